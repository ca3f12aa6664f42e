import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { MergeConflict } from './mergeConflicts.ts';

interface ConflictsProps {
  title: string;
  about: string;
  /** What the two sides are called. */
  sides: { mine: string; theirs: string };
  conflicts: readonly MergeConflict[];
  /** A choice beside each. */
  choice?: (conflict: MergeConflict) => ReactNode;
  actions: ReactNode;
}

/** What two sides changed, side by side, with the choice left to whoever reads it. */
export function Conflicts({ title, about, sides, conflicts, choice, actions }: ConflictsProps) {
  const { t } = useTexts();
  if (conflicts.length === 0) {
    return null;
  }
  return (
    <Alert
      type="warning"
      className="conflict"
      title={title}
      description={
        <Flex vertical gap={12}>
          <span>{about}</span>
          <dl className="values" aria-label={t('conflicts.list')}>
            {conflicts.map(conflict => (
              <div key={conflict.path.join('/')}>
                <dt className="code">{conflict.place}</dt>
                <dd>
                  <div>{`${sides.theirs} ${conflict.theirs}`}</div>
                  <div>{`${sides.mine} ${conflict.mine}`}</div>
                  {choice?.(conflict)}
                </dd>
              </div>
            ))}
          </dl>
          <Flex gap={8} wrap>{actions}</Flex>
        </Flex>
      }
    />
  );
}
