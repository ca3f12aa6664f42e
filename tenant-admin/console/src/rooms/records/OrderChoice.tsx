import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type DeskObject, fieldLabel } from '../../graph/desk.ts';
import type { Order } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';

interface OrderChoiceProps {
  object: DeskObject;
  order: Order | null;
  onChange: (order: Order | null) => void;
}

/** Choosing the same field once more turns the direction. */
export function OrderChoice({ object, order, onChange }: OrderChoiceProps) {
  const { t, language } = useTexts();
  const items = [
    { key: 'createdAt', label: t('field.createdAt') },
    { key: 'updatedAt', label: t('field.updatedAt') },
    ...object.fields.filter(field => field.orderable).map(field => ({ key: field.name, label: fieldLabel(field, language) })),
  ];
  const label = items.find(item => item.key === order?.field)?.label;
  const choose = (field: string) =>
    onChange({ field, direction: order?.field === field && order.direction === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: order ? [...items, { type: 'divider' as const }, { key: '', label: t('order.title') }] : items,
        selectedKeys: order ? [order.field] : [],
        onClick: ({ key }) => (key === '' ? onChange(null) : choose(key)),
      }}
    >
      <Button type="text" icon={order?.direction === 'DESC' ? <SortDescendingOutlined aria-hidden /> : <SortAscendingOutlined aria-hidden />}>
        {label ? t('order.by', { field: label }) : t('order.title')}
      </Button>
    </Dropdown>
  );
}
