import { DownloadOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { DeskField, DeskObject } from '../../graph/desk.ts';
import { problemsOf } from '../../graph/problems.ts';
import type { Order } from '../../graph/records.ts';
import { useRequest } from '../../graph/request.ts';
import { type TextKey, useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { exportColumns } from './exported.ts';
import { CANCEL_EXPORT, EXPORT_JOB, type Exported, type ExportFormat, FORMATS, START_EXPORT } from './exportQueries.ts';

const LOOK_AGAIN_MILLIS = 700;

interface ExportProps {
  object: DeskObject;
  fields: readonly DeskField[];
  filter: Record<string, unknown> | null;
  order: Order;
}

/** Takes the list along as a file: what its filter finds, in its order, with its columns. */
export function Export(props: ExportProps) {
  const { t } = useTexts();
  return (
    <Popover trigger="click" placement="bottomRight" content={<ExportFile {...props} />}>
      <Button type="text" icon={<ExportOutlined aria-hidden />}>{t('export.title')}</Button>
    </Popover>
  );
}

function ExportFile({ object, fields, filter, order }: ExportProps) {
  const { t, language } = useTexts();
  const [id, setId] = useState<string | null>(null);
  const [starting, start] = useMutation(START_EXPORT);
  const begin = async (format: ExportFormat) => {
    const started = await start({
      input: {
        object: object.name,
        filter,
        orderBy: [order] as unknown as Record<string, unknown>,
        columns: exportColumns(object, fields),
        format,
        header: 'LABELS',
        language,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    });
    setId(started.data?.startExport.id ?? null);
  };
  return (
    <Flex vertical gap={8} role="region" aria-label={t('export.title')} className="column-choice">
      <span className="quiet">{t('export.about')}</span>
      <Flex gap={8} wrap>
        {FORMATS.map(format => (
          <Button key={format} loading={starting.fetching} onClick={() => void begin(format)}>{t(`export.format.${format}` as TextKey)}</Button>
        ))}
      </Flex>
      <ProblemNotice problems={problemsOf(starting.error)} />
      {id !== null && <ExportProgress key={id} id={id} />}
    </Flex>
  );
}

function ExportProgress({ id }: { id: string }) {
  const { t } = useTexts();
  const [{ data, error }, look] = useQuery({ query: EXPORT_JOB, variables: { id }, requestPolicy: 'network-only' });
  const [, cancel] = useMutation(CANCEL_EXPORT);
  const job = data?.exportJob;
  const running = !error && (!job || job.state === 'QUEUED' || job.state === 'RUNNING');
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setInterval(() => look({ requestPolicy: 'network-only' }), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [running, look]);
  return (
    <div aria-live="polite">
      <ProblemNotice problems={problemsOf(error)} retry={() => look({ requestPolicy: 'network-only' })} />
      {job?.failure && <ProblemNotice problems={[{ ...job.failure, requestId: null }]} />}
      {job && !job.failure && (
        <Progress percent={job.percent} status={running ? 'active' : job.state === 'DONE' ? 'success' : 'exception'} aria-label={t('export.progress')} />
      )}
      {running && <Button size="small" onClick={() => void cancel({ id })}>{t('export.cancel')}</Button>}
      {job?.state === 'CANCELLED' && <span className="quiet">{t('export.cancelled')}</span>}
      {job?.file && <Download job={job} address={job.file} />}
    </div>
  );
}

function Download({ job, address }: { job: Exported; address: string }) {
  const { t } = useTexts();
  const request = useRequest();
  const [failed, setFailed] = useState<number | null>(null);

  async function download() {
    const response = await request(address);
    setFailed(response.ok ? null : response.status);
    if (!response.ok) {
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = job.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Flex gap={8} wrap align="center">
      <Button type="primary" icon={<DownloadOutlined aria-hidden />} onClick={() => void download()}>
        {t('export.download', { count: job.rows })}
      </Button>
      {failed !== null && <span role="alert">{t('problem.console.no-answer', { message: failed })}</span>}
    </Flex>
  );
}
