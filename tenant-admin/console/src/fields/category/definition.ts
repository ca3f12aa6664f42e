import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { CategoriesEdit, CategoryEdit } from './edit.tsx';
import { CategoryOptions } from './options.tsx';
import { CategoryView } from './view.tsx';

export const category: FieldKind = {
  key: 'category',
  comparisons: [
    { id: 'under', operator: 'under', Ask: CategoryEdit },
    { id: 'in', operator: 'in', Ask: CategoriesEdit },
    { id: 'notIn', operator: 'notIn', Ask: CategoriesEdit },
    EMPTY,
    FILLED,
  ],
  wide: false,
  startSettings: { options: [] },
  fromRule: (value, field) => (field.options.some(option => option.key === value) ? value : null),
  View: CategoryView,
  Edit: CategoryEdit,
  Options: CategoryOptions,
};
