import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { graphql } from 'graphql';
import type { Connect, Plugin } from 'vite';
import { FakeDesk } from './fakeDesk.ts';
import { operatorSchema, operatorRoots } from './fakeOperator.ts';

/**
 * Stands in for the platform and its identity provider while the console is developed: one desk in memory, and three people who sign in
 * by their name and any password. It knows nothing of rights, tenants or limits.
 */
export function fakePlatform(): Plugin {
  const desk = new FakeDesk();
  const attach = (server: { middlewares: Connect.Server }) => {
    server.middlewares.use((request, response, next) => {
      answer(desk, request, response).then(
        answered => answered || next(),
        (error: unknown) => json(response, { errors: [{ message: String(error), extensions: { code: 'fake.broken' } }] }, 500),
      );
    });
  };
  return { name: 'fake-platform', configureServer: attach, configurePreviewServer: attach };
}

const PEOPLE: Readonly<Record<string, { name: string; role: string; organizations: string[] }>> = {
  admin: { name: 'Ada Admin', role: 'ADMINISTRATOR', organizations: ['city-services'] },
  agent: { name: 'Arne Agent', role: 'AGENT', organizations: ['city-services'] },
  both: { name: 'Bo Both', role: 'ADMINISTRATOR', organizations: ['city-services', 'northwind-clinics'] },
  operator: { name: 'Olga Operator', role: '', organizations: ['deskweave-operations'] },
};

async function answer(desk: FakeDesk, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  switch (url.pathname) {
    case '/console-settings.json':
      return json(response, { issuer: `${url.origin}/fake-realm`, clientId: 'deskweave-console' });
    case '/fake-realm/.well-known/openid-configuration':
      return json(response, discovery(`${url.origin}/fake-realm`));
    case '/fake-realm/auth':
      return signInPage(url, response);
    case '/fake-realm/token':
      return json(response, tokens(new URLSearchParams(await body(request)), `${url.origin}/fake-realm`));
    case '/fake-realm/logout':
      return redirect(response, url.searchParams.get('post_logout_redirect_uri') ?? '/');
    case '/files':
      desk.file = (await body(request)).split('\r\n\r\n')[1]?.split('\r\n--')[0] ?? '';
      return json(response, { id: randomUUID(), name: 'file', size: desk.file.length });
    case '/graphql':
      return request.method === 'POST' && json(response, await ask(desk, request));
    default:
      return false;
  }
}

async function ask(desk: FakeDesk, request: IncomingMessage) {
  const { query, variables } = JSON.parse(await body(request)) as { query: string; variables: Record<string, unknown> };
  const claims = JSON.parse(Buffer.from((request.headers.authorization ?? '').split('.')[1] ?? '', 'base64url').toString());
  await new Promise(done => setTimeout(done, 150));
  return claims.organization['deskweave-operations']
    ? graphql({ schema: operatorSchema, rootValue: operatorRoots, source: query, variableValues: variables })
    : graphql({ schema: desk.schema, rootValue: desk.roots(claims.name, claims.role), source: query, variableValues: variables });
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
  };
}

function signInPage(url: URL, response: ServerResponse): true {
  const chosen = url.searchParams.get('person');
  const asked = url.searchParams;
  if (chosen) {
    const back = new URL(asked.get('redirect_uri') ?? '/');
    const code = Buffer.from(JSON.stringify([chosen, asked.get('scope')])).toString('base64url');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
    return redirect(response, back.toString());
  }
  const kept = [...asked].map(([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('"', '')}">`).join('');
  const names = Object.keys(PEOPLE).map(key => `<option value="${key}">`).join('');
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>Sign in</title><h1>Who are you?</h1><form>${kept}
    <input id="username" name="person" list="people" aria-label="Name"><datalist id="people">${names}</datalist>
    <input id="password" type="password" aria-label="Password"><button id="kc-login">Sign in</button></form>`);
  return true;
}

function tokens(form: URLSearchParams, issuer: string) {
  const code = form.get('code') ?? form.get('refresh_token') ?? '';
  const [key, scope] = JSON.parse(Buffer.from(code, 'base64url').toString()) as [string, string];
  const person = PEOPLE[key];
  const wanted = /organization:(\S+)/.exec(scope)?.[1] ?? '*';
  const organizations = (person?.organizations ?? []).filter(alias => wanted === '*' || wanted === alias);
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer, aud: 'deskweave-console', sub: key, iat: now, exp: now + 300,
    name: person?.name, role: person?.role, organization: Object.fromEntries(organizations.map(alias => [alias, { id: alias }])),
  };
  const token = ['{"alg":"none"}', JSON.stringify(claims), ''].map(part => Buffer.from(part).toString('base64url')).join('.');
  return { access_token: token, id_token: token, refresh_token: code, token_type: 'Bearer', expires_in: 300, scope };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function json(response: ServerResponse, value: unknown, status = 200): true {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
  return true;
}

function redirect(response: ServerResponse, to: string): true {
  response.statusCode = 302;
  response.setHeader('location', to);
  response.end();
  return true;
}
