import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import type { Target } from '../../graph/desk.ts';
import { findQuery, findVariables, type Referred } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

/** Finds a record of the other object by its title; its value is that record's id and title. */
export function ReferenceEdit({ id, value, onChange, field }: EditProps) {
  const chosen = (value ?? null) as Referred | null;
  return field.target && (
    <Finder id={id ?? ''} target={field.target} chosen={chosen} onChoose={record => onChange?.(record)} />
  );
}

interface FinderProps {
  id: string;
  target: Target;
  chosen: Referred | null;
  onChoose: (record: Referred | null) => void;
}

export function Finder({ id, target, chosen, onChoose }: FinderProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = useDeferredValue(typed);
  const [{ data, fetching }] = useQuery({
    query: findQuery(target),
    variables: findVariables(target, wanted),
    pause: !open,
  });
  const found = data?.found.nodes ?? [];
  const known = chosen && !found.some(record => record.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select<string>
      id={id}
      className="full"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={open && fetching}
      placeholder={t('field.find')}
      value={chosen?.id ?? null}
      onOpenChange={setOpen}
      options={known.map(record => ({ value: record.id, label: record.title ?? t('field.untitled') }))}
      onChange={key => onChoose(known.find(record => record.id === key) ?? null)}
    />
  );
}
