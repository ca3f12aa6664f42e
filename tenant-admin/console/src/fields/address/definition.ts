import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { AddressEdit, CountryEdit, PartEdit } from './edit.tsx';
import { AddressOptions } from './options.tsx';
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
  View: AddressView,
  Edit: AddressEdit,
  Options: AddressOptions,
};
