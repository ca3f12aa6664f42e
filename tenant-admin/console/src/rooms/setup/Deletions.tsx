import { Alert, Flex, Input, Typography } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import { type Deletion, keyOf } from './fieldDeletions.ts';

interface DeletionsProps {
  deletions: readonly Deletion[];
  /** What was written for each, by its key. */
  typed: Readonly<Record<string, string>>;
  onType: (typed: Readonly<Record<string, string>>) => void;
}

/** What goes for good with this publishing; whoever wants that writes the name of each field. */
export function Deletions({ deletions, typed, onType }: DeletionsProps) {
  const { t } = useTexts();
  if (deletions.length === 0) {
    return null;
  }
  return (
    <Alert
      type="error"
      role="group"
      className="deletions"
      aria-label={t('deletion.title')}
      title={t('deletion.title')}
      description={
        <Flex vertical gap={12}>
          <span>{t('deletion.about')}</span>
          {deletions.map(deletion => (
            <div key={keyOf(deletion)} className="deletion">
              <Flex gap={8} wrap align="baseline" justify="space-between">
                <strong className="code">{keyOf(deletion)}</strong>
                <Typography.Text>{lost(deletion)}</Typography.Text>
              </Flex>
              <label className="setting">
                <span>{t('deletion.confirm', { field: deletion.field })}</span>
                <Input
                  className="code"
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  value={typed[keyOf(deletion)] ?? ''}
                  onChange={event => onType({ ...typed, [keyOf(deletion)]: event.target.value })}
                />
              </label>
            </div>
          ))}
        </Flex>
      }
    />
  );

  function lost({ records, atLeast }: Deletion) {
    const sentence = t('consequence.VALUE_DELETED', { count: records });
    return atLeast ? t('consequences.atLeast', { sentence }) : sentence;
  }
}
