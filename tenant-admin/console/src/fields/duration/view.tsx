import { useTexts } from '../../i18n/index.ts';
import { formatUnits } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';
import { spanOf } from './span.ts';

export function DurationView({ value }: ViewProps) {
  const { language } = useTexts();
  const span = spanOf(value);
  if (!span) {
    return <>{String(value)}</>;
  }
  const { days, hours, minutes, seconds } = span;
  return (
    <time className="number" dateTime={String(value)}>
      {formatUnits([[days, 'day'], [hours, 'hour'], [minutes, 'minute'], [seconds, 'second']], language)}
    </time>
  );
}
