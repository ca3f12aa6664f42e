import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Differences } from './Differences.tsx';
import { type Release, RELEASES } from './draftQueries.ts';

/** What was put in force, newest first. */
export function ReleasesPage() {
  const { t } = useTexts();
  const [after, setAfter] = useState<readonly string[]>([]);
  const [{ data, error }, ask] = useQuery({ query: RELEASES, variables: { after: after.at(-1) ?? null } });
  const { hasNextPage, endCursor } = data?.releases.pageInfo ?? {};
  const name = (id: string) => data?.people.find(person => person.id === id)?.name ?? t('releases.platform');
  return (
    <Page title={t('setup.releases')}>
      <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />
      {!data && !error && <RowsLoading />}
      {data?.releases.nodes.length === 0 && <Nothing title={t('releases.none')} advice={t('setup.noChangesAdvice')} />}
      <ol className="releases">
        {data?.releases.nodes.map(release => <OneRelease key={release.number} release={release} by={name(release.publishedBy)} />)}
      </ol>
      {(hasNextPage || after.length > 0) && (
        <Flex gap={8} justify="end">
          <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>{t('pager.previous')}</Button>
          <Button disabled={!hasNextPage} onClick={() => setAfter([...after, endCursor ?? ''])}>{t('pager.next')}</Button>
        </Flex>
      )}
    </Page>
  );
}

function OneRelease({ release, by }: { release: Release; by: string }) {
  const { t, language } = useTexts();
  return (
    <li>
      <Flex gap={10} align="baseline" wrap>
        <strong className="weight-500">{t('releases.number', { number: release.number })}</strong>
        <Typography.Text type="secondary">{t('releases.by', { when: formatMoment(release.publishedAt, language), by })}</Typography.Text>
      </Flex>
      {release.note && <p>{release.note}</p>}
      <Differences changes={release.changes} />
    </li>
  );
}
