import { fieldKind } from '../../fields/index.ts';
import type { DeskField } from '../../graph/desk.ts';
import type { DeskRecord } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';

/** A record's value of one field, as its kind shows it. */
export function Value({ field, record }: { field: DeskField; record: DeskRecord }) {
  const { t } = useTexts();
  const value = record[field.name];
  if (value === null || value === undefined) {
    return (
      <span className="empty-value">
        <span aria-hidden>–</span>
        <span className="unseen">{t('field.empty')}</span>
      </span>
    );
  }
  const { View } = fieldKind(field.type);
  return <View field={field} value={value} />;
}
