import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { LongTextEdit } from './edit.tsx';
import { LongTextOptions } from './options.tsx';
import { LongTextView } from './view.tsx';

export const longText: FieldKind = {
  key: 'longText',
  comparisons: [...compare('contains'), EMPTY, FILLED],
  wide: true,
  startSettings: {},
  View: LongTextView,
  Edit: LongTextEdit,
  Options: LongTextOptions,
};
