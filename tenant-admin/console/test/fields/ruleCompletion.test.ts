import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/fields/rules/ruleCompletion.ts';
import { type RuleName, ruleNames, type RuleValueType } from '../../src/fields/rules/ruleNames.ts';

function name(of: string, what: RuleName['what'], type: RuleValueType, label = '', more: Partial<RuleName> = {}): RuleName {
  const labels = label === '' ? [] : [{ language: 'en', text: of }, { language: 'zh-CN', text: label }];
  return ruleNames([{ name: of, what, type, words: '', labels, help: [], options: [], on: [], ...more } as never])[0] as RuleName;
}

const NAMES = [
  name('priority', 'FIELD', 'OPTION', '优先级', { options: ['P0', 'P1'] }),
  name('subject', 'FIELD', 'TEXT', '主题'),
  name('customer', 'FIELD', 'RECORD', '客户'),
  name('actor.role', 'AMBIENT', 'TEXT'),
  name('round', 'FUNCTION', 'DECIMAL'),
  name('customer.tier', 'RELATED', 'OPTION', '客户 › 等级', { options: ['VIP'] }),
  name('contains', 'METHOD', 'YES_NO', '', { on: ['TEXT'] }),
  name('plusDays', 'METHOD', 'DATE', '', { on: ['DATE'] }),
];

/** The place is where the bar stands. */
function offered(marked: string, language = 'en', asked = false) {
  const found = suggest(marked.replace('|', ''), marked.indexOf('|'), NAMES, language, asked);
  return found && { from: found.from, texts: found.offered.map(one => one.text) };
}

describe('completion', () => {
  it('offers names by what they begin with, own fields first', () => {
    expect(offered('pri|')).toEqual({ from: 0, texts: ['priority'] });
    expect(offered('has(c|')).toEqual({ from: 4, texts: ['customer', 'customer.tier', 'subject', 'actor.role'] });
  });

  it('offers names by what people call them', () => {
    expect(offered('主|', 'zh-CN')).toEqual({ from: 0, texts: ['subject'] });
    expect(offered("priority == 'P0' && 等|", 'zh-CN')).toEqual({ from: 20, texts: ['customer.tier'] });
    expect(offered('主|')).toBeNull();
  });

  it('offers fields of the related record, and what can be done with a value', () => {
    expect(offered('customer.|')?.texts).toEqual(['customer.tier']);
    expect(offered('subject.con|')?.texts).toEqual(['subject.contains']);
    expect(offered('actor.|')?.texts).toEqual(['actor.role']);
    expect(offered('subject.plus|')).toBeNull();
  });

  it('offers keys of options where they are compared', () => {
    expect(offered('priority == |')).toEqual({ from: 12, texts: ["'P0'", "'P1'"] });
    expect(offered("priority in ['P0', 'p1|")).toEqual({ from: 19, texts: ["'P1'"] });
    expect(offered("customer.tier != '|")?.texts).toEqual(["'VIP'"]);
  });

  it('is quiet within other texts, numbers, and where nothing was written', () => {
    expect(offered("subject == 'pri|")?.texts ?? []).toEqual([]);
    expect(offered("subject == 'it\\'s pri|")?.texts ?? []).toEqual([]);
    expect(offered('12|')).toBeNull();
    expect(offered('|')).toBeNull();
    expect(offered('|', 'en', true)?.texts).toEqual(['priority', 'subject', 'customer', 'actor.role', 'round']);
  });
});
