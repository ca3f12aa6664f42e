import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { RichTextEdit } from './edit.tsx';
import { RichTextOptions } from './options.tsx';
import { RichTextView } from './view.tsx';

export const richText: FieldKind = {
  key: 'richText',
  comparisons: [...compare('contains'), EMPTY, FILLED],
  wide: true,
  startSettings: {},
  // What the platform leaves of it is known when it is kept.
  toRule: () => undefined,
  View: RichTextView,
  Edit: RichTextEdit,
  Options: RichTextOptions,
};
