import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { DeskField } from '../../graph/desk.ts';

/** The country whose numbers need no country code in this field. */
export function regionOf(field: DeskField): CountryCode | undefined {
  const { region } = field.settings;
  return typeof region === 'string' && isSupportedCountry(region) ? region : undefined;
}
