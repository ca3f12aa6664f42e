import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { labelIn, spoken } from '../../graph/labels.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { labelOf, type RuleName } from './ruleNames.ts';
import { mayStandInRows, operatorsOf, type Row, type RowOperator, type Rows, valuesOf, writeRows } from './ruleRows.ts';
import type { RuleSite } from './ruleSite.ts';

interface RuleRowsProps {
  id: string;
  label: string;
  /** The rule as it is written. */
  read: Rows;
  names: readonly RuleName[];
  disabled: boolean;
  site: RuleSite;
  onChange: (text: string) => void;
}

const FRESH: Row = { field: null, operator: null, value: null };

/** A rule put together of a field, how it is compared, and with what. Rows that are not complete stay here. */
export function RuleRows({ id, label, read, names, disabled, site, onChange }: RuleRowsProps) {
  const { t } = useTexts();
  const [kept, setKept] = useState<Rows>(read);
  const written = writeRows(read, names);
  // What others wrote into the rule, such as its text, comes before what is kept here.
  const shown = writeRows(kept, names) === written ? kept : read;

  function put(next: Rows) {
    setKept(next);
    const text = writeRows(next, names);
    if (text !== written) {
      onChange(text);
    }
  }

  const replace = (place: number, row: Row) => put({ ...shown, rows: shown.rows.map((one, at) => (at === place ? row : one)) });
  return (
    <div id={id} role="group" aria-label={label} className="rule-rows">
      {shown.rows.map((row, place) => (
        <div key={place} className="rule-row">
          {place > 0 && (
            <Select<Rows['join']>
              className="rule-join"
              aria-label={t('rules.join')}
              disabled={disabled || place > 1}
              value={shown.join}
              options={[{ value: 'and', label: t('rules.and') }, { value: 'or', label: t('rules.or') }]}
              onChange={join => put({ ...shown, join })}
            />
          )}
          <OneRow row={row} number={place + 1} names={names} disabled={disabled} site={site} onChange={next => replace(place, next)} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            disabled={disabled}
            aria-label={t('rules.removeRow', { number: place + 1 })}
            onClick={() => put({ ...shown, rows: shown.rows.filter((_, at) => at !== place) })}
          />
        </div>
      ))}
      <Button
        type="dashed"
        size="small"
        icon={<PlusOutlined />}
        disabled={disabled}
        aria-label={t('rules.addRowTo', { rule: label })}
        onClick={() => put({ ...shown, rows: [...shown.rows, FRESH] })}
      >
        {t('rules.addRow')}
      </Button>
      {shown.rows.some(row => writeRows({ join: 'and', rows: [row] }, names) === '') && <p className="quiet">{t('rules.incomplete')}</p>}
    </div>
  );
}

interface OneRowProps {
  row: Row;
  number: number;
  names: readonly RuleName[];
  disabled: boolean;
  site: RuleSite;
  onChange: (row: Row) => void;
}

function OneRow({ row, number, names, disabled, site, onChange }: OneRowProps) {
  const { t, language } = useTexts();
  const name = names.find(one => one.name === row.field);
  const fields = names.filter(mayStandInRows).map(one => ({
    value: one.name,
    label: one.name === 'actor.role' ? t('rules.actorRole') : labelOf(one, language),
  }));
  const operators = name ? operatorsOf(name) : [];

  function choose(field: string) {
    const chosen = names.find(one => one.name === field);
    const [first = null] = chosen ? operatorsOf(chosen) : [];
    onChange({ field, operator: first, value: null });
  }

  function compare(operator: RowOperator) {
    const alike = row.operator !== null && valuesOf(operator) === valuesOf(row.operator);
    onChange({ ...row, operator, value: alike ? row.value : null });
  }

  return (
    <>
      <Select
        className="rule-field"
        showSearch={{ filterOption: (typed, option) => `${option?.label} ${option?.value}`.toLowerCase().includes(typed.toLowerCase()) }}
        popupMatchSelectWidth={false}
        aria-label={t('rules.rowField', { number })}
        placeholder={t('rules.chooseField')}
        disabled={disabled}
        value={row.field}
        options={fields}
        onChange={(field: string) => choose(field)}
      />
      {name && (
        <Select<RowOperator>
          className="rule-operator"
          popupMatchSelectWidth={false}
          aria-label={t('rules.rowOperator', { number })}
          disabled={disabled}
          value={row.operator}
          options={operators.map(operator => ({ value: operator, label: t(`rules.operator.${operator}` as TextKey) }))}
          onChange={compare}
        />
      )}
      {name && row.operator && valuesOf(row.operator) !== 'none' && (
        <RowValue
          name={name}
          several={valuesOf(row.operator) === 'several'}
          value={row.value}
          label={t('rules.rowValue', { number })}
          disabled={disabled}
          site={site}
          onChange={value => onChange({ ...row, value })}
        />
      )}
    </>
  );
}

interface RowValueProps {
  name: RuleName;
  several: boolean;
  value: Row['value'];
  label: string;
  disabled: boolean;
  site: RuleSite;
  onChange: (value: Row['value']) => void;
}

const ROLES = ['AGENT', 'TEAM_LEAD', 'DESIGNER', 'ADMINISTRATOR'];

function RowValue({ name, several, value, label, disabled, site, onChange }: RowValueProps) {
  const { t, language } = useTexts();
  const keys = name.name === 'actor.role' ? ROLES : name.options;
  if (keys.length > 0) {
    const labels = site.optionLabels(name.name);
    const options = keys.map(key => ({ value: key, label: labelIn(labels[key] ?? {}, language, ROLES.includes(key) ? spoken(key) : key) }));
    return (
      <Select
        className="rule-value"
        popupMatchSelectWidth={false}
        {...(several ? { mode: 'multiple' as const } : {})}
        aria-label={label}
        placeholder={t('field.choose')}
        disabled={disabled}
        value={value as never}
        options={options}
        onChange={(chosen: string | string[]) => onChange(chosen)}
      />
    );
  }
  const written = typeof value === 'string' ? value : '';
  const moment = { DATE: 'today', DATE_TIME: 'now' }[name.type as string];
  const ofNow = moment !== undefined && written === moment;
  const number = name.type === 'WHOLE_NUMBER' || name.type === 'DECIMAL';
  return (
    <span className="rule-value">
      {moment && (
        <Select
          aria-label={t('rules.momentOf', { label })}
          disabled={disabled}
          value={ofNow ? 'now' : 'at'}
          options={[{ value: 'now', label: t(`rules.${moment}` as TextKey) }, { value: 'at', label: t('rules.at') }]}
          onChange={(chosen: string) => onChange(chosen === 'now' ? moment : null)}
        />
      )}
      {!ofNow && (
        <Input
          aria-label={label}
          disabled={disabled}
          type={name.type === 'DATE' ? 'date' : name.type === 'DATE_TIME' ? 'datetime-local' : 'text'}
          {...(number ? { inputMode: 'decimal' as const } : {})}
          value={name.type === 'DATE_TIME' ? local(written) : written}
          onChange={event => onChange(name.type === 'DATE_TIME' ? universal(event.target.value) : event.target.value || null)}
        />
      )}
    </span>
  );
}

/** A moment on the clock on the person's wall. */
function local(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function universal(clock: string): string | null {
  const at = new Date(clock);
  return clock === '' || Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 19)}Z`;
}
