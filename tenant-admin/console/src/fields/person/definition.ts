import type { Named } from '../../graph/records.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PersonEdit } from './edit.tsx';
import { PersonView } from './view.tsx';

const idOf = (value: unknown) => (value as Named | null)?.id ?? null;

export const person: FieldKind = {
  key: 'person',
  comparisons: [...compare('eq'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: PersonView,
  Edit: PersonEdit,
  toApi: idOf,
  Options: null,
};
