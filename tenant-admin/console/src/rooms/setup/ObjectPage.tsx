import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { fieldKind } from '../../fields/index.ts';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import type { Problem } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, Page } from '../../ui/Page.tsx';
import { State } from '../../ui/State.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftField, type DraftObject, RETIRE_OBJECT } from './draftQueries.ts';
import { typeInDraft } from './fieldRetypes.ts';
import { hasRules } from './fieldRules.ts';
import { FieldDrawer } from './FieldDrawer.tsx';
import { ObjectDrawer } from './ObjectDrawer.tsx';
import { ObjectTags } from './ObjectsPage.tsx';
import { RetiringObject } from './RetiringObject.tsx';
import { RetypesUnderway } from './RetypesUnderway.tsx';
import { useDraft } from './useDraft.ts';

/** One object and its fields. */
export function ObjectPage() {
  const { name = '' } = useParams();
  const { t } = useTexts();
  const { draft } = useDraft();
  const navigate = useNavigate();
  const object = draft.objects.find(one => one.name === name);
  if (!object) {
    return (
      <Page title={name}>
        <Nothing title={t('setup.noSuchObject')} advice={t('setup.noSuchObjectAdvice')}>
          <Button onClick={() => void navigate('/setup')}>{t('setup.objects')}</Button>
        </Nothing>
      </Page>
    );
  }
  return <OneObject key={name} object={object} />;
}

type Opened = { kind: 'none' } | { kind: 'object' } | { kind: 'newField' } | { kind: 'field'; name: string };

function OneObject({ object }: { object: DraftObject }) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const { change } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [opened, setOpened] = useState<Opened>({ kind: 'none' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const close = () => setOpened({ kind: 'none' });
  const label = labelIn(labelsFrom(object.labels), language, spoken(object.name));
  const retire = () =>
    void modal.confirm({
      title: t('setup.retireAsk', { label }),
      content: t('setup.retireWhat'),
      okText: t('setup.retire'),
      cancelText: t('ui.cancel'),
      onOk: async () => setProblems(await change(RETIRE_OBJECT, { name: object.name })),
    });
  const actions = mayChange && !object.retired && (
    <>
      {!object.locked && <Button onClick={retire}>{t('setup.retire')}</Button>}
      <Button onClick={() => setOpened({ kind: 'object' })}>{t('setup.labelsAndTitle')}</Button>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened({ kind: 'newField' })}>{t('setup.addField')}</Button>
    </>
  );
  const field = opened.kind === 'field' ? (object.fields.find(one => one.name === opened.name) ?? null) : null;
  return (
    <Page
      title={label}
      about={<Flex gap={8} align="center"><span className="code">{object.name}</span><ObjectTags object={object} /></Flex>}
      actions={actions}
    >
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      <RetiringObject object={object} />
      <RetypesUnderway object={object} />
      {object.fields.length === 0 ? (
        <Nothing title={t('setup.noFields')} advice={t('setup.noFieldsAdvice')} />
      ) : (
        <FieldTable object={object} onOpen={name => setOpened({ kind: 'field', name })} />
      )}
      <ObjectDrawer open={opened.kind === 'object'} object={object} onClose={close} />
      <FieldDrawer
        open={opened.kind === 'newField' || field !== null}
        object={object}
        field={field}
        readOnly={!mayChange || object.deleted}
        onClose={close}
      />
    </Page>
  );
}

function FieldTable({ object, onOpen }: { object: DraftObject; onOpen: (name: string) => void }) {
  const { t, language } = useTexts();
  const { draft } = useDraft();
  const kind = (key: string) => t(`kind.${fieldKind(key).key}` as TextKey);
  const type = (field: DraftField) => {
    const next = typeInDraft(draft, object, field);
    return next ? t('retype.fromTo', { before: kind(field.type), after: kind(next) }) : kind(field.type);
  };
  return (
    <Table<DraftField>
      className="records"
      size="middle"
      rowKey="name"
      dataSource={object.fields}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onRow={field => ({ onClick: () => onOpen(field.name) })}
      columns={[
        {
          key: 'label',
          title: t('setup.label'),
          render: (_, field) => (
            <Flex gap={8} align="center">
              <button type="button" className="title-link" onClick={() => onOpen(field.name)}>
                {labelIn(labelsFrom(field.labels), language, spoken(field.name))}
              </button>
              {field.locked && <span className="quiet">{t('setup.standard')}</span>}
              {field.retired && !field.deleted && <State tint="warn">{t('setup.retired')}</State>}
              {field.deleted && <State tint="bad">{t('setup.deleted')}</State>}
              {object.titleField === field.name && <State tint="busy">{t('setup.title.tag')}</State>}
            </Flex>
          ),
        },
        { key: 'type', title: t('setup.type'), render: (_, field) => type(field) },
        { key: 'name', title: t('setup.apiName'), render: (_, field) => <span className="code">{field.name}</span> },
        {
          key: 'rules',
          title: t('setup.rules'),
          render: (_, field) =>
            [
              ...(['required', 'unique', 'indexed'] as const).filter(rule => field[rule]).map(rule => t(`setup.${rule}` as TextKey)),
              ...(hasRules(field) ? [t('rules.title')] : []),
            ].join(' · '),
        },
      ]}
    />
  );
}
