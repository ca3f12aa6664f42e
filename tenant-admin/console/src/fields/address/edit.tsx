import { Flex, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { CountrySelect } from '../CountrySelect.tsx';
import type { EditProps } from '../kind.ts';
import type { PostalAddress } from './postal.ts';

const PARTS = ['region', 'city', 'district', 'postalCode'] as const;

/** Country, parts and street, from the large to the small; a country alone is no address yet. */
export function AddressEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  const { country: usual } = field.settings;
  const [half, setHalf] = useState<PostalAddress>(typeof usual === 'string' ? { country: usual } : {});
  const parts = (value as PostalAddress | null) ?? half;
  const change = (part: PostalAddress) => {
    const next = { ...parts, ...part };
    setHalf(next);
    const filled = PARTS.some(one => next[one]) || (next.street ?? []).some(line => line.trim() !== '');
    onChange?.(filled ? next : null);
  };
  const street = (parts.street ?? []).join('\n');
  const started = PARTS.some(part => parts[part]) || street !== '';
  return (
    <Flex vertical gap={6}>
      <CountrySelect
        label={t('field.country')}
        status={started && !parts.country ? 'error' : ''}
        value={parts.country ?? null}
        onChange={country => change({ country })}
      />
      <Flex gap={6} wrap>
        {PARTS.map(part => (
          <Input
            key={part}
            aria-label={t(`field.${part}`)}
            placeholder={t(`field.${part}`)}
            value={parts[part] ?? ''}
            onChange={event => change({ [part]: event.target.value || null })}
          />
        ))}
      </Flex>
      <Input.TextArea
        id={id ?? ''}
        aria-label={t('field.street')}
        placeholder={t('field.street')}
        autoSize={{ minRows: 2, maxRows: 4 }}
        value={street}
        onChange={event => change({ street: event.target.value === '' ? [] : event.target.value.split('\n') })}
      />
    </Flex>
  );
}

/** For filters: one part of an address. */
export function PartEdit({ id, value, onChange }: EditProps) {
  return (
    <Input
      id={id ?? ''}
      value={typeof value === 'string' ? value : ''}
      onChange={event => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}

/** For filters. */
export function CountryEdit({ id, value, onChange }: EditProps) {
  const { t } = useTexts();
  return (
    <CountrySelect id={id ?? ''} label={t('field.country')} value={typeof value === 'string' ? value : null} onChange={code => onChange?.(code)} />
  );
}
