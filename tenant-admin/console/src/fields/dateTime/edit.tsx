import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { EditProps } from '../kind.ts';

/** Asks in the person's own time zone and answers in UTC. */
export function DateTimeEdit({ id, value, onChange }: EditProps) {
  return (
    <DatePicker
      id={id ?? ''}
      className="full"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={date => onChange?.(date ? date.toISOString() : null)}
    />
  );
}
