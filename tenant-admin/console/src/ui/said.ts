import { useCallback } from 'react';
import { type TextKey, useTexts } from '../i18n/index.ts';
import { languageName } from '../i18n/languages.ts';

/** What a problem must bring along to be said. */
export interface Said {
  code: string;
  message: string;
  advice: string;
  requestId: string | null;
  path?: readonly string[];
  /** What some codes have to say beside their place. */
  details?: unknown;
}

/** Says a problem in the person's language where the console knows its code, else in the platform's own words. */
export function useSaid() {
  const { t, has, language } = useTexts();
  return useCallback(
    (problem: Said) => {
      const sentence = `problem.${problem.code}${lacksNothingNamed(problem) ? '.rest' : ''}`;
      const advice = `advice.${problem.code}`;
      return {
        sentence: has(sentence) ? t(sentence, { message: problem.message, place: placeIn(problem.path), missing: missingIn(problem.details, { t, has, language }) }) : ended(problem.message),
        advice: has(advice) ? t(advice) : ended(problem.advice),
      };
    },
    [t, has, language],
  );
}

/** What a path of the configuration names, such as Ticket.reason. */
function placeIn([, object = '', , field]: readonly string[] = []): string {
  return field === undefined ? object : `${object}.${field}`;
}

interface Missing {
  missing?: readonly { part: readonly string[]; languages: readonly string[] }[];
  more?: number;
}

/** The platform names the first hundred things, and then how many there are beside. */
function lacksNothingNamed({ code, details }: Said): boolean {
  return code === 'metadata.text.language-missing' && !(details as Missing | null)?.missing;
}

/** Which texts lack which languages: label (German), option NEW (German, French). */
function missingIn(details: unknown, { t, has, language }: Pick<ReturnType<typeof useTexts>, 't' | 'has' | 'language'>): string {
  const { missing = [], more = 0 } = (details ?? {}) as Missing;
  const told = missing.map(({ part, languages }) => {
    const last = `part.${part.at(-1)}`;
    const name = part[0] === 'options' ? t('words.option', { option: part[1] }) : has(last) ? t(last as TextKey) : part.join('.');
    return t('languages.lack', { part: name, languages: languages.map(tag => languageName(tag, language)).join(', ') });
  });
  return [...told, ...(more > 0 ? [t('languages.more', { number: more })] : [])].join(t('languages.and'));
}

function ended(sentence: string): string {
  return sentence === '' || /[.。!?！？]$/.test(sentence) ? sentence : `${sentence}.`;
}
