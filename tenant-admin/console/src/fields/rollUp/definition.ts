import type { FieldKind } from '../kind.ts';
import { TextView } from '../text/view.tsx';
import { RollUpEdit } from './edit.tsx';
import { RollUpOptions } from './options.tsx';

/** How it is set up; records show and compare its values as those of its result. */
export const rollUp: FieldKind = {
  key: 'rollUp',
  comparisons: [],
  wide: false,
  startSettings: { function: 'count' },
  View: TextView,
  Edit: RollUpEdit,
  Options: RollUpOptions,
};
