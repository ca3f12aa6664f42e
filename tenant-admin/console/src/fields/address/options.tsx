import { useTexts } from '../../i18n/index.ts';
import { CountrySelect } from '../CountrySelect.tsx';
import type { OptionsProps } from '../kind.ts';

/** The country of addresses that are written without one. */
export function AddressOptions({ value = {}, onChange }: OptionsProps) {
  const { t } = useTexts();
  const { country, ...others } = value;
  return (
    <label className="setting">
      <span>{t('setting.country')}</span>
      <CountrySelect
        label={t('setting.country')}
        value={typeof country === 'string' ? country : null}
        onChange={code => onChange?.(code ? { ...others, country: code } : others)}
      />
    </label>
  );
}
