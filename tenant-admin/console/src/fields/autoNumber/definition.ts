import { compare, type FieldKind } from '../kind.ts';
import { TextView } from '../text/view.tsx';
import { AutoNumberEdit } from './edit.tsx';
import { AutoNumberOptions } from './options.tsx';

export const autoNumber: FieldKind = {
  key: 'autoNumber',
  comparisons: compare('eq', 'startsWith', 'contains'),
  wide: false,
  startSettings: { prefix: 'N-' },
  View: TextView,
  Edit: AutoNumberEdit,
  Options: AutoNumberOptions,
};
