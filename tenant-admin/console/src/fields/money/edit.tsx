import { Flex, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { DeskField } from '../../graph/desk.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

type Parts = { amount?: string | null; currency?: string | null };

/** Those that the field takes; without the configuration, all that there are. */
function currenciesOf(field: DeskField): string[] {
  const { currencies } = field.settings;
  return Array.isArray(currencies) ? currencies.map(String) : Intl.supportedValuesOf('currency');
}

/** An amount, kept as the text that was typed, and its currency; half of it is kept here until it is whole. */
export function MoneyEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  const currencies = currenciesOf(field);
  const [half, setHalf] = useState<Parts>({});
  const parts: Parts = (value as Parts | null) ?? half;
  const currency = parts.currency ?? (Array.isArray(field.settings.currencies) ? currencies[0] : null) ?? null;
  const change = (part: Parts) => {
    const next = { amount: parts.amount ?? null, currency, ...part };
    setHalf(next);
    onChange?.(next.amount && next.currency ? next : null);
  };
  return (
    <Flex gap={8} wrap>
      <InputNumber<string>
        id={id ?? ''}
        stringMode
        aria-label={t('field.amount')}
        placeholder={t('field.amount')}
        value={parts.amount ?? null}
        status={parts.amount && !currency ? 'error' : ''}
        onChange={amount => change({ amount: amount === null || amount === '' ? null : String(amount) })}
      />
      <Select<string>
        aria-label={t('field.currency')}
        showSearch
        value={currency}
        options={currencies.map(code => ({ value: code, label: code }))}
        onChange={chosen => change({ currency: chosen })}
      />
    </Flex>
  );
}

/** For filters: an amount in whatever currency. */
export function AmountEdit({ id, value, onChange }: EditProps) {
  return (
    <InputNumber<string>
      id={id ?? ''}
      className="full"
      stringMode
      value={typeof value === 'string' ? value : null}
      onChange={amount => onChange?.(amount === null || amount === '' ? null : String(amount))}
    />
  );
}

/** For filters. */
export function CurrencyEdit({ id, value, onChange, field }: EditProps) {
  return (
    <Select<string>
      id={id ?? ''}
      className="full"
      showSearch
      value={typeof value === 'string' ? value : null}
      options={currenciesOf(field).map(code => ({ value: code, label: code }))}
      onChange={chosen => onChange?.(chosen ?? null)}
    />
  );
}
