import { Input } from 'antd';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

interface TextSettingProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
}

/** One text among a field's settings; an empty one is left out. */
export function TextSetting({ name, label, value = {}, onChange }: TextSettingProps) {
  const { t } = useTexts();
  const change = (text: string) => {
    const { [name]: _, ...others } = value;
    onChange?.(text === '' ? others : { ...others, [name]: text });
  };
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <Input value={typeof value[name] === 'string' ? value[name] : ''} onChange={event => change(event.target.value)} />
    </label>
  );
}
