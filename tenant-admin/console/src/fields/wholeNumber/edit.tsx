import { InputNumber } from 'antd';
import type { EditProps } from '../kind.ts';

export function WholeNumberEdit({ id, value, onChange, field }: EditProps) {
  const { min, max } = field.settings;
  return (
    <InputNumber<number>
      id={id ?? ''}
      className="full"
      precision={0}
      value={typeof value === 'number' ? value : null}
      min={typeof min === 'number' ? min : Number.MIN_SAFE_INTEGER}
      max={typeof max === 'number' ? max : Number.MAX_SAFE_INTEGER}
      onChange={number => onChange?.(number)}
    />
  );
}
