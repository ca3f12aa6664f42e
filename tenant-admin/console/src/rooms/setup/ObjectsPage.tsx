import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { labelIn, labelsFrom, spoken } from '../../graph/labels.ts';
import { useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { Page } from '../../ui/Page.tsx';
import { State } from '../../ui/State.tsx';
import type { DraftObject } from './draftQueries.ts';
import { ObjectDrawer } from './ObjectDrawer.tsx';
import { useDraft } from './useDraft.ts';

/** The kinds of records that this desk keeps. */
export function ObjectsPage() {
  const { t, language } = useTexts();
  const { draft } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [adding, setAdding] = useState(false);
  const add = mayChange && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('setup.addObject')}</Button>
  );
  return (
    <Page title={t('setup.objects')} about={t('setup.objectsAbout')} actions={add}>
      <Table<DraftObject>
        className="records plain"
        size="middle"
        rowKey="name"
        dataSource={draft.objects}
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
      <ObjectDrawer open={adding} object={null} onClose={() => setAdding(false)} />
    </Page>
  );
}

export function ObjectTags({ object }: { object: DraftObject }) {
  const { t } = useTexts();
  return (
    <>
      {object.locked && <span className="quiet">{t('setup.standard')}</span>}
      {object.retired && <State tint="warn">{t('setup.retired')}</State>}
    </>
  );
}
