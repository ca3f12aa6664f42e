import { Input } from 'antd';
import type { EditProps } from '../kind.ts';

/** Grows with its text: without the configuration a long text looks like a short one. */
export function TextEdit({ id, value, onChange, field }: EditProps) {
  const most = field.settings.lengthMax;
  return (
    <Input.TextArea
      id={id ?? ''}
      value={typeof value === 'string' ? value : ''}
      autoSize={{ minRows: 1, maxRows: 8 }}
      {...(typeof most === 'number' ? { maxLength: most } : {})}
      onChange={event => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}
