import { describe, expect, it } from 'vitest';
import { formatDate, formatDecimal } from '../src/i18n/numbers.ts';

describe('numbers', () => {
  it('keep every digit of a decimal', () => {
    expect(formatDecimal('-12345678901234567890.10', 'en')).toBe('-12,345,678,901,234,567,890.10');
    expect(formatDecimal('not a number', 'en')).toBe('not a number');
  });

  it('keep the day of a date in every time zone', () => {
    expect(formatDate('2026-03-14', 'en')).toBe('Mar 14, 2026');
    expect(formatDate('2026-03-14', 'zh-CN')).toBe('2026年3月14日');
  });
});
