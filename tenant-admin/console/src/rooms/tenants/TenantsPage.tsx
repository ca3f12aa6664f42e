import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Flex, Table, Tooltip, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { State } from '../../ui/State.tsx';
import { ProvisionDrawer } from './ProvisionDrawer.tsx';
import { ProvisioningSteps } from './ProvisioningSteps.tsx';
import { RESUME, RETIRE, SUSPEND, type Tenant, TENANTS } from './tenantQueries.ts';

const TINTS = { ACTIVE: 'good', PROVISIONING: 'busy', SUSPENDED: 'warn', RETIRED: 'quiet' } as const;
const LOOK_AGAIN_MILLIS = 1500;

/** The tenants of the platform, for its operators. */
export default function TenantsPage() {
  const { t } = useTexts();
  const [after, setAfter] = useState<string[]>([]);
  const [{ data, error }, ask] = useQuery({ query: TENANTS, variables: { after: after.at(-1) ?? null } });
  const [provisioning, setProvisioning] = useState(false);
  const tenants = data?.tenants.nodes ?? [];
  const waiting = tenants.some(tenant => tenant.state === 'PROVISIONING');
  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [waiting, ask]);
  const begin = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setProvisioning(true)}>{t('tenants.add')}</Button>
  );
  const { hasNextPage, endCursor } = data?.tenants.pageInfo ?? {};
  return (
    <Page title={t('tenants.title')} about={t('tenants.about')} actions={begin}>
      <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />
      {data && <Cells cells={data.cells} />}
      {!data && !error && <RowsLoading />}
      {data && tenants.length === 0 && <Nothing title={t('tenants.none')} advice={t('tenants.noneAdvice')}>{begin}</Nothing>}
      {tenants.length > 0 && <TenantTable tenants={tenants} />}
      {(hasNextPage || after.length > 0) && (
        <Flex justify="end" gap={8} className="pager">
          <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>{t('pager.previous')}</Button>
          <Button disabled={!hasNextPage} onClick={() => setAfter([...after, endCursor ?? ''])}>{t('pager.next')}</Button>
        </Flex>
      )}
      <ProvisionDrawer
        open={provisioning}
        cells={data?.cells ?? []}
        onClose={() => {
          setProvisioning(false);
          ask({ requestPolicy: 'network-only' });
        }}
      />
    </Page>
  );
}

function TenantTable({ tenants }: { tenants: readonly Tenant[] }) {
  const { t } = useTexts();
  return (
    <Table<Tenant>
      className="records plain"
      size="middle"
      rowKey="id"
      dataSource={tenants}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{
        rowExpandable: tenant => tenant.progress.length > 0 && tenant.state === 'PROVISIONING',
        expandedRowRender: tenant => <ProvisioningSteps progress={tenant.progress} />,
        showExpandColumn: tenants.some(tenant => tenant.state === 'PROVISIONING'),
      }}
      columns={[
        { key: 'name', title: t('tenants.name'), render: (_, tenant) => <strong className="weight-500">{tenant.name}</strong> },
        {
          key: 'state',
          title: t('tenants.state'),
          render: (_, tenant) => <State tint={TINTS[tenant.state]}>{t(`tenants.state.${tenant.state}` as TextKey)}</State>,
        },
        { key: 'alias', title: t('tenants.alias'), render: (_, tenant) => <span className="code">{tenant.alias}</span> },
        { key: 'group', title: t('tenants.group'), render: (_, tenant) => <span className="code">{tenant.group}</span> },
        { key: 'region', title: t('tenants.region'), dataIndex: 'region' },
        { key: 'cell', title: t('tenants.cell'), dataIndex: 'cell' },
        { key: 'release', title: t('tenants.release'), dataIndex: 'release' },
        { key: 'moves', title: <span className="unseen">{t('tenants.moves')}</span>, render: (_, tenant) => <Moves tenant={tenant} /> },
      ]}
    />
  );
}

function Moves({ tenant }: { tenant: Tenant }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const [suspending, suspend] = useMutation(SUSPEND);
  const [resuming, resume] = useMutation(RESUME);
  const [retiring, retire] = useMutation(RETIRE);
  const { alias, name } = tenant;
  const moves = {
    suspend: { possible: tenant.state === 'ACTIVE', run: () => suspend({ alias }) },
    resume: { possible: tenant.state === 'SUSPENDED', run: () => resume({ alias }) },
    retire: { possible: tenant.state === 'ACTIVE' || tenant.state === 'SUSPENDED', run: () => retire({ alias }) },
  };
  const keys = (Object.keys(moves) as (keyof typeof moves)[]).filter(key => moves[key].possible);
  if (keys.length === 0) {
    return null;
  }
  const choose = (key: keyof typeof moves) =>
    modal.confirm({
      title: t(`tenants.${key}.ask` as TextKey, { name }),
      content: t(`tenants.${key}.what` as TextKey),
      okText: t(`tenants.${key}` as TextKey),
      cancelText: t('ui.cancel'),
      onOk: async () => {
        const { error } = await moves[key].run();
        if (error) {
          modal.error({ title: name, content: <ProblemNotice problems={problemsOf(error)} /> });
        }
      },
    });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: keys.map(key => ({ key, label: t(`tenants.${key}` as TextKey) })),
        onClick: ({ key }) => void choose(key as keyof typeof moves),
      }}
    >
      <Button size="small" loading={suspending.fetching || resuming.fetching || retiring.fetching}>{t('tenants.moves')}</Button>
    </Dropdown>
  );
}

function Cells({ cells }: { cells: readonly { name: string; region: string; reachable: boolean; tenants: number }[] }) {
  const { t } = useTexts();
  return (
    <Flex gap={16} wrap className="cells">
      {cells.map(cell => (
        <Tooltip key={cell.name} title={cell.reachable ? t('tenants.cellReachable') : t('tenants.cellUnreachable')}>
          <Typography.Text type={cell.reachable ? 'secondary' : 'danger'}>
            {t('tenants.cellLine', { cell: cell.name, count: cell.tenants })}
            {!cell.reachable && ` · ${t('tenants.cellUnreachable')}`}
          </Typography.Text>
        </Tooltip>
      ))}
    </Flex>
  );
}
