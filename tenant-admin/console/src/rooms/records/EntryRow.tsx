import { LockOutlined } from '@ant-design/icons';
import { Form } from 'antd';
import { memo } from 'react';
import { fieldKind } from '../../fields/index.ts';
import { type DeskField, fieldLabel } from '../../graph/desk.ts';
import { labelIn } from '../../graph/labels.ts';
import { useTexts } from '../../i18n/index.ts';
import { Value } from './Value.tsx';

interface EntryRowProps {
  field: DeskField;
  required: boolean;
  locked: boolean;
  value: unknown;
  /** What is wrong with it; empty when nothing is. */
  said: string;
  onChange: (field: DeskField, value: unknown) => void;
}

/** One field of a form; drawn anew only when something about it is another, however long the form. */
export const EntryRow = memo(function EntryRow({ field, required, locked, value, said, onChange }: EntryRowProps) {
  const { t, language } = useTexts();
  const { Edit } = fieldKind(field.type);
  const help = labelIn(field.help, language, '');
  return (
    <Form.Item
      label={fieldLabel(field, language)}
      {...(locked ? {} : { htmlFor: field.name })}
      required={required}
      extra={locked ? <><LockOutlined aria-hidden /> {t('records.locked')}</> : help || undefined}
      {...(said ? { validateStatus: 'error' as const, help: said } : {})}
    >
      {locked
        ? <div id={field.name} tabIndex={-1} className="locked"><Value field={field} record={{ id: '', version: 0, [field.name]: value }} /></div>
        : <Edit id={field.name} field={field} value={value} onChange={next => onChange(field, next)} />}
    </Form.Item>
  );
});
