import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { State } from '../../ui/State.tsx';
import { differenceWords, placeOf } from './differenceWords.ts';
import type { Difference } from './draftQueries.ts';

const TINTS = {
  ADDED: 'good',
  REMOVED: 'warn',
  RETIRED: 'warn',
  RESTORED: 'good',
  RENAMED: 'busy',
  RETYPED: 'warn',
  TIGHTENED: 'warn',
  LOOSENED: 'good',
  REWORDED: 'busy',
  CHANGED: 'busy',
} as const;

/** What differs, one line each. */
export function Differences({ changes }: { changes: readonly Difference[] }) {
  const { t, has, language } = useTexts();
  return (
    <ul className="differences">
      {changes.map((change, index) => (
        <li key={index}>
          <State tint={TINTS[change.kind]}>{t(`difference.${change.kind}` as TextKey)}</State>
          <span className="code">{placeOf(change)}</span>
          <span className="difference-words">{differenceWords(change, { t, has, language })}</span>
        </li>
      ))}
    </ul>
  );
}
