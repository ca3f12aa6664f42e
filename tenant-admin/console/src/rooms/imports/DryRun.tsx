import { Alert, Button, Flex, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { JOB } from './importQueries.ts';

interface DryRunProps {
  job: string;
  onBack: () => void;
  onImport: () => Promise<void>;
}

const LOOK_AGAIN_MILLIS = 500;

/** The run that only checks, and what it would mean to run it for real. */
export function DryRun({ job: id, onBack, onImport }: DryRunProps) {
  const { t, language } = useTexts();
  const [{ data, error }, ask] = useQuery({ query: JOB, variables: { id, afterLine: 0 } });
  const [sending, setSending] = useState(false);
  const job = data?.importJob;
  const over = job?.state === 'DONE' || job?.state === 'FAILED';
  useEffect(() => {
    if (over) {
      return undefined;
    }
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [over, ask]);
  const go = () => {
    setSending(true);
    void onImport().finally(() => setSending(false));
  };
  const good = (job?.read ?? 0) - (job?.refused ?? 0);
  return (
    <Flex vertical gap={16} className="narrow" aria-live="polite">
      <ProblemNotice problems={problemsOf(error)} />
      {job?.failure && <ProblemNotice problems={[{ ...job.failure, requestId: null }]} />}
      <Progress percent={job?.percent ?? 0} status={over ? 'normal' : 'active'} aria-label={t('import.progress')} />
      {job?.state === 'DONE' && (
        <Alert
          type={job.refused > 0 ? 'warning' : 'success'}
          title={t('import.wouldCome', { count: good, rows: formatNumber(good, language) })}
          description={
            job.refused > 0 && (
              <Link to={`/import/${job.id}`}>{t('import.wouldRefuse', { count: job.refused, rows: formatNumber(job.refused, language) })}</Link>
            )
          }
        />
      )}
      <Flex gap={8}>
        <Button type="primary" disabled={job?.state !== 'DONE' || good === 0} loading={sending} onClick={go}>{t('import.run')}</Button>
        <Button onClick={onBack}>{t('import.changeColumns')}</Button>
      </Flex>
    </Flex>
  );
}
