import { describe, expect, it } from 'vitest';
import { claimsOf, organizationsIn } from '../src/graph/session.ts';

describe('tokens', () => {
  it('are read with letters beyond ASCII', () => {
    const body = Buffer.from(JSON.stringify({ name: '李雷', organization: { a: { id: '1' } } })).toString('base64url');
    expect(claimsOf(`h.${body}.s`)).toEqual({ name: '李雷', organization: { a: { id: '1' } } });
  });

  it('name organisations as an object, a list, or not at all', () => {
    expect(organizationsIn({ a: { id: '1' }, b: { id: '2' } })).toEqual(['a', 'b']);
    expect(organizationsIn(['a'])).toEqual(['a']);
    expect(organizationsIn(undefined)).toEqual([]);
  });
});
