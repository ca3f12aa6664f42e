import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { AddressEdit, CountryEdit, PartEdit } from './edit.tsx';
import { AddressOptions } from './options.tsx';
import type { PostalAddress } from './postal.ts';
import { AddressView } from './view.tsx';

export const address: FieldKind = {
  key: 'address',
  comparisons: [
    { id: 'city', operator: 'eq', part: 'city', Ask: PartEdit },
    { id: 'postalCode', operator: 'startsWith', part: 'postalCode', Ask: PartEdit },
    { id: 'country', operator: 'eq', part: 'country', Ask: CountryEdit },
    EMPTY,
    FILLED,
  ],
  wide: true,
  startSettings: { country: 'CN' },
  // Only compared, or asked whether it is there.
  toRule: value => JSON.stringify(Object.entries(value as PostalAddress).filter(([, part]) => part).sort()),
  fromRule: () => undefined,
  View: AddressView,
  Edit: AddressEdit,
  Options: AddressOptions,
};
