// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fieldKind } from '../../src/fields/index.ts';
import { objectFrom } from '../../src/graph/desk.ts';
import { configured, edited, field } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

const LISTS = [{ name: 'comments', fields: ['minutes', 'internal'] }];

describe('a formula', () => {
  const kind = fieldKind('formula');

  it('is set up with its rule and the type of its result', () => {
    const { answers, write } = configured(kind, { result: 'decimal', expression: 'price' });
    write('price * 2', 'Formula');
    write('yesNo', 'Type of the result');
    write('3', 'Digits after the point');
    expect(answers).toEqual([
      { result: 'decimal', expression: 'price * 2' },
      { result: 'yesNo', expression: 'price' },
      { result: 'decimal', expression: 'price', scale: 3 },
    ]);
  });

  it('takes names of fields by a click', () => {
    const { answers, place } = configured(kind, { result: 'decimal', expression: 'price +' }, { names: ['quantity'] });
    act(() => place.querySelector<HTMLButtonElement>('.chip')?.click());
    expect(answers).toEqual([{ result: 'decimal', expression: 'price + quantity' }]);
  });

  it('is written by nobody', () => {
    expect(edited(kind, field('formula'), 5).place.innerHTML).toBe('');
  });
});

describe('a roll-up', () => {
  const kind = fieldKind('rollUp');

  it('counts at first, and asks for a field and a type when it adds', () => {
    const { answers, write, place } = configured(kind, { function: 'count', list: 'comments' }, { lists: LISTS });
    expect(place.querySelector('[aria-label="Type of the result"]')).toBeNull();
    write('sum', 'What is made of it');
    expect(answers).toEqual([{ function: 'sum', list: 'comments', result: 'decimal' }]);
  });

  it('offers the fields of the list that was chosen', () => {
    const { answers, write, input } = configured(
      kind, { function: 'sum', list: 'comments', result: 'decimal', field: 'minutes' }, { lists: LISTS });
    expect(input('Field of the records in the list').dataset.options).toBe('minutes=minutes internal=internal');
    write('internal == false', 'Only records for which this holds');
    write('count', 'What is made of it');
    expect(answers).toEqual([
      { function: 'sum', list: 'comments', result: 'decimal', field: 'minutes', condition: 'internal == false' },
      { function: 'count', list: 'comments' },
    ]);
  });
});

describe('computed fields of records', () => {
  it('are shown as what they come to', () => {
    const defined = (name: string, type: string, settings: Record<string, unknown>) =>
      ({ name, type, labels: [], help: [], settings, required: false, retired: false });
    const names = { name: 'Ticket', single: 'ticket', plural: 'tickets', labels: {} };
    const object = objectFrom(
      names,
      { type: { fields: ['total', 'count'].map(name => ({ name, type: { kind: 'SCALAR', name: 'Long' } })) }, values: null, filter: null, order: null },
      [names],
      [{
        name: 'Ticket', plural: 'tickets', labels: [], titleField: 'total', retired: false,
        fields: [defined('total', 'formula', { result: 'duration' }), defined('count', 'rollUp', { function: 'count' })],
      }],
    );
    expect(object.fields.map(({ type }) => type)).toEqual(['duration', 'wholeNumber']);
  });
});
