import { Collapse, Form, Input } from 'antd';
import { useRef } from 'react';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Rule } from './fieldRules.ts';

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

/** The rules of a field, as text; what is wrong with one is said beneath it. */
export function RuleInputs({ rules, open, names, said }: RuleInputsProps) {
  const { t } = useTexts();
  const form = Form.useFormInstance();
  const last = useRef<Rule>('requiredWhen');
  const valid = Form.useWatch(['rules', 'validWhen'], form) as string | undefined;

  function put(name: string) {
    const place = ['rules', last.current];
    const written = (form.getFieldValue(place) as string | undefined) ?? '';
    form.setFieldValue(place, written === '' || written.endsWith(' ') ? written + name : `${written} ${name}`);
    form.getFieldInstance(place)?.focus();
  }

  const inputs = (
    <>
      <p className="quiet">{t('rules.about')}</p>
      {rules.map(rule => (
        <div key={rule}>
          <Form.Item name={['rules', rule]} label={t(`rules.${rule}` as TextKey)} {...said(rule)}>
            <Input.TextArea
              className="code"
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              spellCheck={false}
              autoCapitalize="off"
              placeholder={SAMPLES[rule]}
              onFocus={() => {
                last.current = rule;
              }}
            />
          </Form.Item>
          {rule === 'validWhen' && valid?.trim() && (
            <>
              <Form.Item name={['rules', 'message', 'en']} label={t('rules.message.en')} {...said('message')}>
                <Input />
              </Form.Item>
              <Form.Item name={['rules', 'message', 'zh-CN']} label={t('rules.message.zh')}>
                <Input lang="zh-CN" />
              </Form.Item>
            </>
          )}
        </div>
      ))}
      <div role="group" aria-label={t('rules.names')} className="rule-names">
        <span className="quiet">{t('rules.names')}</span>
        {names.map(name => (
          <button key={name} type="button" className="chip code" onClick={() => put(name)}>{name}</button>
        ))}
      </div>
    </>
  );
  return (
    <Collapse
      ghost
      className="rules"
      defaultActiveKey={open ? ['rules'] : []}
      items={[{ key: 'rules', label: t('rules.title'), children: inputs, forceRender: true }]}
    />
  );
}
