import type { Named } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

/** The names from the top. */
export function DepartmentView({ value }: ViewProps) {
  const { t } = useTexts();
  const named = value !== null && typeof value === 'object' ? (value as Named) : null;
  return <>{named?.path ?? named?.name ?? t('field.untitled')}</>;
}
