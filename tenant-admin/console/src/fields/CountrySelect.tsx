import { Select } from 'antd';
import { getCountries } from 'libphonenumber-js/min';
import { useTexts } from '../i18n/index.ts';

interface CountrySelectProps {
  id?: string;
  label: string;
  value: string | null;
  status?: '' | 'error';
  onChange: (code: string | null) => void;
}

/** A country of ISO 3166-1 by its name in the person's language. */
export function CountrySelect({ id = '', label, value, status = '', onChange }: CountrySelectProps) {
  const { language } = useTexts();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const options = getCountries()
    .map(code => ({ value: code as string, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <Select<string>
      id={id}
      className="full"
      aria-label={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={label}
      status={status}
      value={value}
      options={options}
      onChange={code => onChange(code ?? null)}
    />
  );
}
