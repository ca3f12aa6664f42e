import { filesOf } from '../file/stored.ts';
import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PictureEdit } from './edit.tsx';
import { PictureOptions } from './options.tsx';
import { PictureView } from './view.tsx';

export const picture: FieldKind = {
  key: 'picture',
  comparisons: [FILLED, EMPTY],
  wide: true,
  startSettings: {},
  View: PictureView,
  Edit: PictureEdit,
  toApi: value => filesOf(value)[0]?.id ?? null,
  Options: PictureOptions,
};
