import { ImportOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { labelIn } from '../../graph/labels.ts';
import { problemsOf } from '../../graph/problems.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment, formatNumber } from '../../i18n/numbers.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { type Job, JOBS } from './importQueries.ts';
import { JobState } from './JobState.tsx';

/** The latest imports of the desk. */
export function JobsPage() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const { objects } = useDesk();
  const [{ data, error }, ask] = useQuery({ query: JOBS, requestPolicy: 'cache-and-network' });
  const begin = (
    <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => void navigate('/import/new')}>{t('import.begin')}</Button>
  );
  const label = (name: string) => labelIn(objects.find(object => object.name === name)?.labels ?? {}, language, name);
  return (
    <Page title={t('import.title')} about={t('import.about')} actions={begin}>
      <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />
      {!data && !error && <RowsLoading />}
      {data?.importJobs.length === 0 && <Nothing title={t('import.none')} advice={t('import.noneAdvice')}>{begin}</Nothing>}
      {data && data.importJobs.length > 0 && (
        <Table<Job>
          className="records"
          size="middle"
          rowKey="id"
          dataSource={data.importJobs}
          pagination={false}
          scroll={{ x: 'max-content' }}
          onRow={job => ({ onClick: () => void navigate(`/import/${job.id}`) })}
          columns={[
            { key: 'file', title: t('import.file'), render: (_, job) => <Link to={`/import/${job.id}`}>{job.fileName}</Link> },
            { key: 'object', title: t('import.object'), render: (_, job) => label(job.object) },
            { key: 'state', title: t('import.state'), render: (_, job) => <JobState job={job} /> },
            { key: 'read', title: t('import.read'), render: (_, job) => formatNumber(job.read, language) },
            { key: 'inserted', title: t('import.inserted'), render: (_, job) => formatNumber(job.inserted, language) },
            { key: 'refused', title: t('import.refused'), render: (_, job) => formatNumber(job.refused, language) },
            { key: 'begun', title: t('import.begun'), render: (_, job) => formatMoment(job.createdAt, language) },
          ]}
        />
      )}
    </Page>
  );
}
