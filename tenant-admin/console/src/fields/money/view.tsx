import { useTexts } from '../../i18n/index.ts';
import { formatMoney } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';

interface Money {
  amount: string;
  currency: string;
}

/** An amount of money, or what a filter has: an amount or a currency alone. */
export function MoneyView({ value }: ViewProps) {
  const { language } = useTexts();
  if (typeof value !== 'object' || value === null) {
    return <>{String(value)}</>;
  }
  const { amount, currency } = value as Money;
  return <span className="number">{formatMoney(amount, currency, language)}</span>;
}
