import { describe, expect, it } from 'vitest';
import type { DeskField, DeskObject, EntryRule } from '../src/graph/desk.ts';
import type { DeskRecord } from '../src/graph/records.ts';
import { asked, beginning, type Filled, sent, shownIn } from '../src/rooms/records/asked.ts';
import { type Facts, factsAround } from '../src/rooms/records/facts.ts';
import { factsRelated, relatedPaths } from '../src/rooms/records/related.ts';

type Part = Record<string, unknown>;

const field = (path: string): Part => ({ is: 'field', path });
const known = (path: string): Part => ({ is: 'known', path });
const value = (one: unknown): Part => ({ is: 'value', value: one });
const call = (id: string, ...of: Part[]): Part => ({ is: 'call', function: id, of });
const is = (path: string, one: unknown) => call('equals', field(path), value(one));

function rule(kind: EntryRule['kind'], tree: Part, message = {}): EntryRule {
  const reads = (part: Part): string[] =>
    part.is === 'field' ? [String(part.path)] : ((part.of as Part[] | undefined) ?? []).flatMap(reads);
  return { kind, tree, reads: reads(tree), message };
}

function fieldOf(name: string, type: string, rules: EntryRule[] = [], more: Partial<DeskField> = {}): DeskField {
  return {
    name, type, labels: {}, help: {}, settings: {}, required: false, writable: true, filterable: true, orderable: true,
    options: [], target: null, entry: { editable: true, rules }, ...more,
  };
}

const choice = (name: string, ...keys: string[]) => fieldOf(name, 'choice', [], { options: keys.map(key => ({ key, labels: {} })) });

const viewer = {
  name: 'Li Wei', role: 'AGENT', rights: [], tenant: { alias: 'harbour', name: 'Harbour', release: 3, fingerprint: '', languages: [] as string[] },
} as const;
const around = factsAround({ viewer: { ...viewer, rights: [] }, subject: 'me' }, Date.parse('2026-03-15T10:30:00Z'));

function form(fields: readonly DeskField[], held: Part = {}, base: DeskRecord | null = null): Filled {
  const object = { name: 'Ticket', single: 'ticket', plural: 'tickets', labels: {}, titleField: '', writable: true, fields } as DeskObject;
  return { object, base, held: { ...beginning(object, base), ...held }, own: new Set(Object.keys(held)), around, related: () => new Map() };
}

const names = (filled: Filled) => asked(filled).fields.map(one => one.field.name);
const one = (filled: Filled, name: string) => asked(filled).fields.find(each => each.field.name === name);
const record = (values: Part): DeskRecord => ({ id: 'r', version: 1, ...values });

describe('a form', () => {
  const priority = choice('priority', 'P0', 'P3');
  const reason = fieldOf('reason', 'text', [rule('VISIBLE_WHEN', is('priority', 'P0')), rule('REQUIRED_WHEN', is('priority', 'P0'))]);

  it('shows a field, and requires it, as long as its rules hold', () => {
    expect(names(form([priority, reason], { priority: 'P3' }))).toEqual(['priority']);
    expect(one(form([priority, reason], { priority: 'P0' }), 'reason')).toMatchObject({ required: true, wrong: { kind: 'missing' } });
    expect(one(form([priority, reason], { priority: 'P0', reason: 'Rain' }), 'reason')).toMatchObject({ required: true, wrong: null });
  });

  it('sends nothing of what is hidden, and lets others read nothing of it', () => {
    const whose = fieldOf('whose', 'text', [rule('VISIBLE_WHEN', call('has', field('reason')))]);
    const filled = form([priority, reason, whose], { priority: 'P3', reason: 'Rain', whose: 'Ours' });
    expect(names(filled)).toEqual(['priority']);
    expect(sent(filled, asked(filled))).toEqual({ priority: 'P3' });
  });

  it('leaves a changed record the value that it hides', () => {
    const base = record({ priority: 'P0', reason: 'Rain', whose: null });
    const whose = fieldOf('whose', 'text', [rule('VISIBLE_WHEN', call('has', field('reason')))]);
    const filled = form([priority, reason, whose], { priority: 'P3', reason: 'Sun' }, base);
    expect(names(filled)).toEqual(['priority', 'whose']);
    expect(sent(filled, asked(filled))).toEqual({ priority: 'P3' });
  });

  it('comes to an end where rules hide each other in a circle, and shows what has not settled', () => {
    const left = fieldOf('left', 'text', [rule('VISIBLE_WHEN', call('not', call('has', field('right'))))]);
    const right = fieldOf('right', 'text', [rule('VISIBLE_WHEN', call('not', call('has', field('left'))))]);
    expect(names(form([left, right], { left: 'a', right: 'b' })).length).toBeGreaterThan(0);
    expect(names(form([left, right], { left: 'a' }))).toEqual(['left']);
  });

  it('shows what only the platform can decide about, and requires nothing for it', () => {
    const vip = fieldOf('vip', 'text', [rule('VISIBLE_WHEN', is('customer.tier', 'VIP')), rule('REQUIRED_WHEN', is('customer.tier', 'VIP'))]);
    const young = fieldOf('young', 'text', [rule('VALID_WHEN', call('invented_tomorrow', field('young')))]);
    const filled = form([vip, young], { young: 'x' });
    expect(asked(filled).fields.map(each => [each.field.name, each.required, each.wrong])).toEqual([
      ['vip', false, null], ['young', false, null],
    ]);
  });

  it('knows nothing of what the platform computes', () => {
    const total = fieldOf('total', 'wholeNumber', [], { writable: false, entry: null });
    const why = fieldOf('why', 'text', [rule('VISIBLE_WHEN', call('greater_int', field('total'), value({ int: '5' })))]);
    expect(names(form([total, why], {}, record({ total: 1, why: null })))).toEqual(['why']);
  });
});

describe('values in a form', () => {
  const soon = call('less_equals_int', call('days_between', known('today'), field('visitOn')), value({ int: '30' }));
  const message = { en: 'At most 30 days', 'zh-CN': '三十天' };

  it('are told what is wrong with them, and held back unless the clock decides', () => {
    const visit = fieldOf('visitOn', 'date', [rule('VALID_WHEN', soon, message)]);
    expect(one(form([visit], { visitOn: '2026-09-01' }), 'visitOn')?.wrong).toEqual({ kind: 'notValid', message, certain: false });
    expect(one(form([visit], { visitOn: '2026-03-20' }), 'visitOn')?.wrong).toBeNull();
    const short = fieldOf('code', 'text', [rule('VALID_WHEN', call('starts_with', field('code'), value('X')), message)]);
    expect(one(form([short], { code: 'Y' }), 'code')?.wrong).toMatchObject({ kind: 'notValid', certain: true });
  });

  it('of a changed record are judged only where something that a rule reads is written', () => {
    const code = fieldOf('code', 'text', [rule('VALID_WHEN', call('starts_with', field('code'), value('X')))]);
    const needed = fieldOf('needed', 'text', [rule('REQUIRED_WHEN', call('has', field('code')))]);
    const other = fieldOf('other', 'text', [], { required: true });
    const base = record({ code: 'Y', needed: null, other: null });
    const wrongs = (filled: Filled) => asked(filled).fields.filter(each => each.wrong).map(each => each.field.name);
    expect(wrongs(form([code, needed, other], {}, base))).toEqual([]);
    expect(wrongs(form([code, needed, other], { code: 'Z' }, base))).toEqual(['code', 'needed']);
  });

  it('are locked by the record as it was, and by the guards of a field', () => {
    const status = choice('status', 'OPEN', 'CLOSED');
    const cause = fieldOf('cause', 'text', [rule('READ_ONLY_WHEN', is('status', 'CLOSED'))]);
    const theirs = fieldOf('theirs', 'text', [], { required: true, entry: { editable: false, rules: [] } });
    const filled = form([status, cause, theirs], { status: 'OPEN', cause: 'Other' }, record({ status: 'CLOSED', cause: 'Rust', theirs: null }));
    expect(one(filled, 'cause')).toMatchObject({ locked: true });
    expect(one(filled, 'theirs')).toMatchObject({ locked: true, required: false, wrong: null });
    expect(asked(filled).held.cause).toBe('Rust');
    expect(sent(filled, asked(filled))).toEqual({ status: 'OPEN' });
    expect(names(form([status, cause, theirs]))).toEqual(['status', 'cause']);
  });
});

describe('first values', () => {
  const visit = fieldOf('visitOn', 'date');
  const review = fieldOf('reviewOn', 'date', [rule('DEFAULT', call('plus_days', field('visitOn'), value({ int: '7' })))]);
  const remind = fieldOf('remindOn', 'date', [rule('DEFAULT', call('plus_days', field('reviewOn'), value({ int: '-1' })))]);

  it('follow what they are made of until somebody gives another', () => {
    const filled = form([remind, review, visit], { visitOn: '2026-03-01' });
    expect(asked(filled).held).toMatchObject({ reviewOn: '2026-03-08', remindOn: '2026-03-07' });
    expect(asked(form([remind, review, visit], { visitOn: '2026-03-01', reviewOn: '2026-04-01' })).held)
      .toMatchObject({ reviewOn: '2026-04-01', remindOn: '2026-03-31' });
  });

  it('are sent as they were seen, and taken out when somebody took them out', () => {
    const filled = form([review, visit], { visitOn: '2026-03-01' });
    expect(sent(filled, asked(filled))).toEqual({ visitOn: '2026-03-01', reviewOn: '2026-03-08' });
    const emptied = form([review, visit], { visitOn: '2026-03-01', reviewOn: null });
    expect(sent(emptied, asked(emptied))).toEqual({ visitOn: '2026-03-01', reviewOn: null });
    const set = fieldOf('floor', 'wholeNumber', [], { settings: { default: 3 } });
    expect(sent(form([set]), asked(form([set])))).toEqual({ floor: 3 });
    expect(sent(form([set], { floor: null }), asked(form([set], { floor: null })))).toEqual({ floor: null });
  });

  it('are none for hidden fields, nor for records that are there', () => {
    const hidden = fieldOf('floor', 'wholeNumber', [rule('VISIBLE_WHEN', call('has', field('visitOn')))], { settings: { default: 3 } });
    expect(sent(form([hidden, visit]), asked(form([hidden, visit])))).toEqual({});
    const base = record({ visitOn: '2026-03-01', reviewOn: null });
    expect(asked(form([review, visit], {}, base)).held.reviewOn).toBeNull();
  });

  it('that only the platform knows are left to it, and nobody is asked for them', () => {
    const mine = fieldOf('assignee', 'person', [rule('DEFAULT', known('actor.id'))], { required: true });
    const home = fieldOf('home', 'text', [rule('DEFAULT', field('customer.city'))], { required: true });
    const filled = form([mine, home]);
    expect(asked(filled).fields.map(each => each.wrong)).toEqual([null, null]);
    expect(sent(filled, asked(filled))).toEqual({});
    expect(one(form([mine, home], { home: null }), 'home')?.wrong?.kind).toBe('missing');
  });
});

describe('a record that is read', () => {
  it('shows no field that its rule hides', () => {
    const reason = fieldOf('reason', 'text', [rule('VISIBLE_WHEN', is('priority', 'P0'))]);
    const { object } = form([choice('priority', 'P0', 'P3'), reason]);
    const facts = { around, related: () => new Map() };
    expect(shownIn(object, record({ priority: 'P3', reason: 'old' }), facts).map(({ name }) => name)).toEqual(['priority']);
    expect(shownIn(object, record({ priority: 'P0', reason: null }), facts)).toHaveLength(2);
  });
});

describe('rules about related records', () => {
  const target = { name: 'Customer', single: 'customer', plural: 'customers', titleField: 'name' };
  const customer = fieldOf('customer', 'reference', [], { target });
  const vip = fieldOf('vip', 'text', [rule('VISIBLE_WHEN', is('customer.tier', 'VIP')), rule('VALID_WHEN', is('elsewhere.tier', 'VIP'))]);
  const paths = relatedPaths(form([customer, vip]).object);
  const read = new Map<string, Facts>([['customer c1', new Map([['customer.tier', 'VIP']])], ['customer c2', new Map([['customer.tier', null]])]]);
  const shown = (chosen: unknown) =>
    names({ ...form([customer, vip], { customer: chosen }), related: held => factsRelated(paths, read, held) });

  it('are known by the references with which they begin', () => {
    expect([...paths]).toEqual([['customer', ['customer.tier']]]);
  });

  it('follow the record that is chosen, and are left to the platform until it was read', () => {
    expect(shown(null)).toEqual(['customer']);
    expect(shown({ id: 'c1', title: 'A' })).toEqual(['customer', 'vip']);
    expect(shown({ id: 'c2', title: 'B' })).toEqual(['customer']);
    expect(shown({ id: 'c3', title: 'C' })).toEqual(['customer', 'vip']);
  });
});
