import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { Settings } from './kind.ts';
import { RuleEditor } from './rules/RuleEditor.tsx';
import type { RuleKind } from './rules/ruleSite.ts';

interface RuleSettingProps {
  name: string;
  kind: RuleKind;
  label: TextKey;
  sample: string;
  /** Names that may be put into the rule. */
  names: readonly string[];
  value: Settings;
  onChange: ((value: Settings) => void) | undefined;
}

/** One rule among a field's settings; an empty one is left out. */
export function RuleSetting({ name, kind, label, sample, names, value, onChange }: RuleSettingProps) {
  const { t } = useTexts();
  const written = typeof value[name] === 'string' ? value[name] : '';
  const change = (text: string) => {
    const { [name]: _, ...others } = value;
    onChange?.(text === '' ? others : { ...others, [name]: text });
  };
  return (
    <div className="setting">
      <span>{t(label)}</span>
      <RuleEditor kind={kind} label={t(label)} sample={sample} value={written} onChange={change} />
      <div role="group" aria-label={t('rules.names')} className="rule-names">
        <span className="quiet">{t('rules.names')}</span>
        {names.map(each => (
          <button
            key={each}
            type="button"
            className="chip code"
            onClick={() => change(written === '' || written.endsWith(' ') ? written + each : `${written} ${each}`)}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  );
}
