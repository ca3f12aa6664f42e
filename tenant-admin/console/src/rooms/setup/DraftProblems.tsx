import { Button } from 'antd';
import { type Problem, STALE_DRAFT } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Conflicts } from './Conflicts.tsx';
import { conflictsOf } from './mergeConflicts.ts';
import { useDraft } from './useDraft.ts';

interface DraftProblemsProps {
  problems: readonly Problem[];
  onReloaded: () => void;
  /** Sends the same again so that it wins; left out where that makes no sense. */
  onKeepMine?: () => void;
}

/** Refusals of a change; where somebody else was faster, what they did, and the way on. */
export function DraftProblems({ problems, onReloaded, onKeepMine }: DraftProblemsProps) {
  const speech = useTexts();
  const { t } = speech;
  const { reload } = useDraft();
  const { conflicts, others } = conflictsOf(problems, speech);
  const stale = others.some(problem => problem.code === STALE_DRAFT);
  const load = () => {
    reload();
    onReloaded();
  };
  return (
    <>
      <Conflicts
        title={t('conflicts.title')}
        about={t('conflicts.about')}
        sides={{ mine: t('conflicts.yours'), theirs: t('conflicts.theirs') }}
        conflicts={conflicts}
        actions={
          <>
            {onKeepMine && <Button type="primary" onClick={onKeepMine}>{t('conflict.keepMine')}</Button>}
            <Button onClick={load}>{t('conflict.takeTheirs')}</Button>
          </>
        }
      />
      <ProblemNotice
        problems={others}
        action={stale && <Button size="small" onClick={load}>{t('setup.loadNewest')}</Button>}
      />
    </>
  );
}
