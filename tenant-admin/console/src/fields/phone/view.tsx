import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ViewProps } from '../kind.ts';
import { regionOf } from './region.ts';

/** As people of the field's country write it; numbers of other countries with theirs. */
export function PhoneView({ field, value }: ViewProps) {
  const kept = String(value);
  const number = parsePhoneNumberFromString(kept);
  const shown = number && number.country === regionOf(field) ? number.formatNational() : number?.formatInternational();
  return <a className="number" href={`tel:${kept}`} onClick={event => event.stopPropagation()}>{shown ?? kept}</a>;
}
