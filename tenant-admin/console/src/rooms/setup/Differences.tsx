import { Tag } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Difference } from './draftQueries.ts';

const COLOURS = { ADDED: 'green', CHANGED: 'blue', RETIRED: 'orange', RESTORED: 'cyan' } as const;

/** What differs, one line each. */
export function Differences({ changes }: { changes: readonly Difference[] }) {
  const { t } = useTexts();
  return (
    <ul className="differences">
      {changes.map(({ kind, object, field, summary }, index) => (
        <li key={index}>
          <Tag color={COLOURS[kind]}>{t(`difference.${kind}` as TextKey)}</Tag>
          <span className="code">{field ? `${object}.${field}` : object}</span>
          <span className="difference-words">{summary}</span>
        </li>
      ))}
    </ul>
  );
}
