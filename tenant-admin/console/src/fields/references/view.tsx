import type { Referred } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

/** The titles of the referred records, in their order. */
export function ReferencesView({ value }: ViewProps) {
  const { t } = useTexts();
  const records = Array.isArray(value) ? (value as Referred[]) : [];
  return <>{records.map(record => record.title ?? t('field.untitled')).join(t('field.between'))}</>;
}
