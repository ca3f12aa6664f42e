import { filesOf } from '../file/stored.ts';
import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { PictureView } from '../picture/view.tsx';
import { SignatureEdit } from './edit.tsx';

export const signature: FieldKind = {
  key: 'signature',
  comparisons: [FILLED, EMPTY],
  wide: true,
  startSettings: {},
  View: PictureView,
  Edit: SignatureEdit,
  toApi: value => filesOf(value)[0]?.id ?? null,
  Options: null,
};
