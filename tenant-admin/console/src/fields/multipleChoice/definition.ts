import { ChoicesEdit } from '../choice/edit.tsx';
import { ChoiceView } from '../choice/view.tsx';
import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { MultipleChoiceEdit } from './edit.tsx';
import { MultipleChoiceOptions } from './options.tsx';

export const multipleChoice: FieldKind = {
  key: 'multipleChoice',
  comparisons: [
    { id: 'hasAny', operator: 'hasAny', Ask: ChoicesEdit },
    { id: 'hasAll', operator: 'hasAll', Ask: ChoicesEdit },
    EMPTY,
    FILLED,
  ],
  wide: false,
  startSettings: { options: [] },
  fromRule: (value, field) =>
    Array.isArray(value) && value.every(key => field.options.some(option => option.key === key)) ? value : null,
  View: ChoiceView,
  Edit: MultipleChoiceEdit,
  Options: MultipleChoiceOptions,
};
