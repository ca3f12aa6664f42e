// @vitest-environment happy-dom
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../src/graph/problems.ts';
import { Consequences } from '../src/rooms/setup/Consequences.tsx';
import type { Consequence } from '../src/rooms/setup/draftQueries.ts';
import { Examples } from '../src/rooms/setup/Examples.tsx';
import { failedExample, isOfExample } from '../src/rooms/setup/exampleWords.ts';
import './fields/stage.tsx';

vi.mock('antd', () => import('./fields/widgets.tsx'));

const FAILED: Problem = {
  code: 'metadata.example.failed',
  message: "Example 'stranded' expects 'rule' of routing of Ticket to be 'roadside', and it is nothing",
  advice: 'Mend the rule, or the example if the rule is right',
  path: ['examples', 'stranded', 'decisions', '0', 'rule'],
  requestId: null,
};
const SHOWN: Problem = {
  ...FAILED, message: "Example 'stranded' expects 'visible' of 'bay' on form 'adviserForm' to be 'false', and it is 'true'",
};

function drawn(element: ReactElement): string {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() => createRoot(place).render(element));
  return place.textContent;
}

function consequence(parts: Partial<Consequence>): Consequence {
  return {
    kind: 'RULE_BROKEN', object: 'Ticket', field: 'mileage', option: null, records: 3, atLeast: false, among: null, exportAddress: null, ...parts,
  };
}

describe('examples', () => {
  it('say in words what was expected and what came', () => {
    const said = drawn(<Examples count={4} problems={[FAILED, SHOWN]} />);
    expect(said).toContain('2 things are not as the examples say');
    expect(said).toContain('stranded');
    expect(said).toContain('rule of routing of Ticket: roadside is expected, nothing came');
    expect(said).toContain("shown of 'bay' on form 'adviserForm': no is expected, yes came");
  });

  it('are told as the platform says it when they are wrong themselves', () => {
    const wrong = { ...FAILED, code: 'metadata.example.place-unknown', message: "Example 'x' names 'y', which is not there" };
    expect(failedExample(wrong)).toBeNull();
    expect(drawn(<Examples count={1} problems={[wrong]} />)).toContain("Example 'x' names 'y'");
    expect(isOfExample(wrong)).toBe(true);
    expect(isOfExample({ code: 'metadata.rule.name-unknown', path: ['routing', 'vip'] })).toBe(false);
  });

  it('are said to hold when they do, and not spoken of when there are none', () => {
    expect(drawn(<Examples count={4} problems={[]} />)).toContain('All 4 examples hold');
    expect(drawn(<Examples count={0} problems={[]} />)).toBe('');
  });
});

describe('consequences of rules', () => {
  it('are said with their numbers, and of how many', () => {
    const said = drawn(<Consequences consequences={[
      consequence({}), consequence({ kind: 'OFF_PATTERN', records: 7, atLeast: true, among: 10_000 }), consequence({ kind: 'RULE_NOT_COUNTED', records: 0 }),
    ]} />);
    expect(said).toContain('3 records have a value that the rule does not take');
    expect(said).toMatch(/7 records have a text that does not follow the pattern \(among the first 10,?000\)/);
    expect(said).toContain('shows only when they are written again');
  });
});
