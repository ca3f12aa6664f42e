import { InputNumber } from 'antd';
import type { EditProps } from '../kind.ts';

/** Keeps the number as the text that was typed: a floating-point number would not be exact. */
export function PercentEdit({ id, value, onChange, field }: EditProps) {
  const { scale, min, max } = field.settings;
  return (
    <InputNumber<string>
      id={id ?? ''}
      className="full"
      stringMode
      suffix="%"
      precision={typeof scale === 'number' ? scale : 2}
      min={String(min ?? 0)}
      max={String(max ?? 100)}
      value={typeof value === 'string' ? value : null}
      onChange={number => onChange?.(number === null || number === '' ? null : String(number))}
    />
  );
}
