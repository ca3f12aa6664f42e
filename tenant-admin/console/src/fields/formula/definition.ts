import type { FieldKind } from '../kind.ts';
import { TextView } from '../text/view.tsx';
import { FormulaEdit } from './edit.tsx';
import { FormulaOptions } from './options.tsx';

/** How it is set up; records show and compare its values as those of its result. */
export const formula: FieldKind = {
  key: 'formula',
  comparisons: [],
  wide: false,
  startSettings: { result: 'decimal' },
  View: TextView,
  Edit: FormulaEdit,
  Options: FormulaOptions,
};
