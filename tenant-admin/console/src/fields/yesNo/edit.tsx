import { Select } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

/** Three answers, since nobody may have asked yet: yes, no, empty. */
export function YesNoEdit({ id, value, onChange }: EditProps) {
  const { t } = useTexts();
  return (
    <Select<string>
      id={id ?? ''}
      className="full"
      allowClear
      placeholder={t('field.choose')}
      value={typeof value === 'boolean' ? String(value) : null}
      options={[
        { value: 'true', label: t('field.yes') },
        { value: 'false', label: t('field.no') },
      ]}
      onChange={chosen => onChange?.(chosen === undefined ? null : chosen === 'true')}
    />
  );
}
