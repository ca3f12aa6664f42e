import type { Named } from '../../graph/records.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DepartmentEdit } from './edit.tsx';
import { DepartmentView } from './view.tsx';

const idOf = (value: unknown) => (value as Named | null)?.id ?? null;

export const department: FieldKind = {
  key: 'department',
  comparisons: [...compare('eq'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: DepartmentView,
  Edit: DepartmentEdit,
  toApi: idOf,
  Options: null,
};
