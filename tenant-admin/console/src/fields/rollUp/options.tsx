import { Select } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps, Settings } from '../kind.ts';
import { ResultSetting } from '../ResultSetting.tsx';
import { RuleSetting } from '../RuleSetting.tsx';

const RANKED = ['decimal', 'wholeNumber', 'money', 'date', 'dateTime', 'duration'];
const RESULTS: Readonly<Record<string, readonly string[]>> = {
  sum: ['decimal', 'wholeNumber', 'money', 'duration'],
  min: RANKED,
  max: RANKED,
  average: ['decimal', 'duration'],
};
const FUNCTIONS = ['count', ...Object.keys(RESULTS)];

/** Which list, what is made of it, of which of its records. */
export function RollUpOptions(props: OptionsProps) {
  const { t } = useTexts();
  const { value = {}, onChange, lists = [] } = props;
  const list = lists.find(one => one.name === value.list);
  const results = RESULTS[String(value.function)];
  const select = (name: string, label: TextKey, options: { value: string; label: string }[], put: (chosen: string) => Settings) => (
    <label className="setting">
      <span>{t(label)}</span>
      <Select<string>
        aria-label={t(label)}
        value={typeof value[name] === 'string' ? value[name] : null}
        options={options}
        onChange={chosen => onChange?.(put(chosen))}
      />
    </label>
  );
  return (
    <>
      {select('list', 'setting.list', lists.map(({ name }) => ({ value: name, label: name })), chosen => ({ ...value, list: chosen }))}
      {select('function', 'setting.function', FUNCTIONS.map(key => ({ value: key, label: t(`function.${key}` as TextKey) })), chosen =>
        made(value, chosen))}
      {results && select('field', 'setting.field', (list?.fields ?? []).map(name => ({ value: name, label: name })), chosen =>
        ({ ...value, field: chosen }))}
      {results && <ResultSetting {...props} results={results} />}
      <RuleSetting
        name="condition"
        kind="CONDITION"
        label="setting.condition"
        sample="status == 'CLOSED'"
        names={list?.fields ?? []}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

/** A number of records has neither a field nor a type to be chosen. */
function made(value: Settings, chosen: string): Settings {
  if (chosen !== 'count') {
    return { result: 'decimal', ...value, function: chosen };
  }
  const { field: _, result: __, scale: ___, precision: ____, currencies: _____, ...others } = value;
  return { ...others, function: chosen };
}
