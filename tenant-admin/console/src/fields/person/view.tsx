import type { Named } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

/** The name. */
export function PersonView({ value }: ViewProps) {
  const { t } = useTexts();
  const named = value !== null && typeof value === 'object' ? (value as Named) : null;
  return <>{named?.name ?? t('field.untitled')}</>;
}
