import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { UrlEdit } from './edit.tsx';
import { UrlOptions } from './options.tsx';
import { UrlView } from './view.tsx';

export const url: FieldKind = {
  key: 'url',
  comparisons: [...compare('contains', 'eq', 'startsWith'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  // As the platform keeps it.
  toRule: value => String(value).trim().replace(/^[^/?#]*:\/\/[^/?#]*/, beginning => beginning.toLowerCase()),
  View: UrlView,
  Edit: UrlEdit,
  Options: UrlOptions,
};
