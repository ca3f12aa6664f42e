import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { EmailEdit } from './edit.tsx';
import { EmailView } from './view.tsx';

export const email: FieldKind = {
  key: 'email',
  comparisons: [...compare('eq', 'contains', 'startsWith'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  // As the platform keeps it.
  toRule: value => String(value).trim().replace(/@[^@]*$/, domain => domain.toLowerCase()),
  View: EmailView,
  Edit: EmailEdit,
  Options: null,
};
