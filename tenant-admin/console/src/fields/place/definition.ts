import { EMPTY, type FieldKind, FILLED } from '../kind.ts';
import { NearEdit, PlaceEdit } from './edit.tsx';
import { PlaceView } from './view.tsx';

export const place: FieldKind = {
  key: 'place',
  comparisons: [{ id: 'near', operator: 'near', Ask: NearEdit }, EMPTY, FILLED],
  wide: false,
  startSettings: {},
  toRule: value => {
    const { latitude, longitude } = value as Record<'latitude' | 'longitude', number>;
    return { place: [latitude, longitude] };
  },
  fromRule: value =>
    typeof value === 'object' && value !== null && 'place' in value ? { latitude: value.place[0], longitude: value.place[1] } : null,
  View: PlaceView,
  Edit: PlaceEdit,
  Options: null,
};
