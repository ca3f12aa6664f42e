import { Typography } from 'antd';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../i18n/index.ts';
import { formatMoment } from '../../i18n/numbers.ts';
import { Differences } from './Differences.tsx';
import { EDITS } from './draftQueries.ts';
import { useDraft } from './useDraft.ts';

/** Who changed what of the draft, newest first. */
export function Edits() {
  const { t, language } = useTexts();
  const { draft } = useDraft();
  const [{ data }, ask] = useQuery({ query: EDITS, pause: true });
  useEffect(() => ask({ requestPolicy: 'network-only' }), [draft.revision, ask]);
  const edits = (data?.draft.edits ?? []).filter(edit => edit.changes.length > 0);
  if (edits.length === 0) {
    return null;
  }
  const name = (id: string) => data?.people.find(person => person.id === id)?.name ?? t('releases.platform');
  return (
    <section>
      <h2 className="section-title ant-typography">{t('edits.title')}</h2>
      <ol className="releases">
        {edits.map(edit => (
          <li key={edit.revision}>
            <Typography.Text type="secondary">{t('releases.by', { when: formatMoment(edit.at, language), by: name(edit.by) })}</Typography.Text>
            <Differences changes={edit.changes} />
          </li>
        ))}
      </ol>
    </section>
  );
}
