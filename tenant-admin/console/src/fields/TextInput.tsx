import { Input } from 'antd';
import type { HTMLInputTypeAttribute } from 'react';
import type { EditProps } from './kind.ts';

interface TextInputProps extends EditProps {
  type?: HTMLInputTypeAttribute;
  placeholder?: string;
  /** Whether what is typed can become a value; the platform has the last word. */
  fits?: (text: string) => boolean;
}

/** One line of text with a form of its own; what does not fit yet is shown as such while it is typed. */
export function TextInput({ id, value, onChange, type = 'text', placeholder = '', fits = () => true }: TextInputProps) {
  const text = typeof value === 'string' ? value : '';
  const wrong = text !== '' && !fits(text);
  return (
    <Input
      id={id ?? ''}
      type={type}
      placeholder={placeholder}
      value={text}
      aria-invalid={wrong}
      status={wrong ? 'error' : ''}
      onChange={event => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}
