import { fromDate, toDate } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DateEdit } from './edit.tsx';
import { DateOptions } from './options.tsx';
import { DateView } from './view.tsx';

export const date: FieldKind = {
  key: 'date',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromDate,
  fromRule: toDate,
  View: DateView,
  Edit: DateEdit,
  Options: DateOptions,
};
