import { fromNumber, toNumber } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { RatingEdit } from './edit.tsx';
import { RatingOptions } from './options.tsx';
import { RatingView } from './view.tsx';

export const rating: FieldKind = {
  key: 'rating',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: { max: 5 },
  toRule: fromNumber,
  fromRule: (value, { settings }) => toNumber(value, settings),
  View: RatingView,
  Edit: RatingEdit,
  Options: RatingOptions,
};
