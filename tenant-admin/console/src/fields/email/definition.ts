import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { EmailEdit } from './edit.tsx';
import { EmailView } from './view.tsx';

export const email: FieldKind = {
  key: 'email',
  comparisons: [...compare('eq', 'contains', 'startsWith'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: EmailView,
  Edit: EmailEdit,
  Options: null,
};
