import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { ChoiceEdit, ChoicesEdit } from './edit.tsx';
import { ChoiceOptions } from './options.tsx';
import { ChoiceView } from './view.tsx';

export const choice: FieldKind = {
  key: 'choice',
  comparisons: [
    { id: 'in', operator: 'in', Ask: ChoicesEdit },
    { id: 'notIn', operator: 'notIn', Ask: ChoicesEdit },
    EMPTY,
    FILLED,
  ],
  wide: false,
  startSettings: { options: [] },
  fromRule: (value, field) => (field.options.some(option => option.key === value) ? value : null),
  View: ChoiceView,
  Edit: ChoiceEdit,
  Options: ChoiceOptions,
};
