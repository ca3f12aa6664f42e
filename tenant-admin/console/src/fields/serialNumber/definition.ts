import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { TextView } from '../text/view.tsx';
import { SerialNumberEdit } from './edit.tsx';
import { SerialNumberOptions } from './options.tsx';

export const serialNumber: FieldKind = {
  key: 'serialNumber',
  comparisons: [...compare('eq', 'startsWith', 'contains'), EMPTY, FILLED],
  wide: false,
  startSettings: { pattern: 'AA-999999' },
  View: TextView,
  Edit: SerialNumberEdit,
  Options: SerialNumberOptions,
};
