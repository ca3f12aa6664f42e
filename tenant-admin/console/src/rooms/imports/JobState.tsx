import { Flex, Tag } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Job } from './importQueries.ts';

const COLOURS = { QUEUED: 'default', RUNNING: 'blue', DONE: 'green', FAILED: 'red' } as const;

export function JobState({ job }: { job: Job }) {
  const { t } = useTexts();
  return (
    <Flex gap={4} wrap>
      <Tag color={COLOURS[job.state]}>{t(`import.state.${job.state}` as TextKey)}</Tag>
      {job.dryRun && <Tag>{t('import.dryRun')}</Tag>}
    </Flex>
  );
}
