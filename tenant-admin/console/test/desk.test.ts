import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../src/fields/index.ts';
import { type NamesAnswer, namesFrom, type ObjectAnswer, objectFrom } from '../src/graph/desk.ts';

const scalar = (name: string) => ({ kind: 'SCALAR', name });
const list = (name: string) => ({ kind: 'NON_NULL', name: null, ofType: { kind: 'OBJECT', name } });

const NAMES: NamesAnswer = {
  node: { possibleTypes: [{ name: 'Ticket', description: 'en: Tickets\nzh-CN: 工单' }, { name: 'Customer', description: 'Customers' }] },
  query: {
    fields: [
      { name: 'viewer', args: [], type: scalar('Viewer') },
      { name: 'releases', args: [{ name: 'first' }], type: list('ReleaseConnection') },
      { name: 'ticket', args: [{ name: 'id' }], type: { kind: 'OBJECT', name: 'Ticket' } },
      { name: 'tickets', args: [{ name: 'filter' }], type: list('TicketConnection') },
      { name: 'customers', args: [{ name: 'filter' }], type: list('CustomerConnection') },
    ],
  },
};

const TICKET: ObjectAnswer = {
  type: {
    fields: [
      { name: 'id', type: scalar('ID') },
      { name: 'number', type: scalar('String') },
      { name: 'subject', description: 'Subject', type: scalar('String') },
      { name: 'amount', type: scalar('Decimal') },
      { name: 'customer', type: { kind: 'OBJECT', name: 'Customer' } },
      { name: 'comments', type: list('CommentConnection') },
      {
        name: 'status',
        type: { kind: 'ENUM', name: 'TicketStatus', enumValues: [{ name: 'NEW', description: 'en: New\nzh-CN: 新建' }] },
      },
    ],
  },
  values: { inputFields: ['subject', 'amount', 'customer', 'status'].map(name => ({ name, type: scalar('String') })) },
  filter: { inputFields: [{ name: 'subject' }] },
  order: { enumValues: [{ name: 'subject' }] },
};

describe('a desk read by introspection alone', () => {
  const names = namesFrom(NAMES, []);

  it('has the lists of its records and nothing of the fixed part', () => {
    expect(names.map(({ name, single, plural }) => [name, single, plural])).toEqual([
      ['Ticket', 'ticket', 'tickets'],
      ['Customer', 'customer', 'customers'],
    ]);
    expect(names[0]?.labels).toEqual({ en: 'Tickets', 'zh-CN': '工单' });
  });

  it('takes types of fields from their shapes', () => {
    const [first] = names;
    const object = first && objectFrom(first, TICKET, names, []);
    expect(object?.fields.map(({ name, type, writable }) => [name, type, writable])).toEqual([
      ['number', 'autoNumber', false],
      ['subject', 'text', true],
      ['amount', 'decimal', true],
      ['customer', 'reference', true],
      ['status', 'choice', true],
    ]);
    expect(object?.titleField).toBe('subject');
    expect(object?.fields.find(field => field.name === 'status')?.options).toEqual([
      { key: 'NEW', labels: { en: 'New', 'zh-CN': '新建' } },
    ]);
  });
});

describe('an encrypted field', () => {
  const names = namesFrom(NAMES, []);
  const [first] = names;
  const filter = { inputFields: [{ name: 'subject', type: { name: 'EncryptedTextFilter' } }, { name: 'number', type: { name: 'TextFilter' } }] };
  const object = first && objectFrom(first, { ...TICKET, filter, order: { enumValues: [] } }, names, []);

  it('is known by its filter, compared by whole values alone and no title', () => {
    const [number, subject] = object?.fields ?? [];
    expect([number?.encrypted, subject?.encrypted]).toEqual([undefined, true]);
    expect(subject && comparisonsOf(subject).map(({ operator, fixed }) => [operator, fixed])).toEqual([
      ['eq', undefined], ['isNull', true], ['isNull', false],
    ]);
    expect(number && comparisonsOf(number).some(({ operator }) => operator === 'contains')).toBe(true);
    expect(object?.titleField).toBe('number');
    const day = subject && { ...subject, type: 'date' };
    expect(day && comparisonsOf(day).map(({ operator }) => operator)).toEqual(['eq', 'isNull', 'isNull']);
    expect(day && comparisonsOf({ ...day, type: 'money' }).map(({ operator }) => operator)).toEqual(['isNull', 'isNull']);
  });
});

describe('a desk whose configuration may be read', () => {
  it('takes types, titles and labels from there', () => {
    const names = namesFrom(NAMES, []);
    const texts = [{ language: 'en', text: 'Problem' }];
    const field = { name: 'subject', type: 'longText', labels: texts, help: [], settings: {}, required: true, retired: false };
    const defined = [{ name: 'Ticket', plural: 'tickets', labels: texts, titleField: 'number', retired: false, fields: [field] }];
    const [first] = names;
    const object = first && objectFrom(first, TICKET, names, defined);
    expect(object?.titleField).toBe('number');
    expect(object?.fields).toHaveLength(1);
    expect(object?.fields[0]).toMatchObject({ type: 'longText', labels: { en: 'Problem' }, required: true });
  });
});
