import { useCallback } from 'react';
import { useTexts } from '../i18n/index.ts';

/** What a problem must bring along to be said. */
export interface Said {
  code: string;
  message: string;
  advice: string;
  requestId: string | null;
  path?: readonly string[];
}

/** Says a problem in the person's language where the console knows its code, else in the platform's own words. */
export function useSaid() {
  const { t, has } = useTexts();
  return useCallback(
    (problem: Said) => {
      const sentence = `problem.${problem.code}`;
      const advice = `advice.${problem.code}`;
      return {
        sentence: has(sentence) ? t(sentence, { message: problem.message, place: placeIn(problem.path) }) : ended(problem.message),
        advice: has(advice) ? t(advice) : ended(problem.advice),
      };
    },
    [t, has],
  );
}

/** What a path of the configuration names, such as Ticket.reason. */
function placeIn([, object = '', , field]: readonly string[] = []): string {
  return field === undefined ? object : `${object}.${field}`;
}

function ended(sentence: string): string {
  return sentence === '' || /[.。!?！？]$/.test(sentence) ? sentence : `${sentence}.`;
}
