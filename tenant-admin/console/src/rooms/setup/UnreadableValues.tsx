import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/index.ts';
import type { DraftObject, Retype } from './draftQueries.ts';

type Failure = Retype['failures'][number];

interface UnreadableValuesProps {
  object: Pick<DraftObject, 'plural'>;
  failures: readonly Failure[];
  action?: (failure: Failure) => ReactNode;
}

/** Values that cannot be read as the other type, each with its record and what is wrong with it. */
export function UnreadableValues({ object, failures, action }: UnreadableValuesProps) {
  const { t, has } = useTexts();
  if (failures.length === 0) {
    return null;
  }
  return (
    <ul className="differences" aria-label={t('retype.unreadable')}>
      {failures.map((failure, index) => {
        const known = `unreadable.${failure.code.split('.').at(-1) ?? ''}`;
        return (
          <li key={index}>
            <Link to={`/objects/${object.plural}/${failure.record}`} className="unreadable">{failure.value || t('field.empty')}</Link>
            <Flex flex="1 1 200px" gap={8} justify="space-between" align="baseline">
              <Typography.Text type="secondary">{has(known) ? t(known) : failure.message}</Typography.Text>
              {action?.(failure)}
            </Flex>
          </li>
        );
      })}
    </ul>
  );
}
