import { describe, expect, it } from 'vitest';
import { allConfirmed, deletionsOf, givenDeletions, lifeOf, objectLifeOf } from '../src/rooms/setup/fieldDeletions.ts';
import type { Consequence, Draft } from '../src/rooms/setup/draftQueries.ts';

const consequence = (kind: Consequence['kind'], records: number, atLeast = false): Consequence =>
  ({ kind, object: 'Ticket', field: 'floor', option: null, records, atLeast, among: null, exportAddress: '/deletions/Ticket/floor.csv' });

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

  it('of whole objects are confirmed by the name of the object', () => {
    const deletions = deletionsOf([{ ...consequence('RECORD_DELETED', 2), object: 'Shelf', field: null, exportAddress: '/deletions/Shelf.csv' }]);
    expect(deletions).toEqual([{ object: 'Shelf', field: null, records: 2, atLeast: false, exportAddress: '/deletions/Shelf.csv' }]);
    expect(allConfirmed(deletions, { 'Ticket.floor': 'Shelf' })).toBe(false);
    expect(allConfirmed(deletions, { Shelf: 'Shelf' })).toBe(true);
    expect(givenDeletions(deletions)).toEqual([{ object: 'Shelf', field: null, records: 2 }]);
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

describe('an object', () => {
  it('is deleted only after it was retired by a release', () => {
    const shelf = { name: 'Shelf', locked: false, retired: true, deleted: false };
    const changed = (kind: string, path = ['objects', 'Shelf']) =>
      ({ changes: [{ kind, object: 'Shelf', field: null, path }] }) as unknown as Draft;
    expect(objectLifeOf(changed('ADDED'), { ...shelf, retired: false })).toBe('inUse');
    expect(objectLifeOf(changed('RETIRED'), shelf)).toBe('retiring');
    expect(objectLifeOf(changed('ADDED'), shelf)).toBe('retiring');
    expect(objectLifeOf(changed('REWORDED', ['objects', 'Shelf', 'labels']), shelf)).toBe('retired');
    expect(objectLifeOf(changed('REMOVED', ['objects', 'Shelf', 'labels']), { ...shelf, deleted: true })).toBe('deleted');
    expect(objectLifeOf(changed('REMOVED'), { ...shelf, deleted: true })).toBe('deleting');
    expect(objectLifeOf({ changes: [] }, { ...shelf, locked: true, retired: false })).toBe('standard');
  });

  it('is not taken for retired because one of its fields was', () => {
    const changes = [{ kind: 'RETIRED', object: 'Shelf', field: 'place', path: ['objects', 'Shelf', 'fields', 'place'] }] as unknown as Draft['changes'];
    expect(objectLifeOf({ changes }, { name: 'Shelf', locked: false, retired: true, deleted: false })).toBe('retired');
  });
});
