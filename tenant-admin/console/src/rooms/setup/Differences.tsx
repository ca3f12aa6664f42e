import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { State } from '../../ui/State.tsx';
import type { Difference } from './draftQueries.ts';

const TINTS = { ADDED: 'good', CHANGED: 'busy', RETIRED: 'warn', RESTORED: 'good' } as const;

/** What differs, one line each. */
export function Differences({ changes }: { changes: readonly Difference[] }) {
  const { t } = useTexts();
  return (
    <ul className="differences">
      {changes.map(({ kind, object, field, summary }, index) => (
        <li key={index}>
          <State tint={TINTS[kind]}>{t(`difference.${kind}` as TextKey)}</State>
          <span className="code">{field ? `${object}.${field}` : object}</span>
          <span className="difference-words">{summary}</span>
        </li>
      ))}
    </ul>
  );
}
