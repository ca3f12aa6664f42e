import { InputNumber } from 'antd';
import type { EditProps } from '../kind.ts';

/** Keeps the number as the text that was typed: a floating-point number would not be exact. */
export function DecimalEdit({ id, value, onChange, field }: EditProps) {
  const { scale } = field.settings;
  return (
    <InputNumber<string>
      id={id ?? ''}
      className="full"
      stringMode
      value={typeof value === 'string' ? value : null}
      {...(typeof scale === 'number' ? { precision: scale } : {})}
      onChange={number => onChange?.(number === null || number === '' ? null : String(number))}
    />
  );
}
