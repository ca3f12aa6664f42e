import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import type { Problem } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DELETE_OBJECT, type DraftObject, RESTORE_OBJECT } from './draftQueries.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { objectLifeOf } from './fieldDeletions.ts';
import { useDraft } from './useDraft.ts';

/** What it means that an object is out of use, and the ways back or on from there. */
export function RetiringObject({ object }: { object: DraftObject }) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const { draft, change } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const life = objectLifeOf(draft, object);
  if (life === 'standard' || life === 'inUse') {
    return null;
  }
  const turn = async (mutation: typeof DELETE_OBJECT | typeof RESTORE_OBJECT) =>
    setProblems(await change(mutation, { object: object.name }));
  const ask = () =>
    void modal.confirm({
      title: t('deletion.ask', { label: labelIn(labelsFrom(object.labels), language, spoken(object.name)) }),
      content: (
        <ul className="what-goes">
          {(['records', 'bin', 'files', 'name', 'later'] as const).map(part => <li key={part}>{t(`deletion.object.${part}`)}</li>)}
        </ul>
      ),
      okText: t('deletion.delete'),
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: () => turn(DELETE_OBJECT),
    });
  return (
    <section aria-label={t('setup.objectLife')}>
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      <Flex justify="space-between" align="center" gap={12} wrap className="retiring">
        <Typography.Text>{t(`objectLife.${life}` as TextKey)}</Typography.Text>
        {mayChange && (
          <Flex gap={8}>
            <Button size="small" onClick={() => void turn(RESTORE_OBJECT)}>{t('setup.restore')}</Button>
            {life === 'retired' && <Button size="small" danger onClick={ask}>{t('deletion.delete')}</Button>}
          </Flex>
        )}
      </Flex>
    </section>
  );
}
