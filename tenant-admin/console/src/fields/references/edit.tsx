import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import type { Target } from '../../graph/desk.ts';
import { findQuery, findVariables, type Referred } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

/** Finds records of the other object by their titles and keeps them in the order of choice; none is no value. */
export function ReferencesEdit({ id, value, onChange, field }: EditProps) {
  const chosen = Array.isArray(value) ? (value as Referred[]) : [];
  return field.target && (
    <Finder id={id ?? ''} target={field.target} chosen={chosen}
      onChoose={records => onChange?.(records.length > 0 ? records : null)} />
  );
}

interface FinderProps {
  id: string;
  target: Target;
  chosen: readonly Referred[];
  onChoose: (records: Referred[]) => void;
}

function Finder({ id, target, chosen, onChoose }: FinderProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = useDeferredValue(typed);
  const [{ data, fetching }] = useQuery({
    query: findQuery(target),
    variables: findVariables(target, wanted),
    pause: !open,
  });
  const found = (data?.found.nodes ?? []).filter(record => !chosen.some(one => one.id === record.id));
  const known = [...chosen, ...found];
  return (
    <Select<string[]>
      id={id}
      mode="multiple"
      className="full"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={open && fetching}
      placeholder={t('field.find')}
      value={chosen.map(record => record.id)}
      onOpenChange={setOpen}
      options={known.map(record => ({ value: record.id, label: record.title ?? t('field.untitled') }))}
      onChange={keys => onChoose(keys.flatMap(key => known.find(record => record.id === key) ?? []))}
    />
  );
}
