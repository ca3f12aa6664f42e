import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type Named, namedQuery } from '../graph/records.ts';
import { useTexts } from '../i18n/index.ts';
import type { EditProps } from './kind.ts';

/** One of the desk's people or departments, asked for when the list is opened. */
export function NamedSelect({ id, value, onChange, which }: EditProps & { which: 'people' | 'departments' }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: namedQuery(which), variables: {}, pause: !open });
  const chosen = (value ?? null) as Named | null;
  const found = data?.named ?? [];
  const known = chosen && !found.some(one => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select<string>
      id={id ?? ''}
      className="full"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={open && fetching}
      placeholder={t('field.choose')}
      value={chosen?.id ?? null}
      onOpenChange={setOpen}
      options={known.map(one => ({ value: one.id, label: one.path ?? one.name ?? t('field.untitled') }))}
      onChange={key => onChange?.(known.find(one => one.id === key) ?? null)}
    />
  );
}
