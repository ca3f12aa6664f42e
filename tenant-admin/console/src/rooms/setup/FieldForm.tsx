import { Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { FIELD_KINDS, fieldKind } from '../../fields/index.ts';
import type { Settings } from '../../fields/kind.ts';
import { type RuleSite, RuleSiteContext } from '../../fields/rules/ruleSite.ts';
import { labelsFrom, textsFrom } from '../../graph/labels.ts';
import { suggestFieldName } from '../../graph/names.ts';
import { byField, DRAFT_CONFLICT, type Problem } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSaid } from '../../ui/said.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { ADD_FIELD, CHANGE_FIELD, type DraftField, type DraftObject } from './draftQueries.ts';
import { givenGuards, GUARDS, hasGuards, NO_GUARDS, scopesFor, type WrittenGuards, writtenGuards } from './fieldGuards.ts';
import {
  givenRules, hasRules, listsOf, namesInRules, namesOfFields, RULES, rulesFor, type WrittenRules, writtenRules,
} from './fieldRules.ts';
import { GuardInputs } from './GuardInputs.tsx';
import { LabelInputs } from './LabelInputs.tsx';
import { optionLabels } from './optionLabels.ts';
import { RuleInputs } from './RuleInputs.tsx';
import { useDraft } from './useDraft.ts';

interface FieldFormProps {
  object: DraftObject;
  field: DraftField | null;
  readOnly: boolean;
  onClose: () => void;
}

interface Values {
  labels: Record<string, string>;
  help: Record<string, string>;
  name: string;
  type: string;
  settings: Settings;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  rules: WrittenRules;
  guards: WrittenGuards;
}

const PARTS = ['labels', 'help', 'name', 'type', 'settings', 'required', 'unique', 'indexed', 'message', ...RULES, ...GUARDS];
const NEW: Partial<Values> = { type: 'text', settings: {}, required: false, unique: false, indexed: false, guards: NO_GUARDS };

function written(field: DraftField) {
  return {
    ...field,
    labels: labelsFrom(field.labels),
    help: labelsFrom(field.help),
    rules: writtenRules(field),
    guards: writtenGuards(field),
  };
}

/** Defines a field, or changes what of it may change. A standard field keeps all but its labels. */
export function FieldForm({ object, field, readOnly, onClose }: FieldFormProps) {
  const { t } = useTexts();
  const say = useSaid();
  const { draft, types, change } = useDraft();
  const [form] = Form.useForm<Values>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  // What the form shows is from this revision, whatever the others do meanwhile.
  const [seen] = useState(draft.revision);
  const type = Form.useWatch('type', form) ?? field?.type ?? 'text';
  const name = Form.useWatch('name', form) ?? field?.name ?? '';
  const settings = Form.useWatch('settings', form);
  const site = useMemo<RuleSite>(() => {
    const as = { name, type, settings: settings ?? field?.settings ?? {} };
    const present = { ...object, fields: [...object.fields.filter(one => one.name !== field?.name), as] };
    return {
      object: object.name, field: field?.name ?? null, as, optionLabels: path => optionLabels(present, draft.objects, path),
    };
  }, [object, field, draft.objects, name, type, settings]);
  const { Options } = fieldKind(type);
  const kind = types.find(one => one.key === type);
  const allowed = { required: kind?.writable ?? true, unique: kind?.canBeUnique ?? true, indexed: kind?.indexable ?? true };
  const locked = field?.locked ?? false;

  // Options are merged beside this form, which goes on from what they are then.
  useEffect(() => {
    if (field && !form.isFieldTouched('settings')) {
      form.setFieldValue('settings', field.settings);
    }
  }, [form, field]);

  function suggest(label: string) {
    if (!field && !form.isFieldTouched('name')) {
      form.setFieldValue('name', suggestFieldName(label, object.fields.map(one => one.name)));
    }
  }

  async function send(values: Values, keepMine = false) {
    setSending(true);
    // Texts in languages that the desk does not read any more stay.
    const before = field ? written(field) : null;
    const texts = {
      labels: textsFrom({ ...before?.labels, ...values.labels }),
      help: textsFrom({ ...before?.help, ...values.help }),
      rules: givenRules({ ...values.rules, message: { ...before?.rules.message, ...values.rules?.message } }),
      guards: givenGuards({ ...(field ? writtenGuards(field) : {}), ...values.guards }),
    };
    const bounds = { settings: { ...values.settings }, required: values.required, unique: values.unique, indexed: values.indexed };
    const name = values.name.trim();
    const found = field
      ? await change(CHANGE_FIELD, {
        object: object.name, field: field.name, ...texts, ...(locked ? {} : bounds), ...(name === field.name ? {} : { name }),
      }, { revision: seen, keepMine })
      : await change(ADD_FIELD, { object: object.name, name, type: values.type, ...texts, ...bounds });
    setSending(false);
    setProblems(found);
    if (found.length === 0) {
      onClose();
    }
  }

  // A problem about the field itself names it at the end of its path; that is said at the name.
  const own = problems.map(problem =>
    problem.path.at(-1) === form.getFieldValue('name') ? { ...problem, path: [...problem.path, 'name'] } : problem);
  const meeting = own.filter(problem => problem.code === DRAFT_CONFLICT);
  const { placed, general } = byField(own.filter(problem => problem.code !== DRAFT_CONFLICT), PARTS);
  const said = (part: string) => {
    const sentences = (placed.get(part) ?? []).map(say).map(one => `${one.sentence} ${one.advice}`);
    return sentences.length > 0 ? { validateStatus: 'error' as const, help: sentences.join(' ') } : {};
  };
  const targets = draft.objects.filter(one => !one.retired).map(({ name, labels }) => ({ name, labels: labelsFrom(labels) }));
  return (
    <RuleSiteContext value={site}>
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={sending || readOnly}
        initialValues={field ? written(field) : NEW}
        onFinish={values => void send(values)}
      >
        <DraftProblems
          problems={[...meeting, ...general]}
          onReloaded={meeting.length > 0 ? onClose : () => setProblems([])}
          onKeepMine={() => void send(form.getFieldsValue(true) as Values, true)}
        />
        <LabelInputs name="labels" said={said('labels')} onNaming={suggest} />
        <Form.Item name="type" label={t('setup.type')} {...said('type')}>
          <Select
            disabled={field !== null}
            options={FIELD_KINDS.filter(kind => types.some(one => one.key === kind.key)).map(({ key }) => ({
              value: key,
              label: t(`kind.${key}` as TextKey),
            }))}
            onChange={key => form.setFieldValue('settings', fieldKind(key).startSettings)}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('setup.apiName')}
          extra={field ? t('setup.renameHelp') : t('setup.fieldNameHelp')}
          rules={[{ required: true, message: t('ui.required', { label: t('setup.apiName') }) }]}
          {...said('name')}
        >
          <Input className="code" disabled={locked} />
        </Form.Item>
        {Options && (
          <Form.Item name="settings" {...said('settings')}>
            <Options objects={targets} languages={draft.languages} names={namesOfFields(object)} lists={listsOf(object, draft.objects)} />
          </Form.Item>
        )}
        <Flex gap={16} wrap>
          {(['required', 'unique', 'indexed'] as const).filter(rule => allowed[rule]).map(rule => (
            <Form.Item key={rule} name={rule} valuePropName="checked" {...said(rule)}>
              <Checkbox disabled={locked}>{t(`setup.${rule}` as TextKey)}</Checkbox>
            </Form.Item>
          ))}
        </Flex>
        <LabelInputs name="help" said={said('help')} />
        <RuleInputs
          rules={rulesFor(locked, kind?.writable ?? true)}
          open={field !== null && hasRules(field)}
          names={namesInRules(object)}
          said={said}
        />
        <GuardInputs open={field !== null && hasGuards(field)} scopes={scopesFor(object, field)} said={said} />
        {!readOnly && (
          <Flex gap={8} className="form-foot">
            <Button type="primary" htmlType="submit" loading={sending}>{field ? t('records.save') : t('setup.addField')}</Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </Flex>
        )}
      </Form>
    </RuleSiteContext>
  );
}
