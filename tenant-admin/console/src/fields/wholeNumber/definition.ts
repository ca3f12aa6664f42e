import { fromNumber, toNumber } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { WholeNumberEdit } from './edit.tsx';
import { WholeNumberOptions } from './options.tsx';
import { WholeNumberView } from './view.tsx';

export const wholeNumber: FieldKind = {
  key: 'wholeNumber',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromNumber,
  fromRule: (value, { settings }) => toNumber(value, settings),
  View: WholeNumberView,
  Edit: WholeNumberEdit,
  Options: WholeNumberOptions,
};
