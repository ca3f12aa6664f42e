import type { Referred } from '../../graph/records.ts';
import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { ReferencesEdit } from './edit.tsx';
import { ReferencesOptions } from './options.tsx';
import { ReferencesView } from './view.tsx';

const idsOf = (value: unknown) => (Array.isArray(value) ? (value as Referred[]).map(record => record.id) : null);

export const references: FieldKind = {
  key: 'references',
  comparisons: [{ id: 'hasAny', operator: 'hasAny' }, { id: 'hasAll', operator: 'hasAll' }, EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: ReferencesView,
  Edit: ReferencesEdit,
  toApi: idsOf,
  Options: ReferencesOptions,
};
