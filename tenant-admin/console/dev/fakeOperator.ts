import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

const resources = new URL('../../../graphql-api/src/main/resources/graphql/', import.meta.url);

export function sdl(name: string): string {
  return readFileSync(new URL(`${name}.graphqls`, resources), 'utf8');
}

export const operatorSchema = buildSchema(sdl('shared') + sdl('operator'));

interface FakeTenant {
  id: string; alias: string; name: string; group: string; cell: string; region: string; state: string; release: number; begun: number;
}

const STEPS = ['directory', 'schema', 'role', 'base release', 'organisation', 'administrator'];

const tenants: FakeTenant[] = [
  ['harbour-home', 'Harbour Home', 'harbour-home', 'cn-east'],
  ['harbour-home-rotterdam', 'Harbour Home Rotterdam', 'harbour-home', 'eu-west'],
  ['city-services', 'City Services', 'city-services', 'eu-west'],
].map(([alias = '', name = '', group = '', region = '']) => ({
  id: alias, alias, name, group, region, cell: `${region}-1`, state: 'ACTIVE', release: 1, begun: 0,
}));

function seen(tenant: FakeTenant) {
  const done = tenant.begun === 0 ? STEPS.length : Math.floor((Date.now() - tenant.begun) / 1500);
  return {
    ...tenant,
    state: tenant.state === 'PROVISIONING' && done >= STEPS.length ? 'ACTIVE' : tenant.state,
    progress: STEPS.map((step, at) => ({
      step, state: at < done ? 'DONE' : at === done ? 'RUNNING' : 'WAITING', tookMillis: at < done ? 120 : null, problem: null,
    })),
  };
}

function turned(alias: string, state: string) {
  const tenant = tenants.find(one => one.alias === alias);
  if (!tenant) {
    throw new Error('There is no such tenant');
  }
  tenant.state = state;
  return seen(tenant);
}

export const operatorRoots = {
  viewer: { name: 'Olga Operator' },
  tenants: () => ({ nodes: tenants.map(seen), edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }),
  tenant: ({ alias }: { alias: string }) => {
    const found = tenants.find(one => one.alias === alias);
    return found ? seen(found) : null;
  },
  cells: [
    { name: 'cn-east-1', region: 'cn-east', reachable: true, tenants: 2 },
    { name: 'eu-west-1', region: 'eu-west', reachable: true, tenants: 3 },
  ],
  provisionTenant: ({ input }: { input: { alias: string; name: string; group?: string; cell: string } }) => {
    const { alias, name, cell } = input;
    const region = cell.replace(/-\d+$/, '');
    tenants.push({
      id: alias, alias, name, cell, region, group: input.group ?? alias, state: 'PROVISIONING', release: 0, begun: Date.now(),
    });
    return turned(alias, 'PROVISIONING');
  },
  suspendTenant: ({ alias }: { alias: string }) => turned(alias, 'SUSPENDED'),
  resumeTenant: ({ alias }: { alias: string }) => turned(alias, 'ACTIVE'),
  retireTenant: ({ alias }: { alias: string }) => turned(alias, 'RETIRED'),
};
