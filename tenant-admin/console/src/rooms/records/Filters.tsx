import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Select } from 'antd';
import { useId, useState } from 'react';
import { comparisonsOf, fieldKind } from '../../fields/index.ts';
import { type DeskField, type DeskObject, fieldLabel } from '../../graph/desk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Wish } from './listState.ts';

interface FiltersProps {
  object: DeskObject;
  wishes: readonly Wish[];
  onChange: (wishes: readonly Wish[]) => void;
}

/** The conditions that hold, all of them together, and the way to add one. */
export function Filters({ object, wishes, onChange }: FiltersProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const add = (wish: Wish) => {
    setOpen(false);
    onChange([...wishes, wish]);
  };
  return (
    <Flex gap={6} wrap align="center" className="filters">
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<NewCondition object={object} onAdd={add} />}
      >
        <Button type="text" icon={<FilterOutlined aria-hidden />}>{t('filter.add')}</Button>
      </Popover>
      {wishes.map((wish, index) => {
        const field = object.fields.find(one => one.name === wish.field);
        return field && (
          <Chip
            key={`${wish.field}-${wish.by}-${index}`}
            field={field}
            wish={wish}
            onRemove={() => onChange(wishes.filter((_, at) => at !== index))}
          />
        );
      })}
      {wishes.length > 1 && <Button type="text" onClick={() => onChange([])}>{t('filter.clear')}</Button>}
    </Flex>
  );
}

function Chip({ field, wish, onRemove }: { field: DeskField; wish: Wish; onRemove: () => void }) {
  const { t, language } = useTexts();
  const { View } = fieldKind(field.type);
  const comparisons = comparisonsOf(field);
  const comparison = comparisons.find(one => one.id === wish.by);
  const label = fieldLabel(field, language);
  return (
    <span className="chip">
      <span className="chip-field">{label}</span>
      <span className="chip-operator">{comparison && t(`operator.${comparison.id}` as TextKey)}</span>
      {comparison?.fixed === undefined && wish.value != null && <View field={field} value={wish.value} />}
      <button type="button" aria-label={t('filter.remove', { field: label })} onClick={onRemove}><CloseOutlined aria-hidden /></button>
    </span>
  );
}

function NewCondition({ object, onAdd }: { object: DeskObject; onAdd: (wish: Wish) => void }) {
  const { t, language } = useTexts();
  const ids = { field: useId(), by: useId(), value: useId() };
  const fields = object.fields.filter(field => field.filterable);
  const [field, setField] = useState<DeskField | undefined>(fields[0]);
  const [by, setBy] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  if (!field) {
    return t('filter.impossible');
  }
  const { Edit } = fieldKind(field.type);
  const comparisons = comparisonsOf(field);
  const comparison = comparisons.find(one => one.id === by) ?? comparisons[0];
  const Ask = comparison?.Ask ?? Edit;
  const complete = comparison && (comparison.fixed !== undefined || (value !== null && !(Array.isArray(value) && !value.length)));
  const choose = (name: string) => {
    setField(fields.find(one => one.name === name));
    setBy(null);
    setValue(null);
  };
  return (
    <form
      className="new-condition"
      aria-label={t('filter.add')}
      onSubmit={event => {
        event.preventDefault();
        if (complete) {
          onAdd({ field: field.name, by: comparison.id, value: comparison.fixed ?? value });
        }
      }}
    >
      <label htmlFor={ids.field}>{t('filter.field')}</label>
      <Select<string>
        id={ids.field}
        showSearch={{ optionFilterProp: 'label' }}
        value={field.name}
        options={fields.map(one => ({ value: one.name, label: fieldLabel(one, language) }))}
        onChange={choose}
      />
      <label htmlFor={ids.by}>{t('filter.comparison')}</label>
      <Select<string>
        id={ids.by}
        value={comparison?.id ?? null}
        options={comparisons.map(({ id }) => ({ value: id, label: t(`operator.${id}` as TextKey) }))}
        onChange={setBy}
      />
      {comparison?.fixed === undefined && (
        <>
          <label htmlFor={ids.value}>{t('filter.value')}</label>
          <Ask id={ids.value} field={field} value={value} onChange={setValue} />
        </>
      )}
      <Button type="primary" htmlType="submit" disabled={!complete}>{t('filter.apply')}</Button>
    </form>
  );
}
