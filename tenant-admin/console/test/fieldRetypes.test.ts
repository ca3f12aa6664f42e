import { describe, expect, it } from 'vitest';
import type { Draft, DraftField, Retype } from '../src/rooms/setup/draftQueries.ts';
import { givenRetype, isNew, mayRetype, retypesInSight, typeInDraft, typesToBe, type WrittenRetype } from '../src/rooms/setup/fieldRetypes.ts';

const TYPES = ['text', 'wholeNumber', 'dateTime', 'reference', 'person', 'file'].map(key => ({ key, writable: true }));
const ALL = [...TYPES, { key: 'formula', writable: false }];
const field = { name: 'floor', type: 'text', locked: false, retired: false, guards: { encrypted: false } } as unknown as DraftField;
const draft = (kind: string, path: string[], more = {}) => ({ changes: [{ kind, object: 'Ticket', field: 'floor', path, ...more }] }) as unknown as Draft;
const place = ['objects', 'Ticket', 'fields', 'floor'];

describe('changes of types', () => {
  it('are between values that people write', () => {
    expect(typesToBe(ALL)).toEqual(['text', 'wholeNumber', 'dateTime']);
    expect(mayRetype(field, ALL)).toBe(true);
    expect(mayRetype({ ...field, type: 'reference' }, ALL)).toBe(false);
    expect(mayRetype({ ...field, locked: true }, ALL)).toBe(false);
    expect(mayRetype({ ...field, guards: { ...field.guards, encrypted: true } }, ALL)).toBe(false);
  });

  it('say how dates are written only where values are read as dates', () => {
    const written: WrittenRetype = {
      type: 'dateTime', settings: {}, pattern: ' dd.MM.yyyy ', zone: 'Asia/Shanghai', leaveEmpty: true,
      texts: [{ text: 'never', instead: '' }, { text: '', instead: 'x' }],
    };
    expect(givenRetype('Ticket', 'due', written).conversion).toEqual({
      pattern: 'dd.MM.yyyy', zone: 'Asia/Shanghai', texts: [{ text: 'never', instead: '' }], otherwise: 'LEAVE_EMPTY',
    });
    expect(givenRetype('Ticket', 'due', { ...written, type: 'wholeNumber', leaveEmpty: false }).conversion)
      .toMatchObject({ pattern: null, zone: null, otherwise: 'REFUSE' });
  });

  it('are told from fields that no release has yet', () => {
    expect(typeInDraft(draft('RETYPED', [...place, 'retyping'], { after: 'wholeNumber' }), { name: 'Ticket' }, field)).toBe('wholeNumber');
    expect(typeInDraft(draft('CHANGED', [...place, 'labels']), { name: 'Ticket' }, field)).toBeNull();
    expect(isNew(draft('ADDED', place), { name: 'Ticket' }, field)).toBe(true);
    expect(isNew(draft('ADDED', ['objects', 'Ticket'], { field: null }), { name: 'Ticket' }, field)).toBe(true);
    expect(isNew(draft('ADDED', [...place, 'settings', 'options', 'RED']), { name: 'Ticket' }, field)).toBe(false);
  });

  it('are shown as long as they matter, the latest of each field', () => {
    const now = Date.parse('2026-03-15T12:00:00Z');
    const one = (name: string, state: Retype['state'], since: string, object = 'Ticket') => ({ object, field: name, state, since }) as Retype;
    const shown = retypesInSight([
      one('floor', 'CARRYING', '2026-03-15T11:59:00Z'),
      one('floor', 'DONE', '2026-03-15T11:00:00Z'),
      one('room', 'DONE', '2026-03-15T11:00:00Z'),
      one('old', 'DONE', '2026-03-01T11:00:00Z'),
      one('stuck', 'REFUSED', '2026-01-01T11:00:00Z'),
      one('dropped', 'GIVEN_UP', '2026-03-15T11:00:00Z'),
      one('floor', 'CARRYING', '2026-03-15T11:59:00Z', 'Customer'),
    ], 'Ticket', now);
    expect(shown.map(({ field: name, state }) => [name, state])).toEqual([['floor', 'CARRYING'], ['room', 'DONE'], ['stuck', 'REFUSED']]);
  });
});
