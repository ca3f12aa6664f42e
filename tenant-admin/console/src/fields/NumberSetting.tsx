import { InputNumber } from 'antd';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

interface NumberSettingProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
  min?: number;
  max?: number;
}

/** One number among a field's settings; an empty one is left out. */
export function NumberSetting({ name, label, min, max, value = {}, onChange }: NumberSettingProps) {
  const { t } = useTexts();
  const change = (number: number | null) => {
    const { [name]: _, ...others } = value;
    onChange?.(number === null ? others : { ...others, [name]: number });
  };
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <InputNumber
        value={typeof value[name] === 'number' ? value[name] : null}
        min={min ?? Number.MIN_SAFE_INTEGER}
        max={max ?? Number.MAX_SAFE_INTEGER}
        precision={0}
        onChange={change}
      />
    </label>
  );
}
