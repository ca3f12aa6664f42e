import { useTexts } from '../../i18n/index.ts';
import { formatDecimal } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

export function PercentView({ value }: ViewProps) {
  const { language } = useTexts();
  return <span className="number">{`${formatDecimal(String(value), language)} %`}</span>;
}
