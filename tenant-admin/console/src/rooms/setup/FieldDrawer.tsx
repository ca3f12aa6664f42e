import { Drawer } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import { ChangeType } from './ChangeType.tsx';
import type { DraftField, DraftObject } from './draftQueries.ts';
import { FieldForm } from './FieldForm.tsx';
import { mayMerge } from './fieldMerges.ts';
import { mayRetype } from './fieldRetypes.ts';
import { MergeOptions } from './MergeOptions.tsx';
import { Retiring } from './Retiring.tsx';
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
  const { types } = useDraft();
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
      {field && !readOnly && mayRetype(field, types) && <ChangeType object={object} field={field} onDone={onClose} />}
      {field && !readOnly && mayMerge(field) && <MergeOptions object={object} field={field} />}
      {field && <WhereUsed object={object.name} field={field.name} />}
    </Drawer>
  );
}
