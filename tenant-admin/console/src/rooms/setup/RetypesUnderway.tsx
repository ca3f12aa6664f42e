import { Alert, Button, Flex, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { useDesk, useRight } from '../../graph/useDesk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftObject, RESUME_RETYPE, type Retype, RETYPE_FIELD, RETYPES } from './draftQueries.ts';
import { isOnItsWay, retypesInSight } from './fieldRetypes.ts';
import { UnreadableValues } from './UnreadableValues.tsx';
import { useDraft } from './useDraft.ts';

const PAUSE_MILLIS = 2_000;
/** Five minutes; whoever waits longer asks again. */
const LOOKS = 150;

/** Changes of types of an object's fields that are published: how far their values are, what stops them, and that they are done. */
export function RetypesUnderway({ object }: { object: DraftObject }) {
  const { t } = useTexts();
  const { retypes, waits, again } = useRetypes(object.name);
  if (retypes.length === 0) {
    return null;
  }
  return (
    <Flex vertical gap={8} className="retypes" role="status" aria-live="polite">
      {retypes.map(retype => <OneRetype key={retype.field} object={object} retype={retype} onResumed={again} />)}
      {!waits && retypes.some(({ state }) => isOnItsWay(state)) && <Button onClick={again}>{t('ui.tryAgain')}</Button>}
    </Flex>
  );
}

/** Looks every two seconds while something is on its way, for five minutes at most. */
function useRetypes(object: string) {
  const desk = useDesk();
  const { reload } = useDraft();
  const [{ data, fetching }, ask] = useQuery({ query: RETYPES, requestPolicy: 'network-only' });
  const [looks, setLooks] = useState(0);
  const carried = useRef(new Set<string>());
  const retypes = retypesInSight(data?.retypes ?? [], object, Date.now());
  const underway = retypes.some(({ state }) => isOnItsWay(state));
  const waits = underway && looks < LOOKS;
  useEffect(() => {
    if (!waits || fetching) {
      return undefined;
    }
    const timer = window.setTimeout(() => {
      setLooks(looks + 1);
      ask({ requestPolicy: 'network-only' });
    }, PAUSE_MILLIS);
    return () => window.clearTimeout(timer);
  }, [waits, fetching, looks, ask]);
  useEffect(() => {
    const arrived = retypes.filter(({ field, state }) => state !== 'CARRYING' && state !== 'REFUSED' && carried.current.has(field));
    carried.current = new Set(retypes.filter(({ state }) => state === 'CARRYING').map(({ field }) => field));
    if (arrived.length > 0) {
      // A release of its own has put the new type in force.
      reload();
      desk.refresh();
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  const again = () => {
    setLooks(0);
    ask({ requestPolicy: 'network-only' });
  };
  return { retypes, waits, again };
}

const TYPES = { CARRYING: 'info', REFUSED: 'error', MOVED: 'success', DONE: 'success', GIVEN_UP: 'info' } as const;

function OneRetype({ object, retype, onResumed }: { object: DraftObject; retype: Retype; onResumed: () => void }) {
  const { t, language } = useTexts();
  const graph = useClient();
  const { change } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { state, field: name, carried, failed, reason, failures } = retype;
  const field = object.fields.find(one => one.name === name);
  const label = labelIn(labelsFrom(field?.labels ?? []), language, spoken(name));
  const said = (count: number) => ({ label, count, shown: formatNumber(count, language) });

  async function resume() {
    const { error } = await graph.mutation(RESUME_RETYPE, { object: object.name, field: name });
    setProblems(problemsOf(error));
    onResumed();
  }

  async function takeBack() {
    if (field) {
      const { type, settings } = field;
      setProblems(await change(RETYPE_FIELD, { object: object.name, field: name, type, settings }));
    }
  }

  return (
    <Alert
      type={TYPES[state]}
      title={t(`retype.state.${state}` as TextKey, { label })}
      description={
        <>
          <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
          {state !== 'REFUSED' && <div>{t('retype.carried', said(carried))}</div>}
          {state === 'CARRYING' && <Progress percent={100} status="active" showInfo={false} aria-label={t('retype.state.CARRYING', { label })} />}
          {state === 'REFUSED' && (
            <>
              {failed > 0 && <div>{t('retype.failed', said(failed))}</div>}
              {reason && <div>{reason}</div>}
              <UnreadableValues object={object} failures={failures} />
              {mayChange && (
                <Flex gap={8} wrap className="merge-do">
                  <Button type="primary" onClick={() => void resume()}>{t('retype.resume')}</Button>
                  <Button onClick={() => void takeBack()}>{t('retype.takeBack')}</Button>
                </Flex>
              )}
            </>
          )}
        </>
      }
    />
  );
}
