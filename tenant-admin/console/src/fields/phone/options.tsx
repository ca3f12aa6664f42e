import { Select } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { REGIONS } from './region.ts';

/** The country of numbers that are written without one. */
export function PhoneOptions({ value = {}, onChange }: OptionsProps) {
  const { t, language } = useTexts();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { region, ...others } = value;
  return (
    <label className="setting">
      <span>{t('setting.region')}</span>
      <Select<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={typeof region === 'string' ? region : null}
        options={REGIONS.map(code => ({ value: code, label: names.of(code) ?? code }))}
        onChange={chosen => onChange?.(chosen ? { ...others, region: chosen } : others)}
      />
    </label>
  );
}
