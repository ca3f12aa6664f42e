import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { TextEdit } from './edit.tsx';
import { TextOptions } from './options.tsx';
import { TextView } from './view.tsx';

export const text: FieldKind = {
  key: 'text',
  comparisons: [...compare('contains', 'eq', 'startsWith'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: TextView,
  Edit: TextEdit,
  Options: TextOptions,
};
