import { Collapse, Form, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { RuleEditor } from '../../fields/rules/RuleEditor.tsx';
import type { RuleKind } from '../../fields/rules/ruleSite.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useKept } from '../../ui/kept.ts';
import type { Rule } from './fieldRules.ts';
import { LabelInputs } from './LabelInputs.tsx';

interface RuleInputsProps {
  rules: readonly Rule[];
  /** Whether they are shown from the beginning. */
  open: boolean;
  /** Names that may be put into a rule. */
  names: readonly string[];
  said: (part: string) => { validateStatus?: 'error'; help?: string };
}

const SAMPLES: Record<Rule, string> = {
  visibleWhen: "priority == 'P0'",
  requiredWhen: "status == 'CLOSED'",
  readOnlyWhen: "status == 'CLOSED'",
  validWhen: 'daysBetween(today, visitOn) <= 30',
  default: 'today.plusDays(7)',
};

const KINDS: Record<Rule, RuleKind> = {
  visibleWhen: 'VISIBLE_WHEN',
  requiredWhen: 'REQUIRED_WHEN',
  readOnlyWhen: 'READ_ONLY_WHEN',
  validWhen: 'VALID_WHEN',
  default: 'DEFAULT',
};

type Way = 'simple' | 'text';

/** The rules of a field, put together or as text; what is wrong with one is said beneath it. */
export function RuleInputs({ rules, open, names, said }: RuleInputsProps) {
  const { t } = useTexts();
  const form = Form.useFormInstance();
  const last = useRef<Rule>('requiredWhen');
  const valid = Form.useWatch(['rules', 'validWhen'], form) as string | undefined;
  const [way, setWay] = useKept<Way>('rules.way', 'simple');
  // Editors are made when somebody looks at them; until then the form keeps what they would hold.
  const [seen, setSeen] = useState(open);

  function put(name: string) {
    const place = ['rules', last.current];
    const written = (form.getFieldValue(place) as string | undefined) ?? '';
    form.setFieldValue(place, written === '' || written.endsWith(' ') ? written + name : `${written} ${name}`);
    document.getElementById(`rules_${last.current}`)?.focus();
  }

  const inputs = (
    <>
      <p className="quiet">{t('rules.about')}</p>
      <Segmented<Way>
        className="rule-way"
        aria-label={t('rules.way')}
        value={way}
        options={[{ value: 'simple', label: t('rules.simple') }, { value: 'text', label: t('rules.text') }]}
        onChange={setWay}
      />
      {rules.map(rule => (
        <div key={rule}>
          <Form.Item name={['rules', rule]} label={t(`rules.${rule}` as TextKey)} {...said(rule)}>
            {seen
              ? (
                <RuleEditor
                  kind={KINDS[rule]}
                  label={t(`rules.${rule}` as TextKey)}
                  sample={SAMPLES[rule]}
                  simple={way === 'simple' && rule !== 'default'}
                  onFocus={() => {
                    last.current = rule;
                  }}
                />
              )
              : <span />}
          </Form.Item>
          {rule === 'validWhen' && valid?.trim() && (
            <LabelInputs name={['rules', 'message']} said={said('message')} />
          )}
        </div>
      ))}
      {way === 'text' && (
        <div role="group" aria-label={t('rules.names')} className="rule-names">
          <span className="quiet">{t('rules.names')}</span>
          {names.map(name => (
            <button key={name} type="button" className="chip code" onClick={() => put(name)}>{name}</button>
          ))}
        </div>
      )}
    </>
  );
  return (
    <Collapse
      ghost
      className="rules"
      defaultActiveKey={open ? ['rules'] : []}
      onChange={() => setSeen(true)}
      items={[{ key: 'rules', label: t('rules.title'), children: inputs, forceRender: true }]}
    />
  );
}
