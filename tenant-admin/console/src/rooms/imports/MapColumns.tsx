import { Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { type DeskField, fieldLabel } from '../../graph/desk.ts';
import { problemsOf } from '../../graph/problems.ts';
import { useDeskObject } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { ChosenFile } from './ChooseFile.tsx';
import { type Mapping, PROPOSAL } from './importQueries.ts';

interface MapColumnsProps {
  file: ChosenFile;
  mapping: Mapping | null;
  onMapping: (mapping: Mapping) => void;
  timeZone: string;
  onTimeZone: (zone: string) => void;
  onBack: () => void;
  onCheck: () => Promise<void>;
}

/** Which column fills which field: proposed by the platform, decided by the person. */
export function MapColumns({ file, mapping, onMapping, timeZone, onTimeZone, onBack, onCheck }: MapColumnsProps) {
  const { t, language } = useTexts();
  const zoneId = useId();
  const { value: object } = useDeskObject(file.object.plural);
  const [{ data, error }] = useQuery({ query: PROPOSAL, variables: { file: file.id, object: file.object.name } });
  const [sending, setSending] = useState(false);
  const proposal = data?.importProposal;
  useEffect(() => {
    if (proposal && !mapping) {
      onMapping(Object.fromEntries(proposal.mapping.map(({ field, columns, pattern }) => [field, { columns, pattern: pattern ?? null }])));
    }
  }, [proposal, mapping, onMapping]);
  if (error) {
    return (
      <>
        <ProblemNotice problems={problemsOf(error)} />
        <Button onClick={onBack}>{t('import.otherFile')}</Button>
      </>
    );
  }
  if (!proposal || !mapping || !object) {
    return <RowsLoading rows={6} />;
  }
  const fields = object.fields.filter(field => field.writable);
  const dated = fields.some(field => field.type === 'dateTime' && mapping[field.name]?.columns.length);
  const check = () => {
    setSending(true);
    void onCheck().finally(() => setSending(false));
  };
  return (
    <>
      <Typography.Paragraph type="secondary">
        {typeof proposal.rows === 'number'
          ? t('import.fileRows', { file: file.name, count: proposal.rows, rows: formatNumber(proposal.rows, language) })
          : file.name}
      </Typography.Paragraph>
      <Table<DeskField>
        className="records plain"
        size="small"
        rowKey="name"
        dataSource={fields}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'field',
            title: t('import.field'),
            width: 200,
            render: (_, field) => t(field.required ? 'import.requiredField' : 'import.anyField', { field: fieldLabel(field, language) }),
          },
          {
            key: 'column',
            title: t('import.column'),
            width: 300,
            render: (_, field) => <ColumnChoice field={field} columns={proposal.columns} mapping={mapping} onMapping={onMapping} />,
          },
          { key: 'sample', title: t('import.sample'), render: (_, field) => samples(field, mapping, proposal) },
        ]}
      />
      <Flex gap={8} align="end" wrap className="import-foot">
        {dated && (
          <div className="setting">
            <label htmlFor={zoneId}>{t('import.timeZone')}</label>
            <Select<string>
              id={zoneId}
              className="zone"
              showSearch
              value={timeZone}
              options={['UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => ({ value: zone, label: zone }))}
              onChange={onTimeZone}
            />
          </div>
        )}
        <Button type="primary" loading={sending} onClick={check}>{t('import.check')}</Button>
        <Button onClick={onBack}>{t('import.otherFile')}</Button>
      </Flex>
    </>
  );
}

interface ColumnChoiceProps {
  field: DeskField;
  columns: readonly string[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

const DATED = new Set(['date', 'dateTime']);

/** One column, two for a place; for dates also how they are written. */
function ColumnChoice({ field, columns, mapping, onMapping }: ColumnChoiceProps) {
  const { t, language } = useTexts();
  const chosen = mapping[field.name] ?? { columns: [], pattern: null };
  const label = fieldLabel(field, language);
  const put = (part: Partial<typeof chosen>) => onMapping({ ...mapping, [field.name]: { ...chosen, ...part } });
  return (
    <Flex vertical gap={4}>
      <Select<string[]>
        aria-label={t('import.columnFor', { field: label })}
        className="full"
        mode="multiple"
        maxCount={field.type === 'place' ? 2 : 1}
        placeholder={t('import.leftOut')}
        value={[...chosen.columns]}
        options={columns.map(column => ({ value: column, label: column }))}
        onChange={next => put({ columns: next })}
      />
      {DATED.has(field.type) && chosen.columns.length > 0 && (
        <Input
          aria-label={t('import.patternFor', { field: label })}
          className="code"
          placeholder={t('import.pattern')}
          value={chosen.pattern ?? ''}
          onChange={event => put({ pattern: event.target.value || null })}
        />
      )}
    </Flex>
  );
}

function samples(field: DeskField, mapping: Mapping, { columns, sample }: { columns: readonly string[]; sample: readonly (readonly string[])[] }) {
  const at = (mapping[field.name]?.columns ?? []).map(column => columns.indexOf(column));
  return at.length === 0 ? '' : sample.slice(0, 3).map(row => at.map(index => row[index]).join(', ')).filter(Boolean).join(' · ');
}
