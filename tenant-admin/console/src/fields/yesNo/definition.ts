import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { YesNoEdit } from './edit.tsx';
import { YesNoView } from './view.tsx';

export const yesNo: FieldKind = {
  key: 'yesNo',
  comparisons: [...compare('eq'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: YesNoView,
  Edit: YesNoEdit,
  Options: null,
};
