import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import type { Problem } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { lifeOf } from './fieldDeletions.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { DELETE_FIELD, type DraftField, type DraftObject, RESTORE_FIELD, RETIRE_FIELD } from './draftQueries.ts';
import { useDraft } from './useDraft.ts';

interface RetiringProps {
  object: DraftObject;
  field: DraftField;
  onDone: () => void;
}

/** Takes a field out of use, brings it back, or deletes it with its values: first the one, and only then the other. */
export function Retiring({ object, field, onDone }: RetiringProps) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const { draft, change } = useDraft();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const life = lifeOf(draft, object, field);
  const about = <Typography.Text type="secondary">{t(`life.${life}` as TextKey)}</Typography.Text>;
  if (life === 'standard') {
    return <p>{about}</p>;
  }
  const turn = async (mutation: typeof RETIRE_FIELD | typeof RESTORE_FIELD | typeof DELETE_FIELD) => {
    const found = await change(mutation, { object: object.name, field: field.name });
    setProblems(found);
    if (found.length === 0) {
      onDone();
    }
  };
  const ask = () =>
    void modal.confirm({
      title: t('deletion.ask', { label: labelIn(labelsFrom(field.labels), language, spoken(field.name)) }),
      content: (
        <ul className="what-goes">
          {(['values', 'bin', 'files', 'name', 'later'] as const).map(part => <li key={part}>{t(`deletion.what.${part}`)}</li>)}
        </ul>
      ),
      okText: t('deletion.delete'),
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: () => turn(DELETE_FIELD),
    });
  return (
    <>
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      <Flex justify="space-between" align="center" gap={12} className="retiring">
        {about}
        <Flex gap={8}>
          {life === 'inUse'
            ? <Button size="small" onClick={() => void turn(RETIRE_FIELD)}>{t('setup.retire')}</Button>
            : <Button size="small" onClick={() => void turn(RESTORE_FIELD)}>{t('setup.restore')}</Button>}
          {life === 'retired' && <Button size="small" danger onClick={ask}>{t('deletion.delete')}</Button>}
        </Flex>
      </Flex>
    </>
  );
}
