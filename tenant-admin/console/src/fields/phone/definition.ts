import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PhoneEdit } from './edit.tsx';
import { PhoneOptions } from './options.tsx';
import { regionOf } from './region.ts';
import { PhoneView } from './view.tsx';

export const phone: FieldKind = {
  key: 'phone',
  comparisons: [...compare('eq', 'startsWith', 'contains'), EMPTY, FILLED],
  wide: false,
  startSettings: { region: 'CN' },
  // As the platform keeps it.
  toRule: (value, field) => parsePhoneNumberFromString(String(value), regionOf(field))?.number ?? undefined,
  View: PhoneView,
  Edit: PhoneEdit,
  Options: PhoneOptions,
};
