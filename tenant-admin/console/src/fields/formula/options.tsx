import type { OptionsProps } from '../kind.ts';
import { ResultSetting } from '../ResultSetting.tsx';
import { RuleSetting } from '../RuleSetting.tsx';

const RESULTS = ['decimal', 'wholeNumber', 'percent', 'money', 'yesNo', 'text', 'longText', 'choice', 'date', 'dateTime', 'duration'];

/** What it is worth, and of which type that is. */
export function FormulaOptions(props: OptionsProps) {
  const { value = {}, onChange, names = [] } = props;
  return (
    <>
      <RuleSetting name="expression" kind="EXPRESSION" label="setting.expression" sample="price * quantity" names={names} value={value} onChange={onChange} />
      <ResultSetting {...props} results={RESULTS} />
    </>
  );
}
