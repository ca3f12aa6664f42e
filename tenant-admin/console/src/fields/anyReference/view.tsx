import type { ReferredAny } from '../../graph/records.ts';
import { titleOfAny } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

/** The title of the referred record. */
export function AnyReferenceView({ value }: ViewProps) {
  const { t } = useTexts();
  const title = value !== null && typeof value === 'object' ? titleOfAny(value as ReferredAny) : null;
  return <>{title ?? t('field.untitled')}</>;
}
