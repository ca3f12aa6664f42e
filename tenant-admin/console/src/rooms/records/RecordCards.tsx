import { fieldLabel } from '../../graph/desk.ts';
import { useTexts } from '../../i18n/index.ts';
import type { ListProps } from './list.ts';
import { Value } from './Value.tsx';

/** The list on a phone: one card for each record, with those fields that have a value. */
export function RecordCards({ object, fields, rows, onOpen }: ListProps) {
  const { t, language } = useTexts();
  const title = object.fields.find(field => field.name === object.titleField);
  return (
    <ul className="cards">
      {rows.map(record => (
        <li key={record.id}>
          <button type="button" onClick={() => onOpen(record.id)}>
            <strong>{title && record[title.name] !== null ? <Value field={title} record={record} /> : t('field.untitled')}</strong>
            <span className="card-values">
              {fields
                .filter(field => field !== title && record[field.name] !== null && record[field.name] !== undefined)
                .map(field => (
                  <span key={field.name}>
                    <span className="card-label">{fieldLabel(field, language)}</span> <Value field={field} record={record} />
                  </span>
                ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
