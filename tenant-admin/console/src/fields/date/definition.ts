import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DateEdit } from './edit.tsx';
import { DateView } from './view.tsx';

export const date: FieldKind = {
  key: 'date',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: DateView,
  Edit: DateEdit,
  Options: null,
};
