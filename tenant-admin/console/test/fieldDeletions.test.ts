import { describe, expect, it } from 'vitest';
import { allConfirmed, deletionsOf, givenDeletions, lifeOf } from '../src/rooms/setup/fieldDeletions.ts';
import type { Consequence, Draft } from '../src/rooms/setup/draftQueries.ts';

const consequence = (kind: Consequence['kind'], records: number, atLeast = false): Consequence =>
  ({ kind, object: 'Ticket', field: 'floor', option: null, records, atLeast, exportAddress: '/deletions/Ticket/floor.csv' });

describe('deletions', () => {
  it('are asked for where records lose a value', () => {
    const all = [consequence('VALUE_HIDDEN', 2), consequence('VALUE_DELETED', 0), consequence('VALUE_DELETED', 3)];
    expect(deletionsOf(all)).toEqual([{ object: 'Ticket', field: 'floor', records: 3, atLeast: false, exportAddress: '/deletions/Ticket/floor.csv' }]);
  });

  it('are confirmed by the name of the field and by nothing else', () => {
    const deletions = deletionsOf([consequence('VALUE_DELETED', 3)]);
    expect(allConfirmed(deletions, {})).toBe(false);
    expect(allConfirmed(deletions, { 'Ticket.floor': 'Floor' })).toBe(false);
    expect(allConfirmed(deletions, { 'Ticket.floor': ' floor ' })).toBe(true);
    expect(allConfirmed([], {})).toBe(true);
  });

  it('name the number that was seen, and all records where not all were counted', () => {
    expect(givenDeletions(deletionsOf([consequence('VALUE_DELETED', 3), consequence('VALUE_DELETED', 200_000, true)])))
      .toEqual([{ object: 'Ticket', field: 'floor', records: 3 }, { object: 'Ticket', field: 'floor', records: 2_147_483_647 }]);
  });
});

describe('a field', () => {
  it('is deleted only after it was retired by a release', () => {
    const field = { name: 'floor', locked: false, retired: true, deleted: false };
    const changed = (kind: string) => ({ changes: [{ kind, object: 'Ticket', field: 'floor', path: [] }] }) as unknown as Draft;
    const none = { changes: [] };
    const object = { name: 'Ticket' };
    expect(lifeOf(none, object, { ...field, retired: false })).toBe('inUse');
    expect(lifeOf(changed('RETIRED'), object, field)).toBe('retiring');
    expect(lifeOf(none, object, field)).toBe('retired');
    expect(lifeOf(changed('REMOVED'), object, { ...field, deleted: true })).toBe('deleting');
    expect(lifeOf(none, object, { ...field, deleted: true })).toBe('deleted');
    expect(lifeOf(none, object, { ...field, locked: true })).toBe('standard');
  });
});
