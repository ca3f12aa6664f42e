import { Steps, Typography } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { Progress } from './tenantQueries.ts';

const STATUS = { WAITING: 'wait', RUNNING: 'process', DONE: 'finish', FAILED: 'error' } as const;

/** How far a tenant's arrival is, step by step. */
export function ProvisioningSteps({ progress }: { progress: readonly Progress[] }) {
  const { t, has } = useTexts();
  const named = (step: string) => {
    const key = `tenants.step.${step}`;
    return has(key) ? t(key) : step;
  };
  return (
    <Steps
      orientation="vertical"
      size="small"
      items={progress.map(({ step, state, tookMillis, problem }) => ({
        title: named(step),
        status: STATUS[state],
        content: problem ? (
          <ProblemNotice problems={[{ ...problem, requestId: null }]} />
        ) : (
          tookMillis !== null && tookMillis !== undefined && (
            <Typography.Text type="secondary">{t('tenants.took', { millis: tookMillis })}</Typography.Text>
          )
        ),
      }))}
    />
  );
}
