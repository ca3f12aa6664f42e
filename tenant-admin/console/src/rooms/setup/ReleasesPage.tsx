import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { useDesk, useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { State } from '../../ui/State.tsx';
import { CompareDrawer } from './CompareDrawer.tsx';
import { Differences } from './Differences.tsx';
import { EXPORT_PACKAGE, type Release, RELEASES } from './draftQueries.ts';
import { savePackage } from './packageFile.ts';
import { RollBackDrawer } from './RollBackDrawer.tsx';

/** What was put in force, newest first. */
export function ReleasesPage() {
  const { t } = useTexts();
  const [after, setAfter] = useState<readonly string[]>([]);
  const [{ data, error }, ask] = useQuery({ query: RELEASES, variables: { after: after.at(-1) ?? null } });
  const { hasNextPage, endCursor } = data?.releases.pageInfo ?? {};
  const [opened, setOpened] = useState<{ number: number; as: 'compare' | 'rollBack' } | null>(null);
  const latest = useDesk().viewer.tenant.release;
  const close = () => setOpened(null);
  const done = () => {
    close();
    setAfter([]);
    ask({ requestPolicy: 'network-only' });
  };
  const name = (id: string) => data?.people.find(person => person.id === id)?.name ?? t('releases.platform');
  return (
    <Page title={t('setup.releases')}>
      <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />
      {!data && !error && <RowsLoading />}
      {data?.releases.nodes.length === 0 && <Nothing title={t('releases.none')} advice={t('setup.noChangesAdvice')} />}
      <ol className="releases">
        {data?.releases.nodes.map(release => (
          <OneRelease
            key={release.number}
            release={release}
            by={name(release.publishedBy)}
            inForce={release.number === latest}
            onOpen={as => setOpened({ number: release.number, as })}
          />
        ))}
      </ol>
      {(hasNextPage || after.length > 0) && (
        <Flex gap={8} justify="end">
          <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>{t('pager.previous')}</Button>
          <Button disabled={!hasNextPage} onClick={() => setAfter([...after, endCursor ?? ''])}>{t('pager.next')}</Button>
        </Flex>
      )}
      {opened?.as === 'rollBack' && <RollBackDrawer to={opened.number} onClose={close} onDone={done} />}
      {opened?.as === 'compare' && <CompareDrawer from={opened.number} latest={latest} onClose={close} />}
    </Page>
  );
}

interface OneReleaseProps {
  release: Release;
  by: string;
  inForce: boolean;
  onOpen: (as: 'compare' | 'rollBack') => void;
}

function OneRelease({ release, by, inForce, onOpen }: OneReleaseProps) {
  const { t, language } = useTexts();
  const [saving, problems, save] = useSavedPackage(release.number);
  const mayPublish = useRight('PUBLISH_CONFIGURATION');
  return (
    <li>
      <Flex gap={10} align="baseline" wrap>
        <strong className="weight-500">{t('releases.number', { number: release.number })}</strong>
        <Typography.Text type="secondary">{t('releases.by', { when: formatMoment(release.publishedAt, language), by })}</Typography.Text>
        {inForce && <State tint="good">{t('releases.inForce')}</State>}
        <Button size="small" onClick={() => onOpen('compare')}>{t('releases.compare')}</Button>
        <Button size="small" loading={saving} onClick={() => void save()}>{t('packages.download')}</Button>
        {mayPublish && !inForce && <Button size="small" onClick={() => onOpen('rollBack')}>{t('releases.rollBack')}</Button>}
      </Flex>
      <ProblemNotice problems={problems} />
      {release.note && <p>{release.note}</p>}
      <Differences changes={release.changes} />
    </li>
  );
}

/** Asks for a release as a package and hands it to the browser. */
function useSavedPackage(release: number): [boolean, readonly Problem[], () => Promise<void>] {
  const graph = useClient();
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async () => {
    setSaving(true);
    const { data, error } = await graph.query(EXPORT_PACKAGE, { release }, { requestPolicy: 'network-only' });
    setSaving(false);
    setProblems(problemsOf(error));
    if (data) {
      savePackage(data.exportPackage);
    }
  };
  return [saving, problems, save];
}
