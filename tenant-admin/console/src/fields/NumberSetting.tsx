import { InputNumber } from 'antd';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

interface NumberSettingProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
  min?: number;
  max?: number;
  /** Digits after the point. */
  digits?: number;
}

/** A bound may also be written as a text, to be exact. */
function bound(setting: unknown): number | null {
  const number = typeof setting === 'string' ? Number(setting) : setting;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** One number among a field's settings; an empty one is left out. */
export function NumberSetting({ name, label, min, max, digits = 0, value = {}, onChange }: NumberSettingProps) {
  const { t } = useTexts();
  const change = (number: number | null) => {
    const { [name]: _, ...others } = value;
    onChange?.(number === null ? others : { ...others, [name]: number });
  };
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <InputNumber
        value={bound(value[name])}
        min={min ?? Number.MIN_SAFE_INTEGER}
        max={max ?? Number.MAX_SAFE_INTEGER}
        precision={digits}
        onChange={change}
      />
    </label>
  );
}
