import { fromSpan, toSeconds } from '../../rules/api.ts';
import { compare, EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { DurationEdit } from './edit.tsx';
import { DurationOptions } from './options.tsx';
import { isoOf } from './span.ts';
import { DurationView } from './view.tsx';

export const duration: FieldKind = {
  key: 'duration',
  comparisons: [...compare('eq', 'gte', 'lte'), EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: fromSpan,
  fromRule: value => {
    const seconds = toSeconds(value);
    return seconds === null ? null : isoOf({ days: 0, hours: 0, minutes: 0, seconds });
  },
  View: DurationView,
  Edit: DurationEdit,
  Options: DurationOptions,
};
