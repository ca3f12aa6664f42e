import { randomUUID } from 'node:crypto';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { sdl } from './fakeOperator.ts';

type Texts = { language: string; text: string }[];
interface Field {
  id: string; name: string; type: string; labels: Texts; help: Texts; settings: Record<string, any>; required: boolean;
  unique: boolean; indexed: boolean; locked: boolean; retired: boolean; aliases: string[];
}
interface Thing {
  id: string; name: string; plural: string; labels: Texts; help: Texts; locked: boolean; retired: boolean; titleField: string;
  fields: Field[];
}
type Row = Record<string, any>;

const both = (en: string, zh: string): Texts => [{ language: 'en', text: en }, { language: 'zh-CN', text: zh }];
const field = (name: string, type: string, labels: Texts, settings: Record<string, any> = {}, required = false): Field => ({
  id: name, name, type, labels, help: [], settings, required, unique: false, indexed: false, locked: true, retired: false, aliases: [],
});
const options = (...all: [string, string, string][]) => ({
  options: all.map(([key, en, zh]) => ({ key, labels: { en, 'zh-CN': zh } })),
});

const START: Thing[] = [
  {
    id: 'sCustomer', name: 'Customer', plural: 'customers', labels: both('Customers', '客户'), help: [], locked: true, retired: false,
    titleField: 'name',
    fields: [
      field('name', 'text', both('Name', '名称'), {}, true),
      field('email', 'text', both('E-mail', '邮箱')),
      field('phone', 'text', both('Phone', '电话')),
      field('tier', 'choice', both('Tier', '等级'), options(['NORMAL', 'Normal', '普通'], ['GOLD', 'Gold', '金卡'], ['VIP', 'VIP', 'VIP'])),
    ],
  },
  {
    id: 'sTicket', name: 'Ticket', plural: 'tickets', labels: both('Tickets', '工单'), help: [], locked: true, retired: false,
    titleField: 'subject',
    fields: [
      field('number', 'autoNumber', both('Number', '编号'), { prefix: 'T-' }),
      field('subject', 'text', both('Subject', '主题'), {}, true),
      field('description', 'longText', both('Description', '描述')),
      field('status', 'choice', both('Status', '状态'), {
        default: 'NEW',
        ...options(['NEW', 'New', '新建'], ['ASSIGNED', 'Assigned', '已分派'], ['IN_PROGRESS', 'In progress', '处理中'],
          ['AWAITING_CUSTOMER', 'Awaiting customer', '等待客户'], ['CLOSED', 'Closed', '已关闭']),
      }, true),
      field('priority', 'choice', both('Priority', '优先级'), {
        default: 'P2', ...options(['P0', 'P0', 'P0'], ['P1', 'P1', 'P1'], ['P2', 'P2', 'P2'], ['P3', 'P3', 'P3']),
      }),
      field('customer', 'reference', both('Customer', '客户'), { object: 'Customer', inverse: 'tickets' }),
      field('openedAt', 'dateTime', both('Opened', '受理时间')),
      field('place', 'place', both('Place', '位置')),
    ],
  },
];

const SCALARS: Record<string, string> = {
  text: 'String', longText: 'String', autoNumber: 'String', wholeNumber: 'Long', decimal: 'Decimal', yesNo: 'Boolean', date: 'Date',
  dateTime: 'DateTime', place: 'Place',
};
const FILTERS: Record<string, string> = {
  text: 'TextFilter', longText: 'TextFilter', autoNumber: 'TextFilter', wholeNumber: 'LongFilter', decimal: 'DecimalFilter',
  yesNo: 'BooleanFilter', date: 'DateFilter', dateTime: 'DateTimeFilter', place: 'PlaceFilter', reference: 'IdFilter',
};
const ordered = (name: string, type: string) =>
  `input ${name} { eq: ${type} ne: ${type} in: [${type}!] notIn: [${type}!] lt: ${type} lte: ${type} gt: ${type} gte: ${type} isNull: Boolean }`;
const SHARED = `
  type Place { latitude: Float! longitude: Float! }
  input PlaceInput { latitude: Float! longitude: Float! }
  input Near { latitude: Float! longitude: Float! meters: Float! }
  enum OrderDirection { ASC DESC }
  input TextFilter { eq: String ne: String in: [String!] notIn: [String!] contains: String startsWith: String isNull: Boolean }
  input BooleanFilter { eq: Boolean isNull: Boolean }
  input PlaceFilter { near: Near isNull: Boolean }
  input IdFilter { eq: ID in: [ID!] isNull: Boolean }
  ${['Long', 'Decimal', 'Date', 'DateTime'].map(type => ordered(`${type}Filter`, type)).join('\n')}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const described = (labels: Texts) => (labels.length ? `"""\n${labels.map(l => `${l.language}: ${l.text}`).join('\n')}\n"""` : '');

function typeOf(thing: Thing, { name, type, settings }: Field): string {
  return type === 'choice' ? thing.name + capital(name) : type === 'reference' ? settings.object : (SCALARS[type] ?? 'String');
}

function objectSdl(thing: Thing): string {
  const { name, plural } = thing;
  const fields = thing.fields.filter(one => !one.retired);
  const writable = fields.filter(one => one.type !== 'autoNumber');
  const args = `filter: ${name}Filter, orderBy: [${name}Order!], first: Int, after: String, last: Int, before: String`;
  const input = (one: Field) => (one.type === 'reference' ? 'ID' : one.type === 'place' ? 'PlaceInput' : typeOf(thing, one));
  const choices = fields.filter(one => one.type === 'choice');
  return `
    ${described(thing.labels)}
    type ${name} implements Node { id: ID! version: Int! release: Int! createdAt: DateTime! updatedAt: DateTime! createdBy: ID
      ${fields.map(one => `${described(one.labels)} ${one.name}: ${typeOf(thing, one)}`).join('\n')} }
    ${choices.map(one => `enum ${typeOf(thing, one)} { ${one.settings.options.map((o: any) =>
      `${described(Object.entries(o.labels).map(([language, text]) => ({ language, text: String(text) })))} ${o.key}`).join('\n')} }
      input ${typeOf(thing, one)}Filter { eq: ${typeOf(thing, one)} in: [${typeOf(thing, one)}!] notIn: [${typeOf(thing, one)}!] isNull: Boolean }`)
      .join('\n')}
    type ${name}Connection { nodes: [${name}!]! pageInfo: PageInfo! totalCount: Int! }
    enum ${name}OrderField { createdAt updatedAt ${fields.map(one => one.name).join(' ')} }
    input ${name}Order { field: ${name}OrderField! direction: OrderDirection = ASC }
    input ${name}Filter { and: [${name}Filter!] id: IdFilter
      ${fields.map(one => `${one.name}: ${FILTERS[one.type] ?? `${typeOf(thing, one)}Filter`}`).join('\n')} }
    input ${name}Values { ${writable.map(one => `${one.name}: ${input(one)}`).join('\n')} }
    input Create${name}Input { values: ${name}Values! }
    input Update${name}Input { id: ID! version: Int! values: ${name}Values! }
    type ${name}Payload { ${small(name)}: ${name}! }
    extend type Query { ${small(name)}(id: ID!): ${name} ${plural}(${args}): ${name}Connection! }
    extend type Mutation { create${name}(input: Create${name}Input!): ${name}Payload! update${name}(input: Update${name}Input!): ${name}Payload! }`;
}

function refuse(code: string, message: string, advice: string, path: string[] = []): never {
  throw new GraphQLError(message, { extensions: { code, advice, path, requestId: 'fake' } });
}

/** One desk in memory. */
export class FakeDesk {
  schema: GraphQLSchema;
  file = '';
  private things = structuredClone(START);
  private draft: { revision: number; objects: Thing[]; changes: any[] } | null = null;
  private readonly releases = [{
    number: 1, fingerprint: 'f', publishedAt: new Date().toISOString(), publishedBy: 'admin', note: 'The beginning', changes: [] as any[],
  }];
  private readonly rows: Record<string, Row[]> = { customers: [], tickets: [] };
  private readonly jobs: any[] = [];
  private readonly staff = [
    { id: 'admin', name: 'Ada Admin', role: 'ADMINISTRATOR', department: 'd1', active: true },
    { id: 'agent', name: 'Arne Agent', role: 'AGENT', department: 'd2', active: true },
  ];
  private readonly departments = [
    { id: 'd1', name: 'Service', path: '/Service', parent: null, from: '2026-01-01', until: null },
    { id: 'd2', name: 'Repair', path: '/Service/Repair', parent: 'd1', from: '2026-01-01', until: null },
  ];

  constructor() {
    this.schema = this.built();
    const names = ['Blue Pier Café', '林记五金', 'Orchard Street School', 'Petra Jansen', '海港酒店'];
    names.forEach((name, at) => this.store('customers', { name, email: `mail${at}@example.org`, tier: ['NORMAL', 'GOLD', 'VIP'][at % 3] }));
    const subjects = ['Lights out at the pier', '洗碗机漏水', 'Card refused at the gate', 'Invoice shows last year’s address', '暖气不热'];
    const states = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_CUSTOMER', 'CLOSED'];
    for (let at = 0; at < 130; at += 1) {
      this.store('tickets', {
        number: `T-${String(at + 1).padStart(5, '0')}`, subject: subjects[at % 5], status: states[(at * 3) % 5], priority: `P${at % 4}`,
        customer: this.rows.customers?.[at % 5]?.id, openedAt: new Date(Date.UTC(2026, 2, 1, at)).toISOString(),
        place: at % 2 ? { latitude: 40.7 + at / 1000, longitude: -73.9 } : null, description: 'It began this morning.\nWe have tried twice.',
      });
    }
  }

  private built(): GraphQLSchema {
    return buildSchema(sdl('shared') + sdl('tenant') + SHARED + this.things.filter(one => !one.retired).map(objectSdl).join('\n'));
  }

  private store(plural: string, values: Row): Row {
    const now = new Date().toISOString();
    const row = { id: randomUUID(), version: 1, release: 1, createdAt: now, updatedAt: now, ...values };
    (this.rows[plural] ??= []).push(row);
    return row;
  }

  roots(name: string, role: string): Record<string, unknown> {
    const rights = ['READ_RECORDS', 'WRITE_RECORDS', 'READ_PEOPLE',
      ...(role === 'ADMINISTRATOR' ? ['IMPORT_RECORDS', 'READ_CONFIGURATION', 'CHANGE_CONFIGURATION', 'MANAGE_PEOPLE'] : [])];
    const release = this.releases[0]?.number ?? 1;
    return {
      viewer: { name, role, rights, tenant: { alias: 'city-services', name: 'City Services', release, fingerprint: 'f' } },
      configuration: () => ({ release, fingerprint: 'f', objects: this.things }),
      fieldTypes: Object.keys({ ...SCALARS, choice: 1, reference: 1 }).map(key => ({ key, indexable: key !== 'longText', writable: key !== 'autoNumber' })),
      draft: () => this.drafted(),
      releases: () => ({ nodes: this.releases, edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }),
      people: this.staff,
      departments: this.departments,
      organisationDrift: [],
      importJobs: () => this.jobs.map(job => this.seen(job)),
      importJob: ({ id }: Row) => this.seen(this.jobs.find(job => job.id === id)),
      importProposal: ({ object }: Row) => this.proposal(object),
      startImport: ({ input }: Row) => this.begin(input),
      invitePerson: ({ input }: Row) => this.invited(input),
      changePerson: ({ input }: Row) => Object.assign(this.staff.find(one => one.id === input.id) ?? {}, input),
      createDepartment: ({ input }: Row) => this.department(input),
      ...this.changes(),
      ...Object.assign({}, ...this.things.map(thing => this.recordRoots(thing))),
    };
  }

  private drafted() {
    this.draft ??= { revision: 1, objects: structuredClone(this.things), changes: [] };
    return { ...this.draft, basedOn: this.releases[0]?.number ?? 1, findings: [] };
  }

  private change(revision: number, kind: string, object: string, name: string | null, summary: string, make: (objects: Thing[]) => void) {
    this.drafted();
    const draft = this.draft!;
    if (draft.revision !== revision) {
      refuse('metadata.draft.stale', 'The draft moved on', 'Load it again');
    }
    make(draft.objects);
    draft.revision += 1;
    draft.changes.push({ kind, object, field: name, summary });
    return this.drafted();
  }

  private changes(): Record<string, unknown> {
    const thing = (objects: Thing[], name: string) => objects.find(one => one.name === name) ?? refuse('fake', 'No such object', '');
    const own = (objects: Thing[], object: string, name: string) => thing(objects, object).fields.find(one => one.name === name)!;
    return {
      addObject: ({ input: { revision, ...object } }: Row) =>
        this.change(revision, 'ADDED', object.name, null, `object ${object.name} added`, objects =>
          objects.push({ ...object, id: randomUUID(), locked: false, retired: false, titleField: '', fields: [] } as unknown as Thing)),
      changeObject: ({ input: { revision, ...part } }: Row) =>
        this.change(revision, 'CHANGED', part.name, null, `object ${part.name} changed`, objects => Object.assign(thing(objects, part.name), part)),
      retireObject: ({ input: { revision, name } }: Row) =>
        this.change(revision, 'RETIRED', name, null, `object ${name} retired`, objects => { thing(objects, name).retired = true; }),
      addField: ({ input: { revision, object, ...added } }: Row) => {
        if (this.drafted().objects.find(one => one.name === object)?.fields.some(one => one.name === added.name)) {
          refuse('metadata.field.name-taken', `Ticket already has a field '${added.name}'`, 'Choose another name', ['objects', object, 'fields', added.name]);
        }
        return this.change(revision, 'ADDED', object, added.name, `field ${added.name} of ${object} added`, objects => {
          const into = thing(objects, object);
          into.fields.push({ ...field(added.name, added.type, added.labels), ...added, locked: false } as Field);
          into.titleField ||= added.name;
        });
      },
      changeField: ({ input: { revision, object, field: name, ...part } }: Row) =>
        this.change(revision, 'CHANGED', object, name, `field ${name} of ${object} changed`, objects => Object.assign(own(objects, object, name), part)),
      retireField: ({ input: { revision, object, field: name } }: Row) =>
        this.change(revision, 'RETIRED', object, name, `field ${name} of ${object} retired`, objects => { own(objects, object, name).retired = true; }),
      restoreField: ({ input: { revision, object, field: name } }: Row) =>
        this.change(revision, 'RESTORED', object, name, `field ${name} of ${object} restored`, objects => { own(objects, object, name).retired = false; }),
      discardDraft: () => { this.draft = null; return this.drafted(); },
      publishDraft: ({ input }: Row) => {
        const draft = this.drafted();
        const release = {
          number: draft.basedOn + 1, fingerprint: 'f', publishedAt: new Date().toISOString(), publishedBy: 'admin', note: input.note,
          changes: draft.changes,
        };
        this.things = draft.objects;
        this.draft = null;
        this.schema = this.built();
        this.releases.unshift(release);
        return release;
      },
    };
  }

  private recordRoots(thing: Thing): Record<string, unknown> {
    const { name, plural } = thing;
    const rows = () => (this.rows[plural] ??= []);
    const shown = (row: Row): Row => ({
      ...row, __typename: name,
      ...Object.fromEntries(thing.fields.filter(one => one.type === 'reference').map(one => [one.name, this.referred(one, row)])),
    });
    return {
      [small(name)]: ({ id }: Row) => { const row = rows().find(one => one.id === id); return row ? shown(row) : null; },
      [plural]: (asked: Row) => page(rows(), asked, shown),
      [`create${name}`]: ({ input }: Row) => {
        for (const one of thing.fields) {
          input.values[one.name] ??= one.settings.default;
        }
        const missing = thing.fields.find(one => one.required && input.values[one.name] == null);
        if (missing) {
          refuse('metadata.value.required', `'${missing.name}' must be filled`, 'Write something', ['values', missing.name]);
        }
        return { [small(name)]: shown(this.store(plural, { number: `T-${rows().length + 1}`, ...input.values })) };
      },
      [`update${name}`]: ({ input }: Row) => {
        const row = rows().find(one => one.id === input.id)!;
        if (row.version !== input.version) {
          refuse('metadata.record.changed', 'Somebody changed this record', 'Load it again');
        }
        Object.assign(row, input.values, { version: row.version + 1, updatedAt: new Date().toISOString() });
        return { [small(name)]: shown(row) };
      },
    };
  }

  private referred(one: Field, row: Row): Row | null {
    const plural = this.things.find(thing => thing.name === one.settings.object)?.plural ?? '';
    return this.rows[plural]?.find(other => other.id === row[one.name]) ?? null;
  }

  private proposal(object: string) {
    const [header = '', ...lines] = this.file.trim().split('\n');
    const columns = header.split(',');
    const fields = this.things.find(one => one.name === object)?.fields ?? [];
    const mapping = fields.flatMap(one => {
      const column = columns.find(text => text.toLowerCase().replaceAll(/\W/g, '') === one.name.toLowerCase());
      return column ? [{ field: one.name, columns: [column], pattern: null }] : [];
    });
    return { columns, mapping, sample: lines.slice(0, 5).map(line => line.split(',')), rows: lines.length };
  }

  private begin(input: Row) {
    const job = { id: randomUUID(), object: input.object, dryRun: input.dryRun, fileName: 'tickets.csv', begun: Date.now(), createdAt: new Date().toISOString() };
    this.jobs.unshift(job);
    return this.seen(job);
  }

  private seen(job: any) {
    const percent = Math.min(100, Math.floor((Date.now() - job.begun) / 40));
    return {
      ...job, state: percent < 100 ? 'RUNNING' : 'DONE', percent, read: percent * 10, inserted: job.dryRun ? 0 : percent * 10 - 2, refused: 2,
      failure: null, finishedAt: percent < 100 ? null : new Date().toISOString(), refusedFile: `/imports/${job.id}/refused.csv`,
      refusedRows: [
        { line: 3, column: 'priority', code: 'metadata.value.not-an-option', message: "'P9' is not an option of 'priority'" },
        { line: 40, column: null, code: 'metadata.value.required', message: "'subject' must be filled" },
      ],
    };
  }

  private invited(input: Row) {
    const person = { id: randomUUID(), name: `${input.givenName} ${input.familyName}`, role: input.role, department: input.department, active: true };
    this.staff.push(person);
    return person;
  }

  private department(input: Row) {
    const above = this.departments.find(one => one.id === input.parent);
    const department = { id: randomUUID(), name: input.name, path: `${above?.path ?? ''}/${input.name}`, parent: input.parent, from: '2026-01-01', until: null };
    this.departments.push(department);
    return department;
  }
}

function page(all: Row[], asked: Row, shown: (row: Row) => Row) {
  const fitting = all.filter(row => fits(row, asked.filter ?? {}));
  const [order] = asked.orderBy ?? [];
  const sorted = order
    ? fitting.toSorted((a, b) => String(a[order.field] ?? '').localeCompare(String(b[order.field] ?? '')) * (order.direction === 'DESC' ? -1 : 1))
    : fitting;
  const size = asked.first ?? asked.last ?? 50;
  const start = asked.before ? Math.max(0, Number(asked.before) - size) : asked.after ? Number(asked.after) + 1 : 0;
  const end = asked.before ? Number(asked.before) : start + size;
  return {
    totalCount: sorted.length,
    nodes: sorted.slice(start, end).map(shown),
    pageInfo: { hasNextPage: end < sorted.length, hasPreviousPage: start > 0, startCursor: String(start), endCursor: String(Math.min(end, sorted.length) - 1) },
  };
}

function fits(row: Row, filter: Row): boolean {
  return Object.entries(filter).every(([name, wanted]) =>
    name === 'and' ? wanted.every((part: Row) => fits(row, part)) : Object.entries(wanted as Row).every(([by, value]) => compares(row[name], by, value)));
}

function compares(value: any, by: string, wanted: any): boolean {
  switch (by) {
    case 'eq': return value === wanted;
    case 'in': return wanted.includes(value);
    case 'notIn': return !wanted.includes(value);
    case 'contains': return String(value ?? '').includes(wanted);
    case 'startsWith': return String(value ?? '').startsWith(wanted);
    case 'isNull': return (value == null) === wanted;
    case 'gte': return value >= wanted;
    case 'lte': return value <= wanted;
    case 'lt': return value < wanted;
    default: return true;
  }
}
