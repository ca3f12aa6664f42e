import { Alert } from 'antd';
import type { Problem } from '../../graph/problems.ts';
import { type TextKey, useTexts } from '../../i18n/index.ts';
import { useSaid } from '../../ui/said.ts';
import { failedExample } from './exampleWords.ts';

export interface ExamplesProps {
  /** How many there are. */
  count: number;
  /** What is found about them. */
  problems: readonly Problem[];
}

/** Whether what is decided is still what the examples say, and where it is not, what came instead. */
export function Examples({ count, problems }: ExamplesProps) {
  const { t, has } = useTexts();
  const say = useSaid();
  if (problems.length === 0) {
    return count === 0 ? null : <Alert type="success" title={t('examples.hold', { count })} />;
  }
  const shown = (value: string | null) => {
    if (value === null) {
      return t('examples.nothing');
    }
    return value === 'true' || value === 'false' ? t(`examples.${value}` as TextKey) : value;
  };
  const said = (problem: Problem) => {
    const failed = failedExample(problem);
    if (!failed) {
      return say(problem).sentence;
    }
    const key = `examples.part.${failed.part}`;
    return t('examples.failed', {
      part: has(key) ? t(key) : failed.part, of: failed.of, wanted: shown(failed.wanted), got: shown(failed.got),
    });
  };
  return (
    <Alert
      type="error"
      title={t('examples.broken', { count: problems.length })}
      description={
        <ul className="differences">
          {problems.map((problem, index) => (
            <li key={index}>
              <span className="code">{problem.path[1]}</span>
              <span>{said(problem)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
