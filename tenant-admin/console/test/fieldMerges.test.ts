import { describe, expect, it } from 'vitest';
import type { Option } from '../src/graph/desk.ts';
import type { Draft, DraftField } from '../src/rooms/setup/draftQueries.ts';
import { mayMerge, mergeable, mergesOf, optionLabel } from '../src/rooms/setup/fieldMerges.ts';

const OPTIONS: readonly Option[] = [
  { key: 'PRINTER', labels: { en: 'Printer', 'zh-CN': '打印机' } },
  { key: 'COPIER', labels: { en: 'Copier' }, mergedInto: 'PRINTER' },
  { key: 'FAX', labels: {}, mergedInto: 'PRINTER' },
  { key: 'TELEX', labels: {}, retired: true },
];
const field = { name: 'device', type: 'choice', locked: false, retired: false, unique: false, settings: { options: OPTIONS } } as unknown as DraftField;

describe('merges', () => {
  it('can be taken back until they are in force', () => {
    const path = ['objects', 'Ticket', 'fields', 'device', 'settings', 'options', 'COPIER', 'mergedInto'];
    const draft = { changes: [{ kind: 'CHANGED', object: 'Ticket', field: 'device', path }] } as unknown as Draft;
    expect(mergesOf(draft, { name: 'Ticket' }, field)).toEqual([
      { option: 'COPIER', into: 'PRINTER', pending: true },
      { option: 'FAX', into: 'PRINTER', pending: false },
    ]);
  });

  it('lead from what is not merged yet to what is still given', () => {
    const { from, into } = mergeable(OPTIONS);
    expect(from.map(({ key }) => key)).toEqual(['PRINTER', 'TELEX']);
    expect(into.map(({ key }) => key)).toEqual(['PRINTER']);
  });

  it('are for options of fields of the desk itself', () => {
    expect(mayMerge(field)).toBe(true);
    expect(mayMerge({ ...field, type: 'text' })).toBe(false);
    expect(mayMerge({ ...field, locked: true })).toBe(false);
    expect(mayMerge({ ...field, unique: true })).toBe(false);
  });

  it('are said by labels, and by keys where nobody wrote any', () => {
    expect(optionLabel(OPTIONS, 'PRINTER', 'zh-CN')).toBe('打印机');
    expect(optionLabel([{ key: 'BIG_LAMP' } as never], 'BIG_LAMP', 'en')).toBe('Big lamp');
  });
});
