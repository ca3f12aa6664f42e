import { Button, Drawer, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { type DeskObject, fieldLabel } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import { problemsOf } from '../../graph/problems.ts';
import { type DeskRecord, recordQuery } from '../../graph/records.ts';
import { useDesk, useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import { Nothing, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { shownIn } from './asked.ts';
import { factsAround } from './facts.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRelated } from './related.ts';
import { Value } from './Value.tsx';

interface RecordDrawerProps {
  object: DeskObject;
  id: string | null;
  creating: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** One record beside its list: to read, to edit, or a new one. */
export function RecordDrawer({ object, id, creating, onClose, onSaved }: RecordDrawerProps) {
  const { t, language } = useTexts();
  const one = labelIn(object.labels, language, spoken(object.name));
  const saved = () => {
    onSaved();
    onClose();
  };
  return (
    <Drawer
      open={creating || id !== null}
      onClose={onClose}
      size={560}
      title={creating ? t('records.createOf', { object: one }) : one}
      destroyOnHidden
      className="record-drawer"
    >
      {creating && <RecordForm object={object} record={null} onSaved={saved} onCancel={onClose} />}
      {!creating && id !== null && <OneRecord key={id} object={object} id={id} onSaved={onSaved} />}
    </Drawer>
  );
}

function OneRecord({ object, id, onSaved }: { object: DeskObject; id: string; onSaved: () => void }) {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const mayWrite = useRight('WRITE_RECORDS') && object.writable;
  const [{ data, error }, ask] = useQuery({ query: recordQuery(object), variables: { id } });
  useEffect(() => setEditing(false), [id]);
  if (error) {
    return <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />;
  }
  if (!data) {
    return <RowsLoading rows={6} />;
  }
  if (!data.record) {
    return <Nothing title={t('records.gone')} advice={t('records.goneAdvice')} />;
  }
  const saved = () => {
    setEditing(false);
    ask({ requestPolicy: 'network-only' });
    onSaved();
  };
  return editing ? (
    <RecordForm object={object} record={data.record} onSaved={saved} onCancel={() => setEditing(false)} />
  ) : (
    <Reading object={object} record={data.record} onEdit={mayWrite ? () => setEditing(true) : null} />
  );
}

interface ReadingProps {
  object: DeskObject;
  record: DeskRecord;
  onEdit: (() => void) | null;
}

function Reading({ object, record, onEdit }: ReadingProps) {
  const { t, language } = useTexts();
  const desk = useDesk();
  const related = useRelated(object, record);
  const shown = shownIn(object, record, { around: factsAround(desk, Date.now()), related });
  const title = object.fields.find(field => field.name === object.titleField);
  return (
    <article>
      <Flex justify="space-between" align="start" gap={12}>
        <Typography.Title level={2} className="record-title">
          {title && record[title.name] !== null ? <Value field={title} record={record} /> : t('field.untitled')}
        </Typography.Title>
        {onEdit && <Button onClick={onEdit}>{t('records.edit')}</Button>}
      </Flex>
      <dl className="values">
        {shown.filter(field => field !== title).map(field => (
          <div key={field.name}>
            <dt>{fieldLabel(field, language)}</dt>
            <dd><Value field={field} record={record} /></dd>
          </div>
        ))}
      </dl>
      <Typography.Text type="secondary" className="stamp">
        {t('records.stamp', {
          created: formatMoment(String(record.createdAt), language),
          updated: formatMoment(String(record.updatedAt), language),
        })}
      </Typography.Text>
    </article>
  );
}
