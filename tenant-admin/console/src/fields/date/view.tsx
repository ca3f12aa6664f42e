import { useTexts } from '../../i18n/index.ts';
import { formatDate } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

export function DateView({ value }: ViewProps) {
  const { language } = useTexts();
  return <time dateTime={String(value)}>{formatDate(String(value), language)}</time>;
}
