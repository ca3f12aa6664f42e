import type { ReactNode } from 'react';

/** The few widgets that fields are made of, drawn by the browser's own: what they pass on is tested, not how they look. */
type Any = Record<string, unknown> & { children?: ReactNode };

function marks(props: Any) {
  return {
    id: props.id as string,
    'aria-label': props['aria-label'] as string,
    'aria-invalid': Boolean(props['aria-invalid']) || props.status === 'error',
    placeholder: props.placeholder as string,
  };
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

export function Input(props: Any) {
  return <input {...marks(props)} type={text(props.type)} value={text(props.value)} onChange={props.onChange as never} />;
}

Input.TextArea = (props: Any) => <textarea {...marks(props)} value={text(props.value)} onChange={props.onChange as never} />;

export function InputNumber(props: Any) {
  const change = (written: string) => {
    const value = written === '' ? null : props.stringMode ? written : Number(written);
    (props.onChange as (value: unknown) => void)(value);
  };
  return <input {...marks(props)} value={text(props.value)} onChange={event => change(event.target.value)} />;
}

export function Rate(props: Any) {
  const max = Number(props.count);
  return (
    <input {...marks(props)} type="range" max={max} value={text(props.value)}
      onChange={event => (props.onChange as (value: number) => void)(Number(event.target.value))} />
  );
}

interface Choice { value: string; label: string }

/** What is chosen stands in `value`, several with commas between them. */
export function Select(props: Any) {
  const many = props.mode === 'multiple' || props.mode === 'tags';
  const options = (props.options ?? []) as Choice[];
  const change = (written: string) =>
    (props.onChange as (value: unknown) => void)(many ? written.split(',').filter(Boolean) : written || undefined);
  return (
    <input {...marks(props)} value={text(props.value)} data-options={options.map(one => `${one.value}=${one.label}`).join(' ')}
      onChange={event => change(event.target.value)} />
  );
}

export const TreeSelect = Select;

export function Flex({ children, role, 'aria-label': label }: Any) {
  return <div role={role as string} aria-label={label as string}>{children}</div>;
}

export function Button({ children, onClick, 'aria-label': label }: Any) {
  return <button type="button" aria-label={label as string} onClick={onClick as never}>{children}</button>;
}

/** The chosen file goes where antd's own control would give it. */
export function Upload({ children, ...props }: Any) {
  return (
    <label>
      {children}
      <input {...marks(props)} type="file" accept={props.accept as string}
        onChange={event => (props.beforeUpload as (file: unknown) => unknown)(event.target.files?.[0])} />
    </label>
  );
}

export function Alert({ title, description }: Any) {
  return <div>{title as ReactNode}{description as ReactNode}</div>;
}

export const Typography = { Text: ({ children }: Any) => <small>{children}</small> };

/** Nothing is disabled here. */
export const ConfigProvider = { useConfig: () => ({ componentDisabled: false }) };
