import type { Referred } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

/** The title of the referred record. */
export function ReferenceView({ value }: ViewProps) {
  const { t } = useTexts();
  const title = value !== null && typeof value === 'object' ? (value as Referred).title : null;
  return <>{title ?? t('field.untitled')}</>;
}
