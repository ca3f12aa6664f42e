import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Typography } from 'antd';
import { formatSize } from '../../i18n/numbers.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { type Deletion, keyOf, nameOf } from './fieldDeletions.ts';
import type { Copy, KeptCopies } from './keptCopies.ts';

interface DeletionsProps {
  deletions: readonly Deletion[];
  copies: KeptCopies;
  /** What was written for each, by its key. */
  typed: Readonly<Record<string, string>>;
  onType: (typed: Readonly<Record<string, string>>) => void;
}

/** What goes for good with this publishing; whoever wants that saves a copy and writes the name of each. */
export function Deletions({ deletions, copies, typed, onType }: DeletionsProps) {
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
              <Keeping deletion={deletion} copy={copies.of(deletion)} onKeep={() => void copies.keep(deletion)} />
              <label className="setting">
                <span>{t('deletion.confirm', { field: nameOf(deletion) })}</span>
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

  function lost({ field, records, atLeast }: Deletion) {
    const sentence = t(field === null ? 'consequence.RECORD_DELETED' : 'consequence.VALUE_DELETED', { count: records });
    return atLeast ? t('consequences.atLeast', { sentence }) : sentence;
  }
}

interface KeepingProps {
  deletion: Deletion;
  copy: Copy;
  onKeep: () => void;
}

/** The copy of one, and how far it is. */
function Keeping({ deletion, copy, onKeep }: KeepingProps) {
  const { t, language } = useTexts();
  if (deletion.exportAddress === null) {
    return null;
  }
  const again = copy.state === 'kept' || copy.state === 'old';
  const label = t(again ? 'deletion.keepAgain' : deletion.field === null ? 'deletion.keepRecords' : 'deletion.keepValues');
  const said = () => {
    switch (copy.state) {
      case 'none':
        return t('deletion.copy.none');
      case 'coming':
        return t('deletion.copy.coming', { size: formatSize(copy.bytes, language) });
      case 'kept':
        return t('deletion.copy.kept', { size: formatSize(copy.bytes, language) });
      case 'old':
        return t('deletion.copy.old');
      case 'failed':
        return t('deletion.copy.failed');
    }
  };
  return (
    <>
      <Flex gap="4px 12px" wrap align="center" className="keeping">
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={copy.state === 'coming'}
          aria-label={`${label}: ${keyOf(deletion)}`}
          onClick={onKeep}
        >
          {label}
        </Button>
        <span role="status">{said()}</span>
      </Flex>
      {copy.state === 'failed' && <ProblemNotice problems={[copy.problem]} />}
    </>
  );
}
