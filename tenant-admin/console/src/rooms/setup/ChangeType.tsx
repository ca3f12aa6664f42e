import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftField, type DraftObject, RETYPE_FIELD } from './draftQueries.ts';
import { typeInDraft } from './fieldRetypes.ts';
import { RetypeDrawer } from './RetypeDrawer.tsx';
import { useDraft } from './useDraft.ts';

interface ChangeTypeProps {
  object: DraftObject;
  field: DraftField;
  onDone: () => void;
}

/** The way to another type, and back as long as nothing is published. */
export function ChangeType({ object, field, onDone }: ChangeTypeProps) {
  const { t } = useTexts();
  const { draft, change } = useDraft();
  const [opened, setOpened] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const next = typeInDraft(draft, object, field);

  async function takeBack() {
    const { type, settings } = field;
    setProblems(await change(RETYPE_FIELD, { object: object.name, field: field.name, type, settings }));
  }

  return (
    <section aria-labelledby="change-type">
      <h2 id="change-type" className="section-title ant-typography">{t('setup.type')}</h2>
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      <Flex gap={12} wrap align="center" justify="space-between">
        <span>{next ? t('retype.pending', { type: t(`kind.${next}` as TextKey) }) : t(`kind.${field.type}` as TextKey)}</span>
        <Flex gap={8}>
          {next && <Button size="small" onClick={() => void takeBack()}>{t('merge.takeBack')}</Button>}
          <Button size="small" onClick={() => setOpened(true)}>{t('retype.title')}</Button>
        </Flex>
      </Flex>
      {opened && <RetypeDrawer object={object} field={field} onClose={() => setOpened(false)} onDone={onDone} />}
    </section>
  );
}
