import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';
import { lineOf, type PostalAddress } from './postal.ts';

/** An address on one line, or the part of one that a filter has. */
export function AddressView({ value }: ViewProps) {
  const { language } = useTexts();
  if (typeof value !== 'object' || value === null) {
    return <>{String(value)}</>;
  }
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return <address className="address">{lineOf(value as PostalAddress, code => names.of(code) ?? code)}</address>;
}
