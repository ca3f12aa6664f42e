import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { languageName, READ_WIDELY } from '../../i18n/languages.ts';
import { Page } from '../../ui/Page.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { CHANGE_LANGUAGES } from './draftQueries.ts';
import { Kept } from './Kept.tsx';
import { useDraft } from './useDraft.ts';

const MISSING = 'metadata.text.language-missing';

/** In which languages the desk wants its texts, in the order in which they stand in for each other, and what is missing. */
export function LanguagesPage() {
  const { t, language } = useTexts();
  const { draft, change } = useDraft();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  const { languages } = draft;
  const others = READ_WIDELY.filter(tag => !languages.includes(tag))
    .map(tag => ({ value: tag as string, label: languageName(tag, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  const missing = draft.findings.filter(finding => finding.code === MISSING).map(finding => ({ ...finding, requestId: null }));

  async function put(next: string[]) {
    setSending(true);
    setProblems(await change(CHANGE_LANGUAGES, { languages: next }));
    setSending(false);
  }

  function moved(from: number, to: number): string[] {
    const next = languages.filter((_, index) => index !== from);
    next.splice(to, 0, languages[from] ?? '');
    return next;
  }

  return (
    <Page title={t('setup.languages')} about={t('languages.about')}>
      <Flex vertical gap={16} className="narrow">
        <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
        <ol className="languages" aria-label={t('setup.languages')}>
          {languages.map((tag, index) => {
            const name = languageName(tag, language);
            return (
              <li key={tag}>
                <Flex gap={8} align="center" wrap>
                  <span>{name}</span>
                  <span className="code">{tag}</span>
                  {index === 0 && <span className="quiet">{t('languages.first')}</span>}
                  {mayChange && (
                    <>
                      <Button type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('languages.up', { language: name })}
                        disabled={sending || index === 0} onClick={() => void put(moved(index, index - 1))} />
                      <Button type="text" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('languages.down', { language: name })}
                        disabled={sending || index === languages.length - 1} onClick={() => void put(moved(index, index + 1))} />
                      <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('languages.remove', { language: name })}
                        disabled={sending || languages.length === 1} onClick={() => void put(languages.filter(one => one !== tag))} />
                    </>
                  )}
                </Flex>
              </li>
            );
          })}
        </ol>
        {mayChange && (
          <Select<string>
            aria-label={t('languages.add')}
            placeholder={t('languages.add')}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            disabled={sending}
            options={others}
            onChange={tag => void put([...languages, tag])}
          />
        )}
        <Kept kept={missing} title={t('languages.missing')} />
      </Flex>
    </Page>
  );
}
