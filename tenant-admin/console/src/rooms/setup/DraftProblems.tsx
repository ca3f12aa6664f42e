import { Button } from 'antd';
import { type Problem, STALE_DRAFT } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useDraft } from './useDraft.ts';

interface DraftProblemsProps {
  problems: readonly Problem[];
  onReloaded: () => void;
}

/** Refusals of a change; where somebody else was faster, with the way to see what they did. */
export function DraftProblems({ problems, onReloaded }: DraftProblemsProps) {
  const { t } = useTexts();
  const { reload } = useDraft();
  const stale = problems.some(problem => problem.code === STALE_DRAFT);
  const load = () => {
    reload();
    onReloaded();
  };
  return (
    <ProblemNotice
      problems={problems}
      action={stale && <Button size="small" onClick={load}>{t('setup.loadNewest')}</Button>}
    />
  );
}
