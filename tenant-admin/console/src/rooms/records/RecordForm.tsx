import { App, Button, Flex, Form } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { fieldKind } from '../../fields/index.ts';
import { type DeskField, type DeskObject, fieldLabel } from '../../graph/desk.ts';
import { labelIn } from '../../graph/labels.ts';
import { byField, type Problem, problemsOf } from '../../graph/problems.ts';
import { createMutation, type DeskRecord, recordQuery, updateMutation } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaid } from '../../ui/said.ts';
import { Conflict } from './Conflict.tsx';

/** Somebody else saved the record since it was opened here. */
const CHANGED = 'metadata.record.changed';

interface RecordFormProps {
  object: DeskObject;
  record: DeskRecord | null;
  onSaved: () => void;
  onCancel: () => void;
}

type Values = Record<string, unknown>;

/** Creates or changes a record; sends only what was changed, so that two people on different fields do not undo each other. */
export function RecordForm({ object, record, onSaved, onCancel }: RecordFormProps) {
  const { t, language } = useTexts();
  const say = useSaid();
  const graph = useClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(record);
  const [newest, setNewest] = useState<DeskRecord | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const fields = object.fields.filter(field => field.writable);

  async function save(values: Values) {
    setSaving(true);
    const error = await send(values);
    const found = problemsOf(error);
    if (base && found.some(problem => problem.code === CHANGED)) {
      const { data } = await graph.query(recordQuery(object), { id: base.id }, { requestPolicy: 'network-only' });
      setNewest(data?.record ?? null);
    }
    setSaving(false);
    setProblems(found);
    if (!error) {
      void message.success(t('records.saved'));
      onSaved();
    }
  }

  async function send(values: Values) {
    if (!base) {
      const filled = fields.filter(field => values[field.name] != null);
      return (await graph.mutation(createMutation(object), { input: { values: toApi(filled, values) } })).error;
    }
    const changed = changedFields(fields, base, values);
    const input = { id: base.id, version: base.version, values: toApi(changed, values) };
    return (await graph.mutation(updateMutation(object), { input })).error;
  }

  function takeUp(current: DeskRecord, keepMine: boolean) {
    const mine = base ? changedFields(fields, base, form.getFieldsValue()) : [];
    const take = fields.filter(field => !keepMine || !mine.includes(field));
    form.setFieldsValue(Object.fromEntries(take.map(field => [field.name, current[field.name]])));
    setBase(current);
    setNewest(null);
    setProblems([]);
  }

  const { placed, general } = byField(problems, fields.map(field => field.name));
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark
      initialValues={base ?? startValues(fields)}
      onFinish={values => void save(values)}
      disabled={saving}
    >
      {newest && base ? (
        <Conflict fields={changedFields(fields, base, form.getFieldsValue())} base={base} newest={newest} onTake={takeUp} />
      ) : (
        <ProblemNotice problems={general} />
      )}
      {fields.map(field => {
        const said = (placed.get(field.name) ?? []).map(say);
        const { Edit } = fieldKind(field.type);
        return (
          <Form.Item
            key={field.name}
            name={field.name}
            label={fieldLabel(field, language)}
            required={field.required}
            extra={labelIn(field.help, language, '') || undefined}
            {...(said.length > 0
              ? { validateStatus: 'error' as const, help: said.map(({ sentence, advice }) => `${sentence} ${advice}`).join(' ') }
              : {})}
          >
            <Edit field={field} />
          </Form.Item>
        );
      })}
      <Flex gap={8} className="form-foot">
        <Button type="primary" htmlType="submit" loading={saving}>{t('records.save')}</Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </Flex>
    </Form>
  );
}

function startValues(fields: readonly DeskField[]): Values {
  return Object.fromEntries(fields.map(field => [field.name, field.settings.default ?? null]));
}

function toApi(fields: readonly DeskField[], values: Values): Values {
  return Object.fromEntries(
    fields.map(field => {
      const { toApi: convert } = fieldKind(field.type);
      const value = values[field.name] ?? null;
      return [field.name, convert ? convert(value) : value];
    }),
  );
}

function changedFields(fields: readonly DeskField[], base: DeskRecord, values: Values): DeskField[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  return fields.filter(field => {
    const convert = fieldKind(field.type).toApi ?? (value => value);
    return !same(convert(base[field.name]), convert(values[field.name]));
  });
}
