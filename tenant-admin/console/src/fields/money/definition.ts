import { fromDecimal, toDecimal } from '../../rules/api.ts';
import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { AmountEdit, CurrencyEdit, MoneyEdit } from './edit.tsx';
import { MoneyOptions } from './options.tsx';
import { MoneyView } from './view.tsx';

/** No currency has more digits after the point. */
const FINEST = 4;

export const money: FieldKind = {
  key: 'money',
  comparisons: [
    { id: 'gte', operator: 'gte', part: 'amount', Ask: AmountEdit },
    { id: 'lte', operator: 'lte', part: 'amount', Ask: AmountEdit },
    { id: 'currency', operator: 'eq', part: 'currency', Ask: CurrencyEdit },
    EMPTY,
    FILLED,
  ],
  wide: false,
  startSettings: { currencies: ['CNY'] },
  // Only compared, or asked whether it is there.
  toRule: value => {
    const { amount, currency } = value as Record<'amount' | 'currency', string>;
    return `${toDecimal(fromDecimal(amount), FINEST) ?? ''} ${currency}`;
  },
  fromRule: () => undefined,
  View: MoneyView,
  Edit: MoneyEdit,
  Options: MoneyOptions,
};
