import { describe, expect, it } from 'vitest';
import type { DeskObject } from '../src/graph/desk.ts';
import { conditionsFor, readState, writeState } from '../src/rooms/records/listState.ts';

describe('what stands in a list’s address', () => {
  it('comes back as it was written', () => {
    const state = {
      wishes: [{ field: 'status', by: 'in', value: ['NEW'] }],
      order: { field: 'openedAt', direction: 'DESC' as const },
      window: { after: 'abc' },
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it('is read as nothing when it was broken on the way', () => {
    expect(readState(new URLSearchParams('where=[{&order=')).wishes).toEqual([]);
  });

  it('leaves out fields and comparisons that are no longer there', () => {
    const field = {
      name: 'customer', type: 'reference', labels: {}, help: {}, settings: {}, required: false, writable: true, filterable: true,
      orderable: false, options: [], target: null,
    };
    const object = { fields: [field] } as unknown as DeskObject;
    const wishes = [
      { field: 'customer', by: 'eq', value: { id: 'x', title: 'X' } },
      { field: 'customer', by: 'empty', value: true },
      { field: 'customer', by: 'near', value: {} },
      { field: 'gone', by: 'eq', value: 1 },
    ];
    expect(conditionsFor(object, wishes)).toEqual([
      { field: 'customer', operator: 'eq', value: 'x' },
      { field: 'customer', operator: 'isNull', value: true },
    ]);
  });
});
