import type { CombinedError } from 'urql';

/** A refusal of the platform, or of the way to it. */
export interface Problem {
  code: string;
  message: string;
  advice: string;
  path: readonly string[];
  requestId: string | null;
  /** What a program needs to mend it. */
  details?: Record<string, unknown> | null;
}

/** Codes of what goes wrong before the platform can answer; their sentences stand in `i18n`. */
export const UNREACHABLE = 'console.unreachable';
export const SESSION_OVER = 'console.session-over';
export const NO_ANSWER = 'console.no-answer';

export const UPLOAD_FAILED = 'console.upload-failed';
export const NOT_A_PACKAGE = 'console.not-a-package';

export const STALE_DRAFT = 'metadata.draft.stale';
export const DRAFT_CONFLICT = 'metadata.draft.conflict';

function problem(code: string, message = ''): Problem {
  return { code, message, advice: '', path: [], requestId: null };
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function statusProblem(status: number | undefined): Problem {
  if (status === 401) {
    return problem(SESSION_OVER);
  }
  return problem(status === undefined ? UNREACHABLE : NO_ANSWER, status === undefined ? '' : String(status));
}

export function problemsOf(error: CombinedError | undefined): Problem[] {
  if (!error) {
    return [];
  }
  if (error.graphQLErrors.length > 0) {
    return error.graphQLErrors.map(({ message, extensions }) => ({
      code: String(extensions.code ?? NO_ANSWER),
      message,
      advice: typeof extensions.advice === 'string' ? extensions.advice : '',
      path: words(extensions.path),
      requestId: typeof extensions.requestId === 'string' ? extensions.requestId : null,
      ...(extensions.details ? { details: extensions.details as Record<string, unknown> } : {}),
    }));
  }
  return [statusProblem((error.response as Response | undefined)?.status)];
}

/** The problems by the field they concern, and those that concern none of these. */
export function byField(problems: readonly Problem[], fields: readonly string[]) {
  const placed = new Map<string, Problem[]>();
  const general: Problem[] = [];
  for (const one of problems) {
    const field = one.path.findLast(step => fields.includes(step));
    if (field === undefined) {
      general.push(one);
    } else {
      placed.set(field, [...(placed.get(field) ?? []), one]);
    }
  }
  return { placed, general };
}
