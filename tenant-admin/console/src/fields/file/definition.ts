import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { FileEdit } from './edit.tsx';
import { FileOptions } from './options.tsx';
import { filesOf } from './stored.ts';
import { FileView } from './view.tsx';

const idsOf = (value: unknown) => {
  const files = filesOf(value);
  return files.length > 0 ? files.map(file => file.id) : null;
};

export const file: FieldKind = {
  key: 'file',
  comparisons: [FILLED, EMPTY],
  wide: true,
  startSettings: { atMost: 5 },
  View: FileView,
  Edit: FileEdit,
  toApi: idsOf,
  Options: FileOptions,
};
