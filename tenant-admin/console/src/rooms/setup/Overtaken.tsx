import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { Conflicts } from './Conflicts.tsx';
import { conflictsOf } from './mergeConflicts.ts';
import { useDraft } from './useDraft.ts';

type Side = 'keepDraft' | 'keepInForce';

/** Another release was put in force since the draft began: the way to carry it over, and the choice where both changed the same. */
export function Overtaken({ onProblems }: { onProblems: (problems: readonly Problem[]) => void }) {
  const speech = useTexts();
  const { t } = speech;
  const { draft, bringForward } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { conflicts } = conflictsOf(problems, speech);
  const key = (path: readonly string[]) => path.join('/');
  const taking = (side: Side) => conflicts.filter(({ path }) => chosen[key(path)] === side).map(({ path }) => [...path]);

  async function bring() {
    const found = await bringForward({ keepDraft: taking('keepDraft'), keepInForce: taking('keepInForce') });
    setProblems(found);
    onProblems(conflictsOf(found, speech).others);
  }

  const button = <Button size="small" onClick={() => void bring()}>{t('setup.bringForward')}</Button>;
  return (
    <>
      <Alert
        type="warning"
        title={t('setup.overtaken', { number: draft.basedOn })}
        description={t('setup.overtakenWhat')}
        action={mayChange && conflicts.length === 0 && button}
      />
      <Conflicts
        title={t('conflicts.forwardTitle')}
        about={t('conflicts.forwardAbout')}
        sides={{ mine: t('conflicts.draft'), theirs: t('conflicts.inForce') }}
        conflicts={conflicts}
        choice={({ path }) => (
          <Radio.Group
            value={chosen[key(path)] ?? null}
            onChange={event => setChosen({ ...chosen, [key(path)]: event.target.value as Side })}
            options={[
              { value: 'keepInForce', label: t('conflicts.keepInForce') },
              { value: 'keepDraft', label: t('conflicts.keepDraft') },
            ]}
          />
        )}
        actions={
          <Button type="primary" disabled={conflicts.some(({ path }) => !chosen[key(path)])} onClick={() => void bring()}>
            {t('setup.bringForward')}
          </Button>
        }
      />
    </>
  );
}
