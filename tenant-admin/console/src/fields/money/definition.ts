import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { AmountEdit, CurrencyEdit, MoneyEdit } from './edit.tsx';
import { MoneyOptions } from './options.tsx';
import { MoneyView } from './view.tsx';

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
  View: MoneyView,
  Edit: MoneyEdit,
  Options: MoneyOptions,
};
