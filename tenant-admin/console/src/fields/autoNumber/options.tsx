import { Select } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { TextSetting } from '../TextSetting.tsx';

export function AutoNumberOptions({ objects: _, ...settings }: OptionsProps) {
  const { t } = useTexts();
  return (
    <>
      <TextSetting name="prefix" label="setting.prefix" {...settings} />
      <TextSetting name="pattern" label="setting.numberPattern" {...settings} />
      <p className="setting-help">{t('setting.numberPatternHelp')}</p>
      <OneOf name="gaps" label="setting.gaps" options={['allowed', 'none']} {...settings} />
      <p className="setting-help">{t('setting.gapsHelp')}</p>
      <OneOf name="anew" label="setting.anew" options={['never', 'year', 'month', 'day']} {...settings} />
      <TextSetting name="timeZone" label="setting.timeZone" {...settings} />
    </>
  );
}

interface OneOfProps extends Omit<OptionsProps, 'objects'> {
  name: 'gaps' | 'anew';
  label: TextKey;
  /** The first holds when nothing is said. */
  options: readonly string[];
}

function OneOf({ name, label, options, value = {}, onChange }: OneOfProps) {
  const { t } = useTexts();
  const { [name]: chosen, ...others } = value;
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <Select<string>
        aria-label={t(label)}
        value={typeof chosen === 'string' ? chosen : (options[0] ?? '')}
        options={options.map(option => ({ value: option, label: t(`setting.${name}.${option}` as TextKey) }))}
        onChange={option => onChange?.(option === options[0] ? others : { ...others, [name]: option })}
      />
    </label>
  );
}
