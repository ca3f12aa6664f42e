import { Button, Drawer, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { labelIn, labelsFrom, spoken, textsFrom } from '../../graph/labels.ts';
import { suggestObjectName, suggestPlural } from '../../graph/names.ts';
import { byField, DRAFT_CONFLICT, type Problem } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSaid } from '../../ui/said.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { ADD_OBJECT, CHANGE_OBJECT, type DraftObject } from './draftQueries.ts';
import { LabelInputs } from './LabelInputs.tsx';
import { useDraft } from './useDraft.ts';

interface ObjectDrawerProps {
  open: boolean;
  /** The object to change, or null for a new one. */
  object: DraftObject | null;
  onClose: () => void;
}

interface Values {
  labels: Record<string, string>;
  help: Record<string, string>;
  name: string;
  plural: string;
  titleField: string | null;
}

export function ObjectDrawer({ open, object, onClose }: ObjectDrawerProps) {
  const { t } = useTexts();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={520}
      title={object ? t('setup.changeObject') : t('setup.addObject')}
      destroyOnHidden
      className="record-drawer"
    >
      <ObjectForm object={object} onClose={onClose} />
    </Drawer>
  );
}

function ObjectForm({ object, onClose }: Omit<ObjectDrawerProps, 'open'>) {
  const { t, language } = useTexts();
  const say = useSaid();
  const navigate = useNavigate();
  const { draft, change } = useDraft();
  const [form] = Form.useForm<Values>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  const [seen] = useState(draft.revision);

  function suggest(label: string) {
    if (object || form.isFieldTouched('name')) {
      return;
    }
    const name = suggestObjectName(label, draft.objects.map(one => one.name));
    form.setFieldsValue({ name, ...(form.isFieldTouched('plural') ? {} : { plural: pluralOf(name) }) });
  }

  function pluralOf(name: string) {
    return suggestPlural(name, draft.objects.map(one => one.plural));
  }

  async function send(values: Values, keepMine = false) {
    setSending(true);
    // Texts in languages that the desk does not read any more stay.
    const texts = {
      labels: textsFrom({ ...labelsFrom(object?.labels ?? []), ...values.labels }),
      help: textsFrom({ ...labelsFrom(object?.help ?? []), ...values.help }),
    };
    const found = object
      ? await change(CHANGE_OBJECT, { name: object.name, titleField: values.titleField, ...texts }, { revision: seen, keepMine })
      : await change(ADD_OBJECT, { name: values.name.trim(), plural: values.plural.trim(), ...texts });
    setSending(false);
    setProblems(found);
    if (found.length === 0) {
      onClose();
      void navigate(`/setup/objects/${object?.name ?? values.name.trim()}`);
    }
  }

  const meeting = problems.filter(problem => problem.code === DRAFT_CONFLICT);
  const apart = problems.filter(problem => problem.code !== DRAFT_CONFLICT);
  const { placed, general } = byField(apart, ['name', 'plural', 'labels', 'help', 'titleField']);
  const said = (name: string) => {
    const sentences = (placed.get(name) ?? []).map(say).map(one => `${one.sentence} ${one.advice}`);
    return sentences.length > 0 ? { validateStatus: 'error' as const, help: sentences.join(' ') } : {};
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      disabled={sending}
      initialValues={object ? { ...object, labels: labelsFrom(object.labels), help: labelsFrom(object.help) } : {}}
      onFinish={values => void send(values)}
    >
      <DraftProblems
        problems={[...meeting, ...general]}
        onReloaded={meeting.length > 0 ? onClose : () => setProblems([])}
        onKeepMine={() => void send(form.getFieldsValue(true) as Values, true)}
      />
      <LabelInputs name="labels" said={said('labels')} onNaming={suggest} />
      <LabelInputs name="help" said={said('help')} />
      {object ? (
        <Form.Item name="titleField" label={t('setup.titleField')} extra={t('setup.titleFieldHelp')} {...said('titleField')}>
          <Select
            options={object.fields
              .filter(field => !field.retired)
              .map(field => ({ value: field.name, label: labelIn(labelsFrom(field.labels), language, spoken(field.name)) }))}
          />
        </Form.Item>
      ) : (
        <>
          <Form.Item
            name="name"
            label={t('setup.apiName')}
            extra={t('setup.objectNameHelp')}
            rules={[{ required: true, message: t('ui.required', { label: t('setup.apiName') }) }]}
            {...said('name')}
          >
            <Input className="code" onChange={event => form.isFieldTouched('plural') || form.setFieldValue('plural', pluralOf(event.target.value))} />
          </Form.Item>
          <Form.Item
            name="plural"
            label={t('setup.plural')}
            rules={[{ required: true, message: t('ui.required', { label: t('setup.plural') }) }]}
            {...said('plural')}
          >
            <Input className="code" />
          </Form.Item>
        </>
      )}
      <Flex gap={8} className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending}>{object ? t('records.save') : t('setup.addObject')}</Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Flex>
    </Form>
  );
}
