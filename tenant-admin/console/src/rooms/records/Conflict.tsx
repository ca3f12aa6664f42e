import { Alert, Button, Flex } from 'antd';
import { type DeskField, fieldLabel } from '../../graph/desk.ts';
import type { DeskRecord } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import { Value } from './Value.tsx';

interface ConflictProps {
  /** What the person at this form has changed. */
  fields: readonly DeskField[];
  base: DeskRecord;
  newest: DeskRecord;
  onTake: (newest: DeskRecord, keepMine: boolean) => void;
}

/** Two people changed one record: shows what the other one wrote where both did, and leaves the choice. */
export function Conflict({ fields, base, newest, onTake }: ConflictProps) {
  const { t, language } = useTexts();
  const both = fields.filter(field => JSON.stringify(base[field.name]) !== JSON.stringify(newest[field.name]));
  return (
    <Alert
      type="warning"
      className="conflict"
      title={t('conflict.title', { when: formatMoment(String(newest.updatedAt), language) })}
      description={
        <>
          <p>{both.length === 0 ? t('conflict.apart') : t('conflict.both')}</p>
          {both.length > 0 && (
            <dl className="values">
              {both.map(field => (
                <div key={field.name}>
                  <dt>{fieldLabel(field, language)}</dt>
                  <dd>{t('conflict.theirs')} <Value field={field} record={newest} /></dd>
                </div>
              ))}
            </dl>
          )}
          <Flex gap={8} wrap>
            <Button type="primary" onClick={() => onTake(newest, true)}>{t('conflict.keepMine')}</Button>
            <Button onClick={() => onTake(newest, false)}>{t('conflict.takeTheirs')}</Button>
          </Flex>
        </>
      }
    />
  );
}
