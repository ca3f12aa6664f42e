import { ConfigProvider, Input } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { CodeEditorProps, Marked } from './CodeEditor.tsx';
import { readRows } from './ruleRows.ts';
import { RuleRows } from './RuleRows.tsx';
import { type RuleFinding, type RuleKind, type RuleSite, useRuleFindings, useRuleNames, useRuleSite } from './ruleSite.ts';

const CodeEditor = lazy(() => import('./CodeEditor.tsx'));
const LENGTH_MAX = 2000;
const NO_NAMES: [] = [];

export interface RuleEditorProps {
  kind: RuleKind;
  label: string;
  sample: string;
  /** Whether it is put together in rows where it can be. */
  simple?: boolean;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  onFocus?: () => void;
}

/** A rule as text with completion, or as rows, with what is wrong beneath it while it is written. */
export function RuleEditor(props: RuleEditorProps) {
  const site = useRuleSite();
  return site ? <Sited {...props} site={site} /> : <Plain {...props} />;
}

function Plain({ id, label, sample, value = '', onChange, onFocus }: RuleEditorProps) {
  return (
    <Input.TextArea
      {...(id ? { id } : {})}
      aria-label={label}
      className="code"
      autoSize={{ minRows: 1, maxRows: 6 }}
      maxLength={LENGTH_MAX}
      spellCheck={false}
      autoCapitalize="off"
      placeholder={sample}
      value={value}
      onFocus={() => onFocus?.()}
      onChange={event => onChange?.(event.target.value)}
    />
  );
}

function Sited(props: RuleEditorProps & { site: RuleSite }) {
  const { kind, label, sample, simple = false, value = '', onChange, onFocus, site } = props;
  const { componentDisabled: disabled } = ConfigProvider.useConfig();
  const { t } = useTexts();
  const id = props.id ?? `rule-${kind}`;
  const { names, failed } = useRuleNames(site, kind);
  const findings = useRuleFindings(site, kind, value);
  const say = useSaidOfRules();
  const rows = useMemo(() => (simple && names ? readRows(value, names) : null), [simple, names, value]);
  const marked = useMemo(
    () => findings.map((finding): Marked => ({
      ...reach(value, finding), severity: finding.severity === 'ERROR' ? 'error' : 'warning', message: say(finding, value).sentence,
    })),
    [findings, value, say],
  );
  const below = `${id}-found`;
  const code: CodeEditorProps = {
    id, label, describedBy: below, value, lengthMax: LENGTH_MAX, placeholder: sample, disabled,
    names: names ?? NO_NAMES, marked, onChange: text => onChange?.(text), onFocus: () => onFocus?.(),
  };
  // Whether it can stand in rows is known in a moment: nothing to be written into may come and go meanwhile.
  if (simple && !names && !failed) {
    return <div className="rule-waiting" aria-busy="true" />;
  }
  return (
    <>
      {rows && names
        ? <RuleRows id={id} label={label} read={rows} names={names} disabled={disabled} site={site} onChange={text => onChange?.(text)} />
        : (
          <>
            {simple && names && <p className="quiet rule-by-hand">{t('rules.byHand')}</p>}
            <Suspense fallback={<Plain {...props} id={id} />}><CodeEditor {...code} /></Suspense>
          </>
        )}
      <div id={below} role="status" className="rule-found">
        {findings.map(finding => {
          const { sentence, advice } = say(finding, value);
          return (
            <p key={`${finding.code} ${finding.place?.offset}`} className={finding.severity === 'ERROR' ? 'rule-error' : 'rule-warning'}>
              {finding.place && finding.place.line > 1 && `${t('rules.line', { line: finding.place.line })} `}
              {sentence} {advice}
            </p>
          );
        })}
      </div>
    </>
  );
}

/** What a finding is about, in UTF-16 units; the platform counts code points. */
function reach(text: string, { place }: RuleFinding): { from: number; to: number } {
  if (!place) {
    return { from: 0, to: text.length };
  }
  const from = [...text].slice(0, place.offset).join('').length;
  return { from, to: from + Math.max(1, wordAt(text, place.offset).length) };
}

/** What stands at a place: a name, a text, a number, or a sign. */
function wordAt(text: string, offset: number): string {
  const rest = [...text].slice(offset).join('');
  return /^(?:[\p{L}\p{N}_]+|'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|[=!<>]=|&&|\|\||\S)/u.exec(rest)?.[0] ?? '';
}

/** A finding in the person's language where the console has words for it, else in the platform's own. */
function useSaidOfRules() {
  const { t, has } = useTexts();
  return useMemo(() => (finding: RuleFinding, text: string) => {
    const key = `rules.found.${finding.code.split('.').at(-1)}`;
    const word = finding.place ? wordAt(text, finding.place.offset) : '';
    const meant = /^Did you mean '(.+)'\?$/.exec(finding.advice)?.[1];
    return {
      sentence: has(key) ? t(key, { word }) : ended(finding.message),
      advice: meant ? t('rules.didYouMean', { name: meant }) : has(`${key}.advice`) ? t(`${key}.advice` as TextKey) : ended(finding.advice),
    };
  }, [t, has]);
}

function ended(sentence: string): string {
  return sentence === '' || /[.。!?！？]$/.test(sentence) ? sentence : `${sentence}.`;
}
