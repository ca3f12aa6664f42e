import { DRAFT_CONFLICT, type Problem } from '../../graph/problems.ts';
import { differenceWords, type Speech } from './differenceWords.ts';

/** One thing that two people, or a draft and a release, changed to something else. */
export interface MergeConflict {
  /** Where it is, by names. */
  path: readonly string[];
  place: string;
  /** What each wrote, as a difference from what it was. */
  mine: string;
  theirs: string;
}

/** The conflicts among problems in the reader's words, and the other problems. */
export function conflictsOf(problems: readonly Problem[], speech: Speech): { conflicts: MergeConflict[]; others: Problem[] } {
  const others = problems.filter(problem => problem.code !== DRAFT_CONFLICT);
  const conflicts = problems.filter(problem => problem.code === DRAFT_CONFLICT).map(({ path, details = {} }) => {
    const field = path[2] === 'fields' ? path[3] ?? null : null;
    const side = (after: unknown) => {
      const whole = path.length <= (field ? 4 : 2);
      if (whole) {
        return speech.t(after === undefined ? 'conflicts.takenOut' : 'conflicts.changed');
      }
      return differenceWords({ kind: 'CHANGED', field, path: [...path], before: details?.base, after }, speech);
    };
    return {
      path,
      place: path[0] === 'definition' ? speech.t('setup.languages') : field ? `${path[1]}.${field}` : path.slice(path[0] === 'objects' ? 1 : 0, 2).join(' / '),
      mine: side(details?.mine),
      theirs: side(details?.theirs),
    };
  });
  return { conflicts, others };
}
