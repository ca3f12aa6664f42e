import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

interface Near {
  latitude: number;
  longitude: number;
  meters?: number;
}

/** A place, or a place and a distance as a filter has it. */
export function PlaceView({ value }: ViewProps) {
  const { t, language } = useTexts();
  const { latitude, longitude, meters } = value as Near;
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <span className="number">
      {meters === undefined ? place : t('field.within', { place, meters: formatNumber(meters, language) })}
    </span>
  );
}
