import { Alert, App, Button, Flex, Form, Input, Progress, Result } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { useDesk, useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Consequences } from './Consequences.tsx';
import { allConfirmed, deletionsOf, givenDeletions, loses } from './fieldDeletions.ts';
import { Deletions } from './Deletions.tsx';
import { Differences } from './Differences.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { CONSEQUENCES, PUBLISH } from './draftQueries.ts';
import { Edits } from './Edits.tsx';
import { isOfExample } from './exampleWords.ts';
import { Examples } from './Examples.tsx';
import { Kept } from './Kept.tsx';
import { useKeptCopies } from './keptCopies.ts';
import { Overtaken } from './Overtaken.tsx';
import { PackageDrawer } from './PackageDrawer.tsx';
import { useDraft } from './useDraft.ts';

type Published = { number: number; plural: string | null };

/** What will be in force once it is published, what stands against it, and the publishing itself. */
export function ChangesPage() {
  const { t } = useTexts();
  const { draft } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [published, setPublished] = useState<Published | null>(null);
  const [bringing, setBringing] = useState(false);
  if (published) {
    return <InForce published={published} onMore={() => setPublished(null)} />;
  }
  return (
    <Page title={t('setup.changes')} about={t('setup.basedOn', { number: draft.basedOn })}>
      {draft.changes.length === 0 ? (
        <Nothing title={t('setup.noChanges')} advice={t('setup.noChangesAdvice')} />
      ) : (
        <Pending onPublished={setPublished} />
      )}
      {mayChange && <Button onClick={() => setBringing(true)}>{t('packages.bring')}</Button>}
      {bringing && <PackageDrawer onClose={() => setBringing(false)} />}
    </Page>
  );
}

function Pending({ onPublished }: { onPublished: (published: Published) => void }) {
  const { t } = useTexts();
  const graph = useClient();
  const { modal } = App.useApp();
  const { draft, reload, discard } = useDraft();
  const desk = useDesk();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const mayPublish = useRight('PUBLISH_CONFIGURATION');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [publishing, setPublishing] = useState(false);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const copies = useKeptCopies(draft.basedOn);
  const [counted, count] = useQuery({ query: CONSEQUENCES, pause: true });
  useEffect(() => count({ requestPolicy: 'network-only' }), [draft.revision, count]);
  const refusing = draft.findings.filter(finding => finding.severity === 'ERROR').map(finding => ({ ...finding, requestId: null }));
  const findings = refusing.filter(finding => !isOfExample(finding));
  const failed = refusing.filter(isOfExample);
  const warnings = (counted.data?.draft.warnings ?? []).map(warning => ({ ...warning, requestId: null }));
  const consequences = counted.data?.draft.consequences ?? [];
  const deletions = deletionsOf(consequences);

  async function publish() {
    setPublishing(true);
    const { data, error } = await graph.mutation(PUBLISH, {
      input: { revision: draft.revision, note: note.trim(), acceptWarnings: warnings.map(warning => warning.code), deletions: givenDeletions(deletions) },
    });
    setPublishing(false);
    const refused = problemsOf(error);
    setProblems(refused);
    copies.refused(refused);
    if (error) {
      count({ requestPolicy: 'network-only' });
    }
    if (data) {
      const { number, changes } = data.publishDraft;
      const first = draft.objects.find(object => object.name === changes[0]?.object && !object.retired);
      onPublished({ number, plural: first?.plural ?? null });
      reload();
      desk.refresh();
    }
  }

  const ready = refusing.length === 0 && !draft.overtaken && !counted.fetching && allConfirmed(deletions, typed);
  const ask = () =>
    void modal.confirm({
      title: t('setup.discardAsk'),
      content: t('setup.discardWhat', { count: draft.changes.length }),
      okText: t('setup.discard'),
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: async () => setProblems(await discard()),
    });

  return (
    <Flex vertical gap={16} className="narrow">
      <DraftProblems problems={problems.filter(problem => !aboutDeleting(problem))} onReloaded={() => setProblems([])} />
      {draft.overtaken && <Overtaken onProblems={setProblems} />}
      <Differences changes={draft.changes} />
      <Edits />
      <Consequences consequences={consequences.filter(one => !loses(one))} />
      <Examples count={counted.data?.draft.elements.length ?? 0} problems={failed} />
      <Kept kept={warnings.filter(warning => !warning.code.startsWith('metadata.consequence.'))} title={t('setup.warnings')} />
      {findings.length > 0 && (
        <section>
          <h2 className="section-title ant-typography">{t('setup.findings')}</h2>
          <ProblemNotice problems={findings} />
        </section>
      )}
      {mayChange && !mayPublish && <Flex vertical gap={12} align="start"><Alert type="info" title={t('setup.othersPublish')} /><Button onClick={ask}>{t('setup.discard')}</Button></Flex>}
      {mayPublish && (
        <Form layout="vertical" onFinish={() => void publish()} disabled={publishing}>
          <Form.Item label={t('setup.note')} htmlFor="release-note">
            <Input.TextArea id="release-note" autoSize={{ minRows: 2 }} value={note} onChange={event => setNote(event.target.value)} />
          </Form.Item>
          <Deletions deletions={deletions} copies={copies} typed={typed} onType={setTyped} />
          <div className="refused-here"><ProblemNotice problems={copies.unanswered(problems.filter(aboutDeleting))} /></div>
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" loading={publishing} disabled={!ready} danger={deletions.length > 0}>
              {warnings.length > 0 ? t('setup.publishAnyway') : t('setup.publish')}
            </Button>
            {mayChange && <Button onClick={ask}>{t('setup.discard')}</Button>}
          </Flex>
        </Form>
      )}
      {publishing && (
        <div role="status" aria-live="polite">
          <Progress percent={100} status="active" showInfo={false} aria-label={t('setup.publishing')} />
          {t('setup.publishing')}
        </div>
      )}
    </Flex>
  );
}

/** Said where the copies are saved and the names are written. */
function aboutDeleting({ code }: Problem): boolean {
  return code.endsWith('.deletion-not-exported') || code.endsWith('.deletion-unconfirmed');
}

function InForce({ published, onMore }: { published: Published; onMore: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Page title={t('setup.changes')}>
      <Result
        status="success"
        title={t('setup.inForce', { number: published.number })}
        subTitle={t('setup.inForceAbout')}
        extra={
          <Flex gap={8} justify="center" wrap>
            {published.plural && (
              <Button type="primary" onClick={() => void navigate(`/objects/${published.plural}`)}>{t('setup.seeList')}</Button>
            )}
            <Button onClick={onMore}>{t('ui.done')}</Button>
          </Flex>
        }
      />
    </Page>
  );
}
