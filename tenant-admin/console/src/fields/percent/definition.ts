import { fromDecimal, toDecimal } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PercentEdit } from './edit.tsx';
import { PercentOptions } from './options.tsx';
import { PercentView } from './view.tsx';

export const percent: FieldKind = {
  key: 'percent',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromDecimal,
  fromRule: (value, { settings }) => toDecimal(value, typeof settings.scale === 'number' ? settings.scale : 2),
  View: PercentView,
  Edit: PercentEdit,
  Options: PercentOptions,
};
