import { Rate } from 'antd';
import type { EditProps } from '../kind.ts';

/** Stars; choosing the same once more takes the answer back. */
export function RatingEdit({ id, value, onChange, field }: EditProps) {
  const { max } = field.settings;
  return (
    <Rate
      id={id ?? ''}
      count={typeof max === 'number' ? max : 5}
      value={typeof value === 'number' ? value : 0}
      onChange={stars => onChange?.(stars === 0 ? null : stars)}
    />
  );
}
