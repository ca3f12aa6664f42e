import { Alert } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Consequence } from './draftQueries.ts';

/** What changes mean for the records that there are, in numbers. */
export function Consequences({ consequences }: { consequences: readonly Consequence[] }) {
  const { t } = useTexts();
  if (consequences.length === 0) {
    return null;
  }
  const said = ({ kind, records, option, atLeast, among }: Consequence) => {
    const sentence = t(`consequence.${kind}` as TextKey, { count: records, option });
    if (among != null) {
      return t('consequences.among', { sentence, among });
    }
    return atLeast ? t('consequences.atLeast', { sentence }) : sentence;
  };
  return (
    <Alert
      type="warning"
      title={t('consequences.title')}
      description={
        <ul className="differences">
          {consequences.map((one, index) => (
            <li key={index}>
              <span className="code">{one.field ? `${one.object}.${one.field}` : one.object}</span>
              <span>{said(one)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
