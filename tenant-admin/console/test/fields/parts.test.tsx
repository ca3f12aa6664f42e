// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { lineOf } from '../../src/fields/address/postal.ts';
import { fieldKind } from '../../src/fields/index.ts';
import { conditionsFor } from '../../src/rooms/records/listState.ts';
import { configured, edited, field, shown } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

const desk = (name: string, type: string) => ({
  name: 'Ticket', single: 'ticket', plural: 'tickets', labels: {}, titleField: 'subject', writable: true, fields: [field(type, { name })],
});

describe('an amount of money', () => {
  const kind = fieldKind('money');
  const price = field('money', { settings: { currencies: ['CNY', 'EUR'] } });

  it('is shown in the manner of its currency, with every digit', () => {
    expect(shown(kind, price, { amount: '1234.50', currency: 'EUR' }).textContent).toBe('€1,234.50');
    expect(shown(kind, price, { amount: '900719925474099312.345', currency: 'KWD' }).textContent).toContain('900,719,925,474,099,312.345');
    expect(shown(kind, price, { amount: '5', currency: '??' }).textContent).toBe('5 ??');
    expect(shown(kind, price, 'EUR').textContent).toBe('EUR');
  });

  it('is edited with the first currency proposed, and emptied', () => {
    const { answers, write, input } = edited(kind, price, null);
    expect(input('Currency').value).toBe('CNY');
    write('0.10', 'Amount');
    write('EUR', 'Currency');
    write('', 'Amount');
    expect(answers).toEqual([{ amount: '0.10', currency: 'CNY' }, { amount: '0.10', currency: 'EUR' }, null]);
  });

  it('is found wrong while it lacks a currency that nobody can guess', () => {
    const { answers, write, input } = edited(kind, field('money'), null);
    write('5', 'Amount');
    expect(answers).toEqual([null]);
    expect(input('Amount').getAttribute('aria-invalid')).toBe('true');
  });

  it('is compared by its parts', () => {
    const wishes = [{ field: 'price', by: 'gte', value: '10' }, { field: 'price', by: 'currency', value: 'EUR' }, { field: 'price', by: 'empty', value: null }];
    expect(conditionsFor(desk('price', 'money'), wishes)).toEqual([
      { field: 'price', operator: 'amount', value: { gte: '10' } },
      { field: 'price', operator: 'currency', value: { eq: 'EUR' } },
      { field: 'price', operator: 'isNull', value: true },
    ]);
  });

  it('is set up with its currencies', () => {
    const { answers, write, input } = configured(kind, { currencies: ['CNY'] });
    expect(input().dataset.options).toContain('EUR=EUR Euro');
    write('CNY,EUR');
    expect(answers).toEqual([{ currencies: ['CNY', 'EUR'] }]);
  });
});

describe('a postal address', () => {
  const kind = fieldKind('address');
  const place = field('address', { settings: { country: 'CN' } });
  const office = { country: 'CN', postalCode: '310012', region: '浙江省', city: '杭州市', district: '西湖区', street: ['文三路18号'] };

  it('is shown in the order of its country', () => {
    expect(shown(kind, place, office).textContent).toBe('China 310012 浙江省杭州市西湖区文三路18号');
    expect(lineOf({ country: 'NL', postalCode: '3011 AB', city: 'Rotterdam', street: ['Coolsingel 40'] }, code => code)).toBe(
      'Coolsingel 40, 3011 AB Rotterdam, NL',
    );
    expect(shown(kind, place, 'Hangzhou').textContent).toBe('Hangzhou');
  });

  it('is edited in parts, and emptied when only its country is left', () => {
    const { answers, write, input } = edited(kind, place, null);
    expect(input('Country').value).toBe('CN');
    write('NL', 'Country');
    write('Rotterdam', 'City');
    write('Coolsingel 40\nFloor 3', 'Street and number');
    write('', 'City');
    write('', 'Street and number');
    expect(answers).toEqual([
      null,
      { country: 'NL', city: 'Rotterdam' },
      { country: 'NL', city: 'Rotterdam', street: ['Coolsingel 40', 'Floor 3'] },
      { country: 'NL', city: null, street: ['Coolsingel 40', 'Floor 3'] },
      null,
    ]);
  });

  it('is found wrong while it lacks its country', () => {
    expect(edited(kind, field('address'), { city: 'Rotterdam' }).input('Country').getAttribute('aria-invalid')).toBe('true');
    expect(edited(kind, place, office).input('Country').getAttribute('aria-invalid')).toBe('false');
  });

  it('is compared by its parts', () => {
    expect(conditionsFor(desk('home', 'address'), [{ field: 'home', by: 'city', value: '杭州市' }])).toEqual([
      { field: 'home', operator: 'city', value: { eq: '杭州市' } },
    ]);
  });

  it('is set up with a country', () => {
    const { answers, write } = configured(kind, {});
    write('NL', 'Country of addresses written without one');
    expect(answers).toEqual([{ country: 'NL' }]);
  });
});
