import { describe, expect, it } from 'vitest';
import type { TextKey } from '../src/i18n/index.ts';
import { en } from '../src/i18n/en/index.ts';
import { zhCN } from '../src/i18n/zh-CN/index.ts';
import { differenceWords, placeOf, type Speech } from '../src/rooms/setup/differenceWords.ts';

function speech(texts: Readonly<Record<string, string>>, language: string): Speech {
  return {
    t: (key, values = {}) => (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
    has: (key): key is TextKey => key in texts,
    language,
  };
}

const english = speech(en, 'en');
const chinese = speech(zhCN, 'zh-CN');
const zip = (...part: string[]) => ({ field: 'zip', path: ['objects', 'Ticket', 'fields', 'zip', ...part] });

describe('words of differences', () => {
  it('are the reader\'s own, built from values', () => {
    const required = { ...zip('required'), kind: 'TIGHTENED' as const, before: false, after: true };
    expect(differenceWords(required, english)).toBe('must be filled from now on');
    expect(differenceWords(required, chinese)).toBe('改为必填');
    const longer = { ...zip('settings', 'lengthMax'), kind: 'LOOSENED' as const, before: 50, after: 60 };
    expect(differenceWords(longer, english)).toBe('longest length: 50 → 60');
    expect(differenceWords(longer, chinese)).toBe('最大长度：50 → 60');
  });

  it('name the languages of the desk, and their order', () => {
    const german = { kind: 'ADDED' as const, field: null, path: ['languages', 'de'], before: null, after: 'de' };
    expect(differenceWords(german, english)).toBe('German, as a language of texts');
    expect(differenceWords(german, chinese)).toBe('文字语言：德语');
    const order = { kind: 'CHANGED' as const, field: null, path: ['languages', 'order'], before: ['en', 'de'], after: ['de', 'en'] };
    expect(differenceWords(order, english)).toBe('languages of texts: German, then English');
    expect(placeOf({ object: null, field: null, path: order.path })).toBe('');
  });

  it('name the kind of a new field, a former name, and an option by its key', () => {
    expect(differenceWords({ ...zip(), kind: 'ADDED', before: null, after: 'text' }, chinese)).toBe('文本');
    expect(differenceWords({ ...zip('name'), kind: 'RENAMED', before: 'code', after: 'zip' }, english)).toBe('was code');
    const option = { ...zip('settings', 'options', 'OPEN'), kind: 'ADDED' as const, before: null, after: { key: 'OPEN' } };
    expect(differenceWords(option, chinese)).toBe('选项 OPEN');
    const merged = { ...zip('settings', 'options', 'OPEN', 'mergedInto'), kind: 'CHANGED' as const, before: null, after: 'NEW' };
    expect(differenceWords(merged, english)).toBe('OPEN is merged into NEW');
  });

  it('show labels in the reader\'s language and keep long values short', () => {
    const labels = { ...zip('labels'), kind: 'REWORDED' as const, before: { en: 'Zip' }, after: { en: 'Zip code', 'zh-CN': '邮编' } };
    expect(differenceWords(labels, chinese)).toBe('名称：Zip → 邮编');
    const rule = { ...zip('rules', 'validWhen'), kind: 'TIGHTENED' as const, before: null, after: 'x'.repeat(200) };
    expect(differenceWords(rule, english).length).toBeLessThan(100);
  });
});
