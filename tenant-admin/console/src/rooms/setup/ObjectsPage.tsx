import { PlusOutlined } from '@ant-design/icons';
import { Button, Collapse, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import { useRight } from '../../graph/useDesk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Page } from '../../ui/Page.tsx';
import { State } from '../../ui/State.tsx';
import type { DraftObject } from './draftQueries.ts';
import { objectLifeOf } from './fieldDeletions.ts';
import { ObjectDrawer } from './ObjectDrawer.tsx';
import { useDraft } from './useDraft.ts';

/** The kinds of records that this desk keeps, and those that it kept. */
export function ObjectsPage() {
  const { t } = useTexts();
  const { draft } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [adding, setAdding] = useState(false);
  const add = mayChange && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('setup.addObject')}</Button>
  );
  const outOfUse = draft.objects.filter(object => object.retired);
  const waiting = outOfUse.some(object => ['retiring', 'deleting'].includes(objectLifeOf(draft, object)));
  return (
    <Page title={t('setup.objects')} about={t('setup.objectsAbout')} actions={add}>
      <ObjectTable objects={draft.objects.filter(object => !object.retired)} />
      {outOfUse.length > 0 && (
        <Collapse
          ghost
          size="small"
          className="out-of-use"
          defaultActiveKey={waiting ? ['out'] : []}
          items={[{ key: 'out', label: t('setup.outOfUse', { count: outOfUse.length }), children: <ObjectTable objects={outOfUse} /> }]}
        />
      )}
      <ObjectDrawer open={adding} object={null} onClose={() => setAdding(false)} />
    </Page>
  );
}

function ObjectTable({ objects }: { objects: readonly DraftObject[] }) {
  const { t, language } = useTexts();
  return (
    <Table<DraftObject>
      className="records plain"
      size="middle"
      rowKey="name"
      dataSource={objects}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'label',
          title: t('setup.label'),
          render: (_, object) => (
            <Flex gap={8} align="center">
              <Link to={`/setup/objects/${object.name}`} className="weight-500">
                {labelIn(labelsFrom(object.labels), language, spoken(object.name))}
              </Link>
              <ObjectTags object={object} />
            </Flex>
          ),
        },
        { key: 'name', title: t('setup.apiName'), render: (_, object) => <span className="code">{object.name}</span> },
        { key: 'fields', title: t('setup.fields'), render: (_, object) => object.fields.filter(field => !field.retired).length },
      ]}
    />
  );
}

/** Where it stands; what is in use says nothing. */
export function ObjectTags({ object }: { object: DraftObject }) {
  const { t } = useTexts();
  const { draft } = useDraft();
  const life = objectLifeOf(draft, object);
  switch (life) {
    case 'standard':
      return <span className="quiet">{t('setup.standard')}</span>;
    case 'inUse':
      return null;
    case 'retiring':
    case 'retired':
      return <State tint="warn">{t(`setup.${life}` as TextKey)}</State>;
    case 'deleting':
    case 'deleted':
      return <State tint="bad">{t(`setup.${life}` as TextKey)}</State>;
  }
}
