import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover } from 'antd';
import { useMemo } from 'react';
import { fieldKind } from '../../fields/index.ts';
import { type DeskField, type DeskObject, fieldLabel } from '../../graph/desk.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { useKept } from '../../ui/kept.ts';

export interface Columns {
  shown: readonly DeskField[];
  turn: (field: string, shown: boolean) => void;
}

/** Keeps what was chosen against the default, so that a newly published field shows by itself. */
type Choices = Readonly<Record<string, boolean>>;

export function useColumns(object: DeskObject): Columns {
  const { viewer } = useDesk();
  const [choices, keep] = useKept<Choices>(`columns.${viewer.tenant.alias}.${object.name}`, {});
  return useMemo(() => {
    const byDefault = (field: DeskField) => !fieldKind(field.type).wide;
    const chosen = object.fields.filter(field => choices[field.name] ?? byDefault(field));
    const title = object.fields.filter(field => field.name === object.titleField);
    const numbers = chosen.filter(field => field.type === 'autoNumber' && !title.includes(field));
    const others = chosen.filter(field => !title.includes(field) && !numbers.includes(field));
    return {
      shown: [...numbers, ...title, ...others],
      turn: (field, shown) => keep({ ...choices, [field]: shown }),
    };
  }, [object, choices, keep]);
}

export function ColumnChoice({ object, columns }: { object: DeskObject; columns: Columns }) {
  const { t, language } = useTexts();
  const content = (
    <Flex vertical gap={6} role="region" aria-label={t('columns.title')} className="column-choice">
      {object.fields.map(field => (
        <Checkbox
          key={field.name}
          disabled={field.name === object.titleField}
          checked={columns.shown.includes(field)}
          onChange={event => columns.turn(field.name, event.target.checked)}
        >
          {fieldLabel(field, language)}
        </Checkbox>
      ))}
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button type="text" icon={<TableOutlined aria-hidden />}>{t('columns.title')}</Button>
    </Popover>
  );
}
