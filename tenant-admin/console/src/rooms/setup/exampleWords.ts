import type { Problem } from '../../graph/problems.ts';

/** What an example expects of a rule, and what it came to. */
export interface FailedExample {
  example: string;
  /** Which part of the decision, such as visible or leadsTo. */
  part: string;
  /** What decides, in the platform's words. */
  of: string;
  /** Null where there is nothing. */
  wanted: string | null;
  got: string | null;
}

const FAILED = 'metadata.example.failed';
const SENTENCE = /^Example '.*?' expects '(\w+)' of (.*) to be (nothing|'.*'), and it is (nothing|'.*')$/s;

/** Whether an example says it, however it is wrong. */
export function isOfExample({ code, path }: Pick<Problem, 'code' | 'path'>): boolean {
  return code.startsWith('metadata.example.') || path[0] === 'examples';
}

/** The parts of the sentence about an example that failed; null for every other problem. */
export function failedExample({ code, message, path }: Pick<Problem, 'code' | 'message' | 'path'>): FailedExample | null {
  const found = code === FAILED ? SENTENCE.exec(message) : null;
  if (!found) {
    return null;
  }
  const [, part = '', of = '', wanted = '', got = ''] = found;
  return { example: path[1] ?? '', part, of, wanted: value(wanted), got: value(got) };
}

function value(written: string): string | null {
  return written === 'nothing' ? null : written.slice(1, -1);
}
