import { Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftField, type DraftObject, RESTORE_FIELD, RETIRE_FIELD } from './draftQueries.ts';
import { FieldForm } from './FieldForm.tsx';
import { useDraft } from './useDraft.ts';
import { WhereUsed } from './WhereUsed.tsx';

interface FieldDrawerProps {
  open: boolean;
  object: DraftObject;
  /** The field to change, or null for a new one. */
  field: DraftField | null;
  readOnly: boolean;
  onClose: () => void;
}

export function FieldDrawer({ open, object, field, readOnly, onClose }: FieldDrawerProps) {
  const { t } = useTexts();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={field ? t('setup.changeField') : t('setup.addField')}
      destroyOnHidden
      className="record-drawer"
    >
      {field && !readOnly && <Retiring object={object} field={field} onDone={onClose} />}
      <FieldForm object={object} field={field} readOnly={readOnly || field?.retired === true} onClose={onClose} />
      {field && <WhereUsed object={object.name} field={field.name} />}
    </Drawer>
  );
}

function Retiring({ object, field, onDone }: { object: DraftObject; field: DraftField; onDone: () => void }) {
  const { t } = useTexts();
  const { change } = useDraft();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  if (field.locked) {
    return <p><Typography.Text type="secondary">{t('setup.lockedField')}</Typography.Text></p>;
  }
  const turn = async () => {
    const found = await change(field.retired ? RESTORE_FIELD : RETIRE_FIELD, { object: object.name, field: field.name });
    setProblems(found);
    if (found.length === 0) {
      onDone();
    }
  };
  return (
    <>
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      <Flex justify="space-between" align="center" gap={12} className="retiring">
        <Typography.Text type="secondary">{field.retired ? t('setup.retiredField') : t('setup.retireFieldWhat')}</Typography.Text>
        <Button size="small" onClick={() => void turn()}>{field.retired ? t('setup.restore') : t('setup.retire')}</Button>
      </Flex>
    </>
  );
}
