import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PhoneEdit } from './edit.tsx';
import { PhoneOptions } from './options.tsx';
import { PhoneView } from './view.tsx';

export const phone: FieldKind = {
  key: 'phone',
  comparisons: [...compare('eq', 'startsWith', 'contains'), EMPTY, FILLED],
  wide: false,
  startSettings: { region: 'CN' },
  View: PhoneView,
  Edit: PhoneEdit,
  Options: PhoneOptions,
};
