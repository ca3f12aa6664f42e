import { describe, expect, it } from 'vitest';
import { suggestFieldName, suggestObjectName, suggestOptionKey, suggestPlural } from '../src/graph/names.ts';

describe('suggested names', () => {
  it.each([
    ['Zip code', 'zipCode'],
    ['Community Board', 'communityBoard'],
    ['  VIN  ', 'vin'],
    ['Rue & numéro', 'rueNumero'],
    ['2nd address', 'address'],
    ['Due (UTC)', 'dueUtc'],
    ['邮编', ''],
    ['', ''],
  ])('call the field "%s" %s', (label, name) => {
    expect(suggestFieldName(label, [])).toBe(name);
  });

  it('give a number to a name that is taken', () => {
    expect(suggestFieldName('Zip', ['zip', 'zip2'])).toBe('zip3');
  });

  it('call objects with a capital and their list in the plural', () => {
    expect(suggestObjectName('service contract', [])).toBe('ServiceContract');
    expect(suggestPlural('ServiceContract', [])).toBe('serviceContracts');
    expect(suggestPlural('Company', [])).toBe('companies');
    expect(suggestPlural('Survey', [])).toBe('surveys');
    expect(suggestPlural('Batch', [])).toBe('batches');
    expect(suggestPlural('', [])).toBe('');
  });

  it('write options in capitals, never beginning with a digit', () => {
    expect(suggestOptionKey('In progress', [])).toBe('IN_PROGRESS');
    expect(suggestOptionKey('3 days', [])).toBe('_3_DAYS');
    expect(suggestOptionKey('New', ['NEW'])).toBe('NEW2');
  });

  it('stay within 40 letters', () => {
    expect(suggestFieldName('a'.repeat(200), []).length).toBe(40);
  });
});
