import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

export function WholeNumberView({ value }: ViewProps) {
  const { language } = useTexts();
  return <span className="number">{formatNumber(Number(value), language)}</span>;
}
