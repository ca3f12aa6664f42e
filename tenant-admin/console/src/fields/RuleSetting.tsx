import { Input } from 'antd';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { Settings } from './kind.ts';

interface RuleSettingProps {
  name: string;
  label: TextKey;
  sample: string;
  /** Names that may be put into the rule. */
  names: readonly string[];
  value: Settings;
  onChange: ((value: Settings) => void) | undefined;
}

/** One rule among a field's settings, as text; an empty one is left out. */
export function RuleSetting({ name, label, sample, names, value, onChange }: RuleSettingProps) {
  const { t } = useTexts();
  const written = typeof value[name] === 'string' ? value[name] : '';
  const change = (text: string) => {
    const { [name]: _, ...others } = value;
    onChange?.(text === '' ? others : { ...others, [name]: text });
  };
  return (
    <div>
      <label className="setting">
        <span>{t(label)}</span>
        <Input.TextArea
          aria-label={t(label)}
          className="code"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          spellCheck={false}
          autoCapitalize="off"
          placeholder={sample}
          value={written}
          onChange={event => change(event.target.value)}
        />
      </label>
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
