import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/rules/evaluate.ts';
import type { Tree } from '../src/rules/evaluate.ts';
import { read, same } from '../src/rules/values.ts';
import type { Value } from '../src/rules/values.ts';

interface Case {
  readonly rule: string;
  readonly tree: Tree;
  readonly values: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
}

/** Written by the platform's own tests: the same rules, the same values, its answers. */
const CASES = JSON.parse(
  readFileSync(new URL('../../../metadata-engine/src/test/resources/golden/rule-cases.json', import.meta.url), 'utf8'),
) as Case[];

const AROUND: Readonly<Record<string, Value>> = {
  'actor.id': '11111111-1111-1111-1111-111111111111',
  'actor.kind': 'PERSON',
  'actor.role': 'AGENT',
  'actor.departments': ['north', 'east'],
  'organisation.alias': 'harbour-home',
  now: { moment: BigInt(Date.parse('2026-03-15T10:30:00Z')) * 1_000_000n },
  today: { date: Date.parse('2026-03-15T00:00:00Z') / 86_400_000 },
};

describe('a published rule', () => {
  it('has the same answer in the browser as on the platform', () => {
    const different = CASES.filter(({ tree, values, answer }) => {
      const ask = (path: string) => (path in values ? read(values[path]) : (AROUND[path] ?? null));
      return !same(evaluate(tree, ask), read(answer));
    });
    expect(CASES.length).toBeGreaterThan(300);
    expect(different.map(({ rule }) => rule)).toEqual([]);
  });
});
