import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { byField, NO_ANSWER, problemsOf, SESSION_OVER, UNREACHABLE } from '../src/graph/problems.ts';

const refused = (extensions: Record<string, unknown>) =>
  problemsOf(new CombinedError({ graphQLErrors: [{ message: 'No', extensions }] }));
const failed = (status?: number) =>
  problemsOf(new CombinedError({ networkError: new Error('x'), response: status ? new Response(null, { status }) : undefined }));

describe('problems', () => {
  it('carry code, advice and place as the platform says them', () => {
    expect(refused({ code: 'a.b', advice: 'Do this', path: ['values', 'zip'], requestId: 'r' })).toEqual([
      { code: 'a.b', message: 'No', advice: 'Do this', path: ['values', 'zip'], requestId: 'r' },
    ]);
  });

  it('tell a session that is over from a platform that is away', () => {
    expect(failed(401)[0]?.code).toBe(SESSION_OVER);
    expect(failed(503)[0]?.code).toBe(NO_ANSWER);
    expect(failed()[0]?.code).toBe(UNREACHABLE);
    expect(problemsOf(undefined)).toEqual([]);
  });

  it('are shown at the innermost field that the form has', () => {
    const [zip] = refused({ code: 'a', path: ['objects', 'Ticket', 'fields', 'zip'] });
    const [other] = refused({ code: 'b', path: [] });
    const { placed, general } = byField([zip, other].filter(one => one !== undefined), ['zip', 'name']);
    expect(placed.get('zip')).toEqual([zip]);
    expect(general).toEqual([other]);
  });
});
