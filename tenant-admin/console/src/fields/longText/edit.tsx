import { Input } from 'antd';
import type { EditProps } from '../kind.ts';

export function LongTextEdit({ id, value, onChange }: EditProps) {
  return (
    <Input.TextArea
      id={id ?? ''}
      value={typeof value === 'string' ? value : ''}
      autoSize={{ minRows: 3, maxRows: 14 }}
      onChange={event => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}
