import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { EditProps } from '../kind.ts';

export function DateEdit({ id, value, onChange }: EditProps) {
  return (
    <DatePicker
      id={id ?? ''}
      className="full"
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={date => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
