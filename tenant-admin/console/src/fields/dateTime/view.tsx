import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

export function DateTimeView({ value }: ViewProps) {
  const { language } = useTexts();
  return <time dateTime={String(value)}>{formatMoment(String(value), language)}</time>;
}
