import { Table, type TableColumnType } from 'antd';
import { type DeskField, fieldLabel } from '../../graph/desk.ts';
import type { DeskRecord } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ListProps } from './list.ts';
import { Value } from './Value.tsx';

/** The list on a wide page; a header orders by its column, the title opens the record. */
export function RecordTable({ object, fields, rows, order, onOrder, onOpen }: ListProps) {
  const { t, language } = useTexts();
  const column = (field: DeskField): TableColumnType<DeskRecord> => ({
    key: field.name,
    title: fieldLabel(field, language),
    ellipsis: field.name === object.titleField,
    ...(field.name === object.titleField ? { width: 280 } : {}),
    sorter: field.orderable,
    sortOrder: order?.field !== field.name ? null : order.direction === 'ASC' ? 'ascend' : 'descend',
    render: (_, record) =>
      field.name === object.titleField ? (
        <button type="button" className="title-link" onClick={() => onOpen(record.id)}>
          {record[field.name] === null ? t('field.untitled') : <Value field={field} record={record} />}
        </button>
      ) : (
        <Value field={field} record={record} />
      ),
  });
  return (
    <Table<DeskRecord>
      size="middle"
      rowKey="id"
      className="records"
      dataSource={rows}
      columns={fields.map(column)}
      pagination={false}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      onRow={record => ({ onClick: () => onOpen(record.id) })}
      onChange={(_pages, _filters, sorter) => {
        const { columnKey, order: direction } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        onOrder(direction ? { field: String(columnKey), direction: direction === 'ascend' ? 'ASC' : 'DESC' } : null);
      }}
    />
  );
}
