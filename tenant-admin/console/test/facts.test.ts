import { describe, expect, it } from 'vitest';
import { FIELD_KINDS, fieldKind } from '../src/fields/index.ts';
import { heldValue, ruleValue } from '../src/fields/kind.ts';
import type { DeskField } from '../src/graph/desk.ts';
import { same, type Value } from '../src/rules/values.ts';

const field = (type: string, more: Partial<DeskField> = {}): DeskField => ({
  name: 'it', type, labels: {}, help: {}, settings: {}, required: false, writable: true, filterable: true, orderable: true,
  options: [{ key: 'RED', labels: {} }, { key: 'BLUE', labels: {} }], target: null, entry: null, ...more,
});
const toRule = (type: string, held: unknown, more: Partial<DeskField> = {}) => ruleValue(fieldKind(type), field(type, more), held);

describe('what a control holds', () => {
  it('comes back from a rule as it was, for every kind that rules can give', () => {
    const held: Record<string, unknown> = {
      text: 'a', longText: 'a', email: 'li@example.com', url: 'https://example.com', phone: '+8613800138000', serialNumber: 'AA-1',
      choice: 'RED', multipleChoice: ['RED', 'BLUE'], category: 'BLUE', wholeNumber: 42, rating: 4, decimal: '2.5', percent: '12.5',
      yesNo: false, date: '2026-03-31', dateTime: '2026-03-31T09:00:00.000Z', duration: 'PT1H30M', place: { latitude: 31.23, longitude: 121.47 },
    };
    const back = Object.entries(held).map(([type, value]) =>
      [type, heldValue(fieldKind(type), field(type, { settings: { region: 'CN' } }), toRule(type, value) ?? null)]);
    expect(Object.fromEntries(back)).toEqual(held);
  });

  it('is nothing for rules when it is empty, whatever its kind', () => {
    expect(FIELD_KINDS.filter(kind => [null, [], ''].some(empty => ruleValue(kind, field(kind.key), empty) !== null))).toEqual([]);
  });

  it('is read as the platform will keep it', () => {
    expect(toRule('email', ' Li@Example.COM ')).toBe('Li@example.com');
    expect(toRule('phone', '138 0013 8000', { settings: { region: 'CN' } })).toBe('+8613800138000');
    expect(toRule('url', 'HTTPS://Example.com/Manual')).toBe('https://example.com/Manual');
    expect(toRule('person', { id: 'p', name: 'Li' })).toBe('p');
    expect(toRule('references', [{ id: 'a', title: null }, { id: 'b', title: null }])).toEqual(['a', 'b']);
    expect(toRule('file', [{ id: 'f', name: 'x' }])).toEqual(['f']);
    expect(toRule('richText', '<b>x</b>')).toBeUndefined();
    const amounts = ['10.5', '10.50'].map(amount => toRule('money', { amount, currency: 'EUR' }) as Value);
    expect(same(amounts[0] ?? null, amounts[1] ?? null)).toBe(true);
    expect(toRule('dateTime', '2026-03-31T09:00:00.123456+08:00')).toEqual({ moment: 1774918800123456000n });
  });

  it('takes of a rule what fits, rounded as the platform rounds', () => {
    const given = (type: string, value: Value, more: Partial<DeskField> = {}) => heldValue(fieldKind(type), field(type, more), value);
    expect(given('decimal', { decimal: { unscaled: 12345n, scale: 3 } }, { settings: { scale: 2 } })).toBe('12.35');
    expect(given('choice', 'GREEN')).toBeNull();
    expect(given('wholeNumber', 12n, { settings: { max: 10 } })).toBeNull();
    expect(given('text', 'four', { settings: { lengthMax: 3 } })).toBeNull();
    expect(given('multipleChoice', ['RED', 'GREEN'])).toBeNull();
    expect(given('duration', { span: -1_000_000_000n })).toBeNull();
    expect(given('reference', 'some-id')).toBeUndefined();
    expect(given('person', 'some-id')).toBeUndefined();
  });
});
