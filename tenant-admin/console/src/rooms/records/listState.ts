import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { comparisonsOf, fieldKind } from '../../fields/index.ts';
import type { DeskObject } from '../../graph/desk.ts';
import type { Condition, Order, Window } from '../../graph/records.ts';

/** One condition as a person put it together; `by` is the id of a comparison of the field's kind. */
export interface Wish {
  field: string;
  by: string;
  value: unknown;
}

/** What of a list is looked at; it stands in the address, so that a page can be sent to a colleague. */
export interface ListState {
  wishes: readonly Wish[];
  order: Order | null;
  window: Window;
}

export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [asked, ask] = useSearchParams();
  const state = useMemo(() => readState(asked), [asked]);
  const change = useCallback((part: Partial<ListState>) => ask(writeState({ ...readState(asked), ...part })), [asked, ask]);
  return [state, change];
}

export function readState(asked: URLSearchParams): ListState {
  const [field, direction] = (asked.get('order') ?? '').split(':');
  return {
    wishes: wishesIn(asked.get('where')),
    order: field ? { field, direction: direction === 'DESC' ? 'DESC' : 'ASC' } : null,
    window: {
      ...(asked.has('after') ? { after: asked.get('after') ?? '' } : {}),
      ...(asked.has('before') ? { before: asked.get('before') ?? '' } : {}),
    },
  };
}

export function writeState({ wishes, order, window }: ListState): URLSearchParams {
  const asked = new URLSearchParams();
  if (wishes.length > 0) {
    asked.set('where', JSON.stringify(wishes));
  }
  if (order) {
    asked.set('order', `${order.field}:${order.direction}`);
  }
  Object.entries(window).forEach(([side, cursor]) => asked.set(side, cursor));
  return asked;
}

function wishesIn(text: string | null): Wish[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? (read as Wish[]) : [];
  } catch {
    return [];
  }
}

/** Leaves out what the object no longer has: an old link is late, not wrong. */
export function conditionsFor(object: DeskObject, wishes: readonly Wish[]): Condition[] {
  return wishes.flatMap(wish => {
    const field = object.fields.find(one => one.name === wish.field && one.filterable);
    const kind = fieldKind(field?.type ?? '');
    const comparison = field && comparisonsOf(field).find(one => one.id === wish.by);
    if (!field || !comparison) {
      return [];
    }
    const value = comparison.fixed ?? (kind.toApi ? kind.toApi(wish.value) : wish.value);
    return [
      comparison.part
        ? { field: field.name, operator: comparison.part, value: { [comparison.operator]: value } }
        : { field: field.name, operator: comparison.operator, value },
    ];
  });
}
