import type { ReferredAny } from '../../graph/records.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { AnyReferenceEdit, ObjectEdit } from './edit.tsx';
import { AnyReferenceOptions } from './options.tsx';
import { AnyReferenceView } from './view.tsx';

/** What is compared may be a record, or the name of an object, which is sent as it is. */
const idOf = (value: unknown) => (typeof value === 'string' ? value : ((value as ReferredAny | null)?.id ?? null));

export const anyReference: FieldKind = {
  key: 'anyReference',
  comparisons: [...compare('eq'), { id: 'object', operator: 'eq', part: 'object', Ask: ObjectEdit }, EMPTY, FILLED],
  wide: false,
  startSettings: { objects: [] },
  View: AnyReferenceView,
  Edit: AnyReferenceEdit,
  toApi: idOf,
  Options: AnyReferenceOptions,
};
