import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

const MOST = 10;

export function RatingView({ field, value }: ViewProps) {
  const { t } = useTexts();
  const stars = Math.max(0, Math.min(MOST, Number(value)));
  const max = typeof field.settings.max === 'number' ? field.settings.max : 5;
  return (
    <span role="img" className="stars" aria-label={t('field.stars', { count: stars, max })}>
      {'★'.repeat(stars) + '☆'.repeat(Math.max(0, max - stars))}
    </span>
  );
}
