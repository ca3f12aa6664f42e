import { Typography } from 'antd';
import { useQuery } from 'urql';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { type Use, WHERE_USED } from './draftQueries.ts';

/** Who uses it: a field, an object, another element with its kind, or a client's operation. */
function userOf({ object, field, element, operation }: Use): string {
  if (!object) {
    return [...element, ...operation].join(' / ');
  }
  return field ? `${object}.${field}` : object;
}

/** Everything that uses a field, so that nobody retires it unawares. */
export function WhereUsed({ object, field }: { object: string; field: string }) {
  const { t, has } = useTexts();
  const [{ data }] = useQuery({ query: WHERE_USED, variables: { object, field }, requestPolicy: 'network-only' });
  if (!data || data.whereUsed.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className="section-title ant-typography">{t('setup.whereUsed')}</h2>
      <ul className="differences">
        {data.whereUsed.map((use, index) => {
          const rule = `part.${use.part ?? ''}`;
          const part = has(rule) ? t(rule) : (use.part ?? '');
          return (
            <li key={index}>
              <span className="code">{userOf(use)}</span>
              <span>{t(`use.${use.kind}` as TextKey, { part })}</span>
              {!use.inForce && <Typography.Text type="secondary">{t('setup.inDraftOnly')}</Typography.Text>}
              {!use.inDraft && <Typography.Text type="secondary">{t('setup.inForceOnly')}</Typography.Text>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
