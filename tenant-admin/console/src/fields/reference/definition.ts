import type { Referred } from '../../graph/records.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { ReferenceEdit } from './edit.tsx';
import { ReferenceOptions } from './options.tsx';
import { ReferenceView } from './view.tsx';

const idOf = (value: unknown) => (value as Referred | null)?.id ?? null;

export const reference: FieldKind = {
  key: 'reference',
  comparisons: [...compare('eq'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: ReferenceView,
  Edit: ReferenceEdit,
  toApi: idOf,
  Options: ReferenceOptions,
};
