import type { Problem } from './problems.ts';

/** Reads the refusal out of an answer that is not GraphQL: the problem itself, or the first of its errors. */
export async function refusalIn(response: Response | null, otherwise: string): Promise<Problem> {
  const body = (await response?.json().catch(() => null)) as Record<string, unknown> | null;
  const [first] = Array.isArray(body?.errors) ? (body.errors as Record<string, unknown>[]) : [body ?? {}];
  const said = { ...first, ...((first?.extensions as Record<string, unknown>) ?? {}) } as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
  return {
    code: text('code') || otherwise,
    message: text('message') || String(response?.status ?? ''),
    advice: text('advice'),
    path: [],
    requestId: text('requestId') || null,
  };
}
