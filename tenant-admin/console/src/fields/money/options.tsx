import { Select } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

/** The currencies that the field takes; the first is proposed. */
export function MoneyOptions({ objects: _, ...settings }: OptionsProps) {
  const { value = {}, onChange } = settings;
  const { t, language } = useTexts();
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return (
    <>
      <label className="setting">
        <span>{t('setting.currencies')}</span>
        <Select<string[]>
          mode="multiple"
          value={Array.isArray(value.currencies) ? value.currencies.map(String) : []}
          options={Intl.supportedValuesOf('currency').map(code => ({ value: code, label: `${code} ${names.of(code) ?? ''}` }))}
          onChange={currencies => onChange?.({ ...value, currencies })}
        />
      </label>
      <NumberSetting name="min" label="setting.min" digits={2} {...settings} />
      <NumberSetting name="max" label="setting.max" digits={2} {...settings} />
    </>
  );
}
