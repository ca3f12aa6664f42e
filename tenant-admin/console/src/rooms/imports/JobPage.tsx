import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Flex, Progress, Statistic, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useRequest } from '../../graph/request.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { type Job, JOB } from './importQueries.ts';
import { JobState } from './JobState.tsx';

const LOOK_AGAIN_MILLIS = 700;

/** One import: how far it is, and every row that was refused with its reason. */
export function JobPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  const narrow = useNarrow();
  const [lines, setLines] = useState<readonly number[]>([]);
  const [{ data, error }, ask] = useQuery({ query: JOB, variables: { id, afterLine: lines.at(-1) ?? 0 } });
  const job = data?.importJob;
  const running = job?.state === 'QUEUED' || job?.state === 'RUNNING';
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [running, ask]);
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (error) {
    return <Page title={t('import.title')}><ProblemNotice problems={problemsOf(error)} retry={retry} /></Page>;
  }
  if (!data) {
    return <RowsLoading />;
  }
  if (!job) {
    return <Page title={t('import.title')}><Nothing title={t('import.gone')} advice={t('import.goneAdvice')} /></Page>;
  }
  const rows = job.refusedRows;
  return (
    <Page title={job.fileName} about={<JobState job={job} />} actions={<JobActions job={job} />}>
      {job.failure && <ProblemNotice problems={[{ ...job.failure, requestId: null }]} />}
      <div aria-live="polite">
        <Progress percent={job.percent} status={running ? 'active' : job.state === 'DONE' ? 'success' : 'exception'} aria-label={t('import.progress')} />
        <Flex gap={40} wrap className="figures">
          <Statistic title={t('import.read')} value={job.read} />
          <Statistic title={job.dryRun ? t('import.wouldInsert') : t('import.inserted')} value={job.dryRun ? job.read - job.refused : job.inserted} />
          <Statistic title={t('import.refused')} value={job.refused} />
        </Flex>
      </div>
      {rows.length > 0 && (
        <>
          <h2 className="section-title ant-typography">{t('import.refusedRows')}</h2>
          <Table
            className="records plain"
            size="small"
            rowKey="line"
            dataSource={rows}
            pagination={false}
            columns={[
              { key: 'line', title: t('import.line'), dataIndex: 'line', width: 70 },
              { key: 'column', title: t('import.column'), dataIndex: 'column', width: narrow ? 90 : 160 },
              { key: 'message', title: t('import.reason'), dataIndex: 'message' },
              ...(narrow
                ? []
                : [{ key: 'code', title: t('import.code'), render: (_: unknown, row: { code: string }) => <span className="code">{row.code}</span> }]),
            ]}
          />
          <Flex gap={8} justify="end" className="pager">
            <Button disabled={lines.length === 0} onClick={() => setLines(lines.slice(0, -1))}>{t('pager.previous')}</Button>
            <Button disabled={rows.length < 50} onClick={() => setLines([...lines, rows.at(-1)?.line ?? 0])}>{t('pager.next')}</Button>
          </Flex>
        </>
      )}
    </Page>
  );
}

function JobActions({ job }: { job: Job }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const request = useRequest();
  const { message } = App.useApp();
  const { objects } = useDesk();
  const plural = objects.find(object => object.name === job.object)?.plural;
  const { refusedFile } = job;

  async function download(address: string) {
    const response = await request(address);
    if (!response.ok) {
      void message.error(t('problem.console.no-answer', { message: response.status }));
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `refused-${job.fileName}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <>
      {refusedFile && (
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void download(refusedFile)}>{t('import.download')}</Button>
      )}
      {job.state === 'DONE' && !job.dryRun && plural && (
        <Button type="primary" onClick={() => void navigate(`/objects/${plural}`)}>{t('setup.seeList')}</Button>
      )}
      <Button onClick={() => void navigate('/import/new')}>{t('import.another')}</Button>
    </>
  );
}
