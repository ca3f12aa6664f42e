import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { NearEdit, PlaceEdit } from './edit.tsx';
import { PlaceView } from './view.tsx';

export const place: FieldKind = {
  key: 'place',
  comparisons: [{ id: 'near', operator: 'near', Ask: NearEdit }, EMPTY, FILLED],
  wide: false,
  startSettings: {},
  View: PlaceView,
  Edit: PlaceEdit,
  Options: null,
};
