import { Select } from 'antd';
import { labelIn } from '../../graph/labels.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { TextSetting } from '../TextSetting.tsx';

export function ReferenceOptions({ objects, value = {}, onChange }: OptionsProps) {
  const { t, language } = useTexts();
  return (
    <>
      <label className="setting">
        <span>{t('setting.object')}</span>
        <Select<string>
          value={typeof value.object === 'string' ? value.object : null}
          placeholder={t('field.choose')}
          options={objects.map(({ name, labels }) => ({ value: name, label: labelIn(labels, language, name) }))}
          onChange={object => onChange?.({ ...value, object })}
        />
      </label>
      <TextSetting name="inverse" label="setting.inverse" value={value} {...(onChange ? { onChange } : {})} />
    </>
  );
}
