import { Flex } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { State } from '../../ui/State.tsx';
import type { Job } from './importQueries.ts';

const TINTS = { QUEUED: 'quiet', RUNNING: 'busy', DONE: 'good', FAILED: 'bad' } as const;

export function JobState({ job }: { job: Job }) {
  const { t } = useTexts();
  return (
    <Flex gap={10} wrap align="center">
      <State tint={TINTS[job.state]}>{t(`import.state.${job.state}` as TextKey)}</State>
      {job.dryRun && <span className="quiet">{t('import.dryRun')}</span>}
    </Flex>
  );
}
