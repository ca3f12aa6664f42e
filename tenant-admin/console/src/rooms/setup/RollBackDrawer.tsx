import { Alert, Button, Drawer, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Consequences } from './Consequences.tsx';
import { Differences } from './Differences.tsx';
import { ROLL_BACK, WAY_BACK } from './draftQueries.ts';
import { Kept } from './Kept.tsx';
import { useDraft } from './useDraft.ts';

interface RollBackDrawerProps {
  /** The release to roll back to. */
  to: number;
  onClose: () => void;
  onDone: () => void;
}

/** What rolling back would do, and the step itself. */
export function RollBackDrawer({ to, onClose, onDone }: RollBackDrawerProps) {
  const { t } = useTexts();
  const graph = useClient();
  const desk = useDesk();
  const { draft, reload } = useDraft();
  const [{ data, error }] = useQuery({ query: WAY_BACK, variables: { to }, requestPolicy: 'network-only' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [note, setNote] = useState('');
  const [going, setGoing] = useState(false);
  const way = data?.wayBack;

  async function rollBack(from: number) {
    setGoing(true);
    const { error: refused } = await graph.mutation(ROLL_BACK, { input: { to, from, note: note.trim(), acceptKept: true } });
    setGoing(false);
    setProblems(problemsOf(refused));
    if (!refused) {
      reload();
      desk.refresh();
      onDone();
    }
  }

  return (
    <Drawer open onClose={onClose} size={640} title={t('releases.rollBackTo', { number: to })} className="record-drawer">
      <Flex vertical gap={16}>
        <ProblemNotice problems={[...problemsOf(error), ...problems]} />
        {!way && !error && <RowsLoading />}
        {way?.changes.length === 0 && <Nothing title={t('releases.same')} advice={t('releases.sameAdvice')} />}
        {way && way.changes.length > 0 && (
          <>
            <p>{t('releases.rollBackWhat')}</p>
            <Differences changes={way.changes} />
            <Consequences consequences={way.consequences} />
            <Kept kept={way.kept.map(one => ({ ...one, requestId: null }))} title={t('releases.kept')} />
            <ProblemNotice problems={way.findings.filter(one => one.severity === 'ERROR').map(one => ({ ...one, requestId: null }))} />
            {draft.changes.length > 0 && <Alert type="info" title={t('releases.draftStays')} />}
            <Form layout="vertical" onFinish={() => void rollBack(way.from)} disabled={going}>
              <Form.Item label={t('setup.note')} htmlFor="roll-back-note">
                <Input.TextArea id="roll-back-note" autoSize={{ minRows: 2 }} value={note} onChange={event => setNote(event.target.value)} />
              </Form.Item>
              <Button type="primary" danger htmlType="submit" loading={going} disabled={way.findings.some(one => one.severity === 'ERROR')}>{t('releases.rollBack')}</Button>
            </Form>
          </>
        )}
      </Flex>
    </Drawer>
  );
}
