import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { DeskObject } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import { problemsOf } from '../../graph/problems.ts';
import { filterOf, type Order, pageQuery, pageVariables } from '../../graph/records.ts';
import { useDeskObject, useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { useKept } from '../../ui/kept.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { ColumnChoice, useColumns } from './columns.tsx';
import { Export } from './Export.tsx';
import { Filters } from './Filters.tsx';
import { conditionsFor, useListState } from './listState.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { Pager } from './Pager.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import { RecordTable } from './RecordTable.tsx';

const NEWEST_FIRST: Order = { field: 'createdAt', direction: 'DESC' };

/** The list of one object's records, and one of them beside it when its id stands in the address. */
export default function RecordsPage() {
  const { plural = '' } = useParams();
  const { t } = useTexts();
  const { value: object, unknown, error, retry } = useDeskObject(plural);
  if (unknown) {
    return (
      <Page title={t('records.unknown')}>
        <Nothing title={t('records.unknown')} advice={t('records.unknownAdvice', { name: plural })} />
      </Page>
    );
  }
  if (error) {
    return <ProblemNotice problems={problemsOf(error)} retry={retry} />;
  }
  return object ? <Records key={plural} object={object} /> : <RowsLoading />;
}

function Records({ object }: { object: DeskObject }) {
  const { t, language } = useTexts();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { id } = useParams();
  const mayWrite = useRight('WRITE_RECORDS') && object.writable;
  const [state, change] = useListState();
  const [size, keepSize] = useKept('pageSize', 50);
  const columns = useColumns(object);
  const [creating, setCreating] = useState(false);
  const order = state.order ?? NEWEST_FIRST;
  const conditions = conditionsFor(object, state.wishes);
  const [{ data, error, fetching }, ask] = useQuery({
    query: pageQuery(object, columns.shown),
    variables: pageVariables({ ...state, order, conditions, size }),
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const open = (record: string) => void navigate({ pathname: `/objects/${object.plural}/${record}`, search });
  const close = () => {
    setCreating(false);
    void navigate({ pathname: `/objects/${object.plural}`, search });
  };
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>{t('records.create')}</Button>
  );
  const page = error ? undefined : data?.page;
  const rows = page?.nodes ?? [];
  const List = narrow ? RecordCards : RecordTable;
  return (
    <Page
      title={labelIn(object.labels, language, spoken(object.plural))}
      about={page && t('records.count', { count: page.totalCount, shown: formatNumber(page.totalCount, language) })}
      actions={create}
    >
      <div className="bar">
        <Filters object={object} wishes={state.wishes} onChange={wishes => change({ wishes, window: {} })} />
        <OrderChoice object={object} order={state.order} onChange={order => change({ order, window: {} })} />
        <ColumnChoice object={object} columns={columns} />
        <Export object={object} fields={columns.shown} filter={filterOf(conditions)} order={order} />
      </div>
      <ProblemNotice problems={problemsOf(error)} retry={again} />
      {!page && fetching && <RowsLoading />}
      {page && rows.length > 0 && (
        <>
          <List
            object={object}
            fields={columns.shown}
            rows={rows}
            order={state.order}
            onOrder={order => change({ order, window: {} })}
            onOpen={open}
          />
          <Pager page={page} size={size} onSize={next => { keepSize(next); change({ window: {} }); }} onMove={window => change({ window })} />
        </>
      )}
      {page && rows.length === 0 && (
        state.wishes.length > 0 ? (
          <Nothing title={t('records.noMatch')} advice={t('records.noMatchAdvice')}>
            <Button onClick={() => change({ wishes: [], window: {} })}>{t('filter.clear')}</Button>
          </Nothing>
        ) : (
          <Empty mayWrite={mayWrite} create={create} />
        )
      )}
      <RecordDrawer object={object} id={id ?? null} creating={creating} onClose={close} onSaved={again} />
    </Page>
  );
}

function Empty({ mayWrite, create }: { mayWrite: boolean; create: React.ReactNode }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const mayImport = useRight('IMPORT_RECORDS');
  return (
    <Nothing title={t('records.none')} advice={mayWrite ? t('records.noneAdvice') : t('records.noneYet')}>
      {create}
      {mayImport && <Button onClick={() => void navigate('/import')}>{t('import.title')}</Button>}
    </Nothing>
  );
}
