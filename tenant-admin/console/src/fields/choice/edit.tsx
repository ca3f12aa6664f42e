import { Select } from 'antd';
import { labelIn, spoken } from '../../graph/labels.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

function useOptions(field: EditProps['field']) {
  const { language } = useTexts();
  return field.options.filter(option => !option.mergedInto).map(({ key, labels }) => ({ value: key, label: labelIn(labels, language, spoken(key)) }));
}

export function ChoiceEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  return (
    <Select<string>
      id={id ?? ''}
      className="full"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('field.choose')}
      value={typeof value === 'string' ? value : null}
      options={useOptions(field)}
      onChange={chosen => onChange?.(chosen ?? null)}
    />
  );
}

/** Several options, for filters. */
export function ChoicesEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  return (
    <Select<string[]>
      id={id ?? ''}
      className="full"
      mode="multiple"
      placeholder={t('field.choose')}
      value={Array.isArray(value) ? value.map(String) : []}
      options={useOptions(field)}
      onChange={chosen => onChange?.(chosen)}
    />
  );
}
