import { Button, Drawer, Flex, Form, Input, Select, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { ProvisionTenantInput } from '../../graph/generated/operator/graphql.ts';
import { labelIn, labelsFrom } from '../../graph/labels.ts';
import { byField, type Problem, problemsOf } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaid } from '../../ui/said.ts';
import { ProvisioningSteps } from './ProvisioningSteps.tsx';
import { PROVISION, TEMPLATES, TENANT } from './tenantQueries.ts';

interface ProvisionDrawerProps {
  open: boolean;
  cells: readonly { name: string; region: string; reachable: boolean }[];
  onClose: () => void;
}

const LOOK_AGAIN_MILLIS = 700;

/** Asks for a new tenant, then shows how it arrives. */
export function ProvisionDrawer({ open, cells, onClose }: ProvisionDrawerProps) {
  const { t } = useTexts();
  const [alias, setAlias] = useState<string | null>(null);
  const close = () => {
    setAlias(null);
    onClose();
  };
  return (
    <Drawer open={open} onClose={close} size={520} title={t('tenants.add')} destroyOnHidden className="record-drawer">
      {alias === null ? <ProvisionForm cells={cells} onBegun={setAlias} /> : <Arrival alias={alias} onClose={close} />}
    </Drawer>
  );
}

const NAMES = ['name', 'alias', 'group', 'cell', 'template', 'username', 'email', 'givenName', 'familyName'] as const;
type Values = Record<(typeof NAMES)[number], string | undefined> & { samples?: boolean };

function ProvisionForm({ cells, onBegun }: { cells: ProvisionDrawerProps['cells']; onBegun: (alias: string) => void }) {
  const { t } = useTexts();
  const say = useSaid();
  const graph = useClient();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  const templates = useTemplates();
  async function send(values: Values) {
    setSending(true);
    const input = inputOf(values);
    const { error } = await graph.mutation(PROVISION, { input });
    setSending(false);
    setProblems(problemsOf(error));
    if (!error) {
      onBegun(input.alias);
    }
  }
  const { placed, general } = byField(problems, NAMES);
  const item = (name: (typeof NAMES)[number], required: boolean) => {
    const said = (placed.get(name) ?? []).map(say);
    const label = t(`tenants.form.${name}` as TextKey);
    return {
      name,
      label,
      rules: required ? [{ required, message: t('ui.required', { label }) }] : [],
      ...(said.length > 0
        ? { validateStatus: 'error' as const, help: said.map(one => `${one.sentence} ${one.advice}`).join(' ') }
        : {}),
    };
  };
  return (
    <Form<Values> layout="vertical" onFinish={values => void send(values)} disabled={sending}>
      <ProblemNotice problems={general} />
      <Form.Item {...item('name', true)}><Input /></Form.Item>
      <Form.Item {...item('alias', true)} extra={t('tenants.form.aliasHelp')}><Input className="code" /></Form.Item>
      <Form.Item {...item('cell', true)}>
        <Select
          placeholder={t('field.choose')}
          options={cells.map(({ name, region, reachable }) => ({ value: name, label: `${name} · ${region}`, disabled: !reachable }))}
        />
      </Form.Item>
      <Form.Item {...item('group', false)} extra={t('tenants.form.groupHelp')}><Input className="code" /></Form.Item>
      <Form.Item {...item('template', false)} extra={<About templates={templates} />}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('tenants.form.noTemplate')}
          options={templates.map(({ key, label }) => ({ value: key, label }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['template']}>
        {({ getFieldValue }) => getFieldValue('template') && (
          <Form.Item name="samples" label={t('tenants.form.samples')} extra={t('tenants.form.samplesHelp')} valuePropName="checked" layout="horizontal">
            <Switch />
          </Form.Item>
        )}
      </Form.Item>
      <h2 className="section-title ant-typography">{t('tenants.form.administrator')}</h2>
      <Form.Item {...item('givenName', true)}><Input /></Form.Item>
      <Form.Item {...item('familyName', true)}><Input /></Form.Item>
      <Form.Item {...item('username', true)}><Input autoComplete="off" /></Form.Item>
      <Form.Item {...item('email', true)}><Input type="email" /></Form.Item>
      <Flex className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending}>{t('tenants.form.begin')}</Button>
      </Flex>
    </Form>
  );
}

interface Template {
  key: string;
  label: string;
  about: string;
}

/** What a desk may begin with, in the language of whoever looks. */
function useTemplates(): readonly Template[] {
  const { language } = useTexts();
  const [{ data }] = useQuery({ query: TEMPLATES });
  return (data?.templates ?? []).map(({ key, labels, about }) => ({
    key,
    label: labelIn(labelsFrom(labels), language, key),
    about: labelIn(labelsFrom(about), language, ''),
  }));
}

/** What desks of the chosen template do. */
function About({ templates }: { templates: readonly Template[] }) {
  const { t } = useTexts();
  const chosen = Form.useWatch<string | undefined>('template');
  return templates.find(({ key }) => key === chosen)?.about ?? t('tenants.form.templateHelp');
}

function inputOf(values: Values): ProvisionTenantInput {
  const { name = '', alias = '', group, cell = '', template, samples, username = '', email = '', givenName = '', familyName = '' } = values;
  return {
    name: name.trim(),
    alias: alias.trim(),
    group: group?.trim() || null,
    cell,
    template: template ?? null,
    samples: template !== undefined && samples === true,
    administrator: { username, email, givenName, familyName },
  };
}

function Arrival({ alias, onClose }: { alias: string; onClose: () => void }) {
  const { t } = useTexts();
  const [{ data, error }, ask] = useQuery({ query: TENANT, variables: { alias } });
  const tenant = data?.tenant;
  const done = tenant?.state === 'ACTIVE';
  useEffect(() => {
    if (done) {
      return undefined;
    }
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [done, ask]);
  return (
    <Flex vertical gap={16} role="status" aria-live="polite">
      <strong>{done ? t('tenants.arrived', { alias }) : t('tenants.arriving', { alias })}</strong>
      <ProblemNotice problems={problemsOf(error)} />
      {tenant && <ProvisioningSteps progress={tenant.progress} />}
      {done && <div><Button type="primary" onClick={onClose}>{t('ui.done')}</Button></div>}
    </Flex>
  );
}
