import { Input } from 'antd';
import type { EditProps } from '../kind.ts';

/** Nobody writes such a number, but filters ask for one. */
export function AutoNumberEdit({ id, value, onChange }: EditProps) {
  return (
    <Input
      id={id ?? ''}
      value={typeof value === 'string' ? value : ''}
      onChange={event => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}
