import { useTexts } from '../../i18n/index.ts';
import { CountrySelect } from '../CountrySelect.tsx';
import type { OptionsProps } from '../kind.ts';

/** The country of numbers that are written without one. */
export function PhoneOptions({ value = {}, onChange }: OptionsProps) {
  const { t } = useTexts();
  const { region, ...others } = value;
  return (
    <label className="setting">
      <span>{t('setting.region')}</span>
      <CountrySelect
        label={t('setting.region')}
        value={typeof region === 'string' ? region : null}
        onChange={code => onChange?.(code ? { ...others, region: code } : others)}
      />
    </label>
  );
}
