import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { RichTextEdit } from './edit.tsx';
import { RichTextOptions } from './options.tsx';
import { RichTextView } from './view.tsx';

export const richText: FieldKind = {
  key: 'richText',
  comparisons: [...compare('contains'), EMPTY, FILLED],
  wide: true,
  startSettings: {},
  View: RichTextView,
  Edit: RichTextEdit,
  Options: RichTextOptions,
};
