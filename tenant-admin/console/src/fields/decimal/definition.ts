import { fromDecimal, toDecimal } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DecimalEdit } from './edit.tsx';
import { DecimalOptions } from './options.tsx';
import { DecimalView } from './view.tsx';

export const decimal: FieldKind = {
  key: 'decimal',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromDecimal,
  fromRule: (value, { settings }) => toDecimal(value, typeof settings.scale === 'number' ? settings.scale : 2),
  View: DecimalView,
  Edit: DecimalEdit,
  Options: DecimalOptions,
};
