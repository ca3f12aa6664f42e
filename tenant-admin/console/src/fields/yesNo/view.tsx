import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';

export function YesNoView({ value }: ViewProps) {
  const { t } = useTexts();
  return <>{value === true ? t('field.yes') : t('field.no')}</>;
}
