import { Flex, Select } from 'antd';
import { useState } from 'react';
import type { Referred, ReferredAny } from '../../graph/records.ts';
import { titleOfAny } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';
import { Finder } from '../reference/edit.tsx';

/** First of which object, then which record; its value is the record's object, id and title. */
export function AnyReferenceEdit({ id, value, onChange, field }: EditProps) {
  const chosen = (value ?? null) as ReferredAny | null;
  const [wanted, setWanted] = useState<string | null>(null);
  const name = wanted ?? chosen?.__typename ?? field.targets?.[0]?.name ?? null;
  const target = field.targets?.find(one => one.name === name);
  const choose = (record: Referred | null) =>
    onChange?.(record && target ? { __typename: target.name, id: record.id, [`title${target.name}`]: record.title } : null);
  const shown = chosen && chosen.__typename === name ? { id: chosen.id, title: titleOfAny(chosen) } : null;
  return (
    <Flex gap="small">
      <ObjectEdit field={field} value={name} onChange={object => setWanted((object as string | undefined) ?? null)} />
      {target && <Finder key={target.name} id={id ?? ''} target={target} chosen={shown} onChoose={choose} />}
    </Flex>
  );
}

/** One of the objects that the field may point to, by its name. */
export function ObjectEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  return (
    <Select<string>
      id={id ?? ''}
      aria-label={t('field.objectOf')}
      placeholder={t('field.choose')}
      value={typeof value === 'string' ? value : null}
      options={(field.targets ?? []).map(target => ({ value: target.name, label: target.name }))}
      onChange={name => onChange?.(name)}
    />
  );
}
