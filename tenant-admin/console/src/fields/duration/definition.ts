import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DurationEdit } from './edit.tsx';
import { DurationView } from './view.tsx';

export const duration: FieldKind = {
  key: 'duration',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: DurationView,
  Edit: DurationEdit,
  Options: null,
};
