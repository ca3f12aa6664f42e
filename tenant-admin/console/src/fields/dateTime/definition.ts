import { fromMoment, toMoment } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DateTimeEdit } from './edit.tsx';
import { DateTimeOptions } from './options.tsx';
import { DateTimeView } from './view.tsx';

export const dateTime: FieldKind = {
  key: 'dateTime',
  comparisons: [...compare('gte', 'lt'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromMoment,
  fromRule: toMoment,
  View: DateTimeView,
  Edit: DateTimeEdit,
  Options: DateTimeOptions,
};
