import { Alert, Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Problem } from '../../graph/problems.ts';
import { countQuery } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftField, type DraftObject, MERGE_OPTION } from './draftQueries.ts';
import { mergeable, mergesOf, optionLabel, optionsIn } from './fieldMerges.ts';
import { useDraft } from './useDraft.ts';

interface MergeOptionsProps {
  object: DraftObject;
  field: DraftField;
}

/** Makes an option part of another: which, into which, and what that means, before it is done. */
export function MergeOptions({ object, field }: MergeOptionsProps) {
  const { t, language } = useTexts();
  const { draft, change } = useDraft();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [option, setOption] = useState<string | null>(null);
  const [into, setInto] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const options = optionsIn(field);
  const merges = mergesOf(draft, object, field);
  const choices = mergeable(options);
  const name = (key: string) => optionLabel(options, key, language);
  const listed = (some: typeof options) => some.map(({ key }) => ({ value: key, label: name(key) }));

  async function merge(which: string, target: string | null) {
    setSending(true);
    const found = await change(MERGE_OPTION, { object: object.name, field: field.name, option: which, into: target });
    setSending(false);
    setProblems(found);
    if (found.length === 0) {
      setOption(null);
      setInto(null);
    }
  }

  return (
    <section aria-labelledby="merge-options">
      <h2 id="merge-options" className="section-title ant-typography">{t('merge.title')}</h2>
      <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
      {merges.length > 0 && (
        <ul className="differences">
          {merges.map(one => (
            <li key={one.option}>
              <span>{t('merge.one', { option: name(one.option), into: name(one.into) })}</span>
              {one.pending
                ? <Button size="small" onClick={() => void merge(one.option, null)}>{t('merge.takeBack')}</Button>
                : <span className="quiet">{t('releases.inForce')}</span>}
            </li>
          ))}
        </ul>
      )}
      <Flex gap={12} wrap>
        <label className="setting merge-choice">
          <span>{t('merge.option')}</span>
          <Select<string> aria-label={t('merge.option')} value={option} placeholder={t('field.choose')} options={listed(choices.from)} onChange={setOption} />
        </label>
        <label className="setting merge-choice">
          <span>{t('merge.into')}</span>
          <Select<string>
            aria-label={t('merge.into')}
            value={into}
            placeholder={t('field.choose')}
            options={listed(choices.into.filter(({ key }) => key !== option))}
            onChange={setInto}
          />
        </label>
      </Flex>
      {option && into && option !== into && (
        <Alert
          type="warning"
          title={t('merge.ask', { option: name(option), into: name(into) })}
          description={
            <>
              <ul className="what-goes">
                <li><Holders object={object} field={field} option={option} /></li>
                <li>{t(field.type === 'category' ? 'merge.what.category' : 'merge.what.records')}</li>
                <li>{t('merge.what.writers')}</li>
                <li>{t('merge.what.rules')}</li>
                <li>{t('merge.what.forGood')}</li>
              </ul>
              <Button className="merge-do" type="primary" loading={sending} onClick={() => void merge(option, into)}>{t('merge.do')}</Button>
            </>
          }
        />
      )}
    </section>
  );
}

/** How many records hold it now; where that cannot be asked yet, publishing will tell. */
function Holders({ object, field, option }: MergeOptionsProps & { option: string }) {
  const { t, language } = useTexts();
  const operator = field.type === 'multipleChoice' ? 'hasAny' : 'in';
  const [{ data, error }] = useQuery({
    query: countQuery(object),
    variables: { filter: { [field.name]: { [operator]: [option] } } },
    requestPolicy: 'network-only',
  });
  if (!data) {
    return <span>{t(error ? 'merge.holdersLater' : 'ui.loading')}</span>;
  }
  const { totalCount } = data.page;
  return <span>{t('merge.holders', { count: totalCount, shown: formatNumber(totalCount, language) })}</span>;
}
