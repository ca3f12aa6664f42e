import { describe, expect, it } from 'vitest';
import type { RuleName, RuleValueType } from '../../src/fields/rules/ruleNames.ts';
import { operatorsOf, readRows, writeRows } from '../../src/fields/rules/ruleRows.ts';

function name(of: string, type: RuleValueType, more: Partial<RuleName> = {}): RuleName {
  return { name: of, what: 'FIELD', type, words: '', labels: {}, help: {}, options: [], on: [], ...more };
}

const NAMES = [
  name('subject', 'TEXT'), name('priority', 'OPTION', { options: ['P0', 'P1'] }), name('minutes', 'WHOLE_NUMBER'),
  name('price', 'DECIMAL'), name('warranty', 'YES_NO'), name('visitOn', 'DATE'), name('dueAt', 'DATE_TIME'),
  name('tags', 'LIST', { options: ['a', 'b'] }), name('files', 'LIST'), name('customer', 'RECORD'),
  name('customer.vip', 'YES_NO', { what: 'RELATED' }), name('actor.role', 'TEXT', { what: 'AMBIENT' }),
];

const again = (text: string) => {
  const read = readRows(text, NAMES);
  return read && writeRows(read, NAMES);
};

describe('a rule as rows', () => {
  it.each([
    "priority == 'P0'", "priority != 'P1'", "priority in ['P0', 'P1']", "!(priority in ['P0'])", 'has(subject)', '!has(customer)',
    'warranty', '!warranty', 'customer.vip', 'minutes >= 5', 'minutes < -5', 'price <= 10.50', "visitOn > date('2026-03-31')",
    'visitOn == today', 'dueAt < now', "dueAt >= timestamp('2026-03-31T09:00:00Z')", "subject.contains('water')",
    "subject.startsWith('it\\'s \\\\ new')", "'a' in tags", "!('b' in tags)", "actor.role == 'AGENT'",
    "has(subject) && minutes > 3 && priority == 'P0'", "warranty || !customer.vip || subject.endsWith('!')",
  ])('is read and written again: %s', text => {
    expect(again(text)).toBe(text);
  });

  it('is written with spaces of its own', () => {
    expect(again("priority=='P0'\n  &&minutes>  3")).toBe("priority == 'P0' && minutes > 3");
    expect(readRows(' ', NAMES)).toEqual({ join: 'and', rows: [] });
  });

  it('knows how its rows are joined, and with what they compare', () => {
    expect(readRows("warranty || priority in ['P0', 'P1']", NAMES)).toEqual({
      join: 'or',
      rows: [
        { field: 'warranty', operator: 'yes', value: null },
        { field: 'priority', operator: 'anyOf', value: ['P0', 'P1'] },
      ],
    });
  });

  it.each([
    "priority == 'P0' && warranty || minutes > 3", '(warranty)', '!(warranty)', '!!warranty', 'minutes + 1 > 3', 'minutes > price',
    'nothing == 1', "minutes == '5'", "subject == 'a' ? true : false", 'size(subject) > 3', 'subject.contains(priority)',
    "priority == \"P0\"", "subject == 'open", 'minutes > 3.5', 'dueAt == now', 'visitOn == yesterday', "visitOn > date('soon')",
    "'a' in files", 'has(subject) &&', '&& warranty', "subject == 'a\\tb'", 'subject == null', "customer == 'x'", "priority in []",
    "priority in ['P0',]", "priority in ['P0' 'P1']", 'minutes > 3)', "tags.exists(x, x == 'a')", "subject == ''",
  ])('is written by hand when it says more: %s', text => {
    expect(readRows(text, NAMES)).toBeNull();
  });

  it('leaves out rows that are not complete', () => {
    expect(writeRows({
      join: 'and',
      rows: [
        { field: null, operator: null, value: null },
        { field: 'minutes', operator: 'more', value: 'x' },
        { field: 'priority', operator: 'anyOf', value: [] },
        { field: 'minutes', operator: 'contains', value: '3' },
        { field: 'minutes', operator: 'more', value: '3' },
      ],
    }, NAMES)).toBe('minutes > 3');
  });

  it('offers what fits the type', () => {
    const offered = (of: string) => operatorsOf(NAMES.find(one => one.name === of) as RuleName);
    expect(offered('customer')).toEqual(['filled', 'empty']);
    expect(offered('files')).toEqual(['filled', 'empty']);
    expect(offered('tags')).toContain('has');
  });

  it('is the same however often it goes there and back', () => {
    const values: Record<string, string> = { TEXT: "a'\\b\n\"", OPTION: 'P0', WHOLE_NUMBER: '-7', DECIMAL: '1.5', DATE: '2026-01-02', DATE_TIME: '2026-01-02T03:04Z', LIST: 'b' };
    const rows = NAMES.flatMap(one => operatorsOf(one).map(operator => ({
      field: one.name,
      operator,
      value: ['yes', 'no', 'filled', 'empty'].includes(operator) ? null
        : operator === 'anyOf' || operator === 'noneOf' ? ['P0', 'P1'] : values[one.type] ?? null,
    })));
    for (const join of ['and', 'or'] as const) {
      expect(readRows(writeRows({ join, rows }, NAMES), NAMES)).toEqual({ join, rows });
    }
  });
});
