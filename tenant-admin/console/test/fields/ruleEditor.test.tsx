// @vitest-environment happy-dom
import { EditorView } from '@codemirror/view';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RuleEditor } from '../../src/fields/rules/RuleEditor.tsx';
import { RuleSiteContext } from '../../src/fields/rules/ruleSite.ts';
import './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

interface Asked {
  text: string;
  signal: AbortSignal;
  answer: (...findings: readonly object[]) => void;
}

const name = (of: string, type: string, options: readonly string[] = []) =>
  ({ name: of, what: 'FIELD', type, words: '', labels: [{ language: 'en', text: `The ${of}` }], help: [], options, on: [] });
const NAMES = [name('priority', 'OPTION', ['P0', 'P1']), name('minutes', 'WHOLE_NUMBER')];
const SITE = {
  object: 'Ticket', field: null, as: { name: 'shade', type: 'text', settings: {} }, optionLabels: () => ({ P0: { en: 'At once' } }),
};
const UNKNOWN = {
  code: 'metadata.rule.name-unknown', message: "There is no 'priorty' here", advice: "Did you mean 'priority'?", severity: 'ERROR',
  place: { offset: 0, line: 1, column: 1 },
};

let checks: Asked[];

/** Answers what may be named at once, and what is wrong when a test says so. */
const platform: typeof fetch = async (_, init) => {
  const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: { input: { text: string } } };
  const said = (ruleCheck: object) => new Response(JSON.stringify({ data: { ruleCheck } }), { headers: { 'content-type': 'application/json' } });
  if (query.includes('names')) {
    return said({ names: NAMES });
  }
  return new Promise(resolve => checks.push({
    text: variables.input.text, signal: init?.signal as AbortSignal, answer: (...findings) => resolve(said({ findings })),
  }));
};

const rest = (millis: number) => act(() => new Promise(done => setTimeout(done, millis)));

async function written(value: string, simple: boolean) {
  const answers: string[] = [];
  const graph = new Client({ url: 'http://desk.test/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], fetch: platform });
  function Form() {
    const [held, hold] = useState(value);
    const put = (next: string) => {
      answers.push(next);
      hold(next);
    };
    return <RuleEditor id="it" kind="VISIBLE_WHEN" label="Shown when" sample="" simple={simple} value={held} onChange={put} />;
  }
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() => createRoot(place).render(<Provider value={graph}><RuleSiteContext value={SITE}><Form /></RuleSiteContext></Provider>));
  await vi.waitFor(async () => {
    await rest(20);
    expect(place.querySelector('.cm-content, .rule-rows')).not.toBeNull();
  });
  const code = () => place.querySelector<HTMLElement>('.cm-content') as HTMLElement;
  const type = (text: string) => act(() => {
    const editor = EditorView.findFromDOM(code());
    editor?.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  });
  return { place, answers, code, type };
}

describe('a rule that is written', () => {
  beforeEach(() => {
    checks = [];
  });

  it('is a text that is named and described, and says what is wrong with it', async () => {
    const { place, code, answers, type } = await written('', false);
    expect(code().getAttribute('aria-label')).toBe('Shown when');
    type('priorty == 1');
    expect(answers).toEqual(['priorty == 1']);
    await rest(400);
    await act(async () => checks[0]?.answer(UNKNOWN));
    await rest(20);
    const found = document.getElementById(code().getAttribute('aria-describedby') ?? '');
    expect(found?.textContent).toBe('There is no “priorty” here. Did you mean “priority”?');
    expect(code().getAttribute('aria-invalid')).toBe('true');
    expect(place.querySelector('.cm-lintRange-error')?.textContent).toBe('priorty');
  });

  it('is asked about when somebody pauses, and forgets answers to what stands there no more', async () => {
    const { place, type } = await written('', false);
    type('a');
    await rest(100);
    type('ab');
    await rest(400);
    expect(checks.map(({ text }) => text)).toEqual(['ab']);
    type('abc');
    await rest(400);
    expect(checks.map(({ text }) => text)).toEqual(['ab', 'abc']);
    expect(checks[0]?.signal.aborted).toBe(true);
    await act(async () => {
      checks[1]?.answer();
      checks[0]?.answer(UNKNOWN);
    });
    await rest(20);
    expect(place.querySelector('.rule-error')).toBeNull();
  });

  it('is put together of rows, in the words of people', async () => {
    const { place, answers } = await written("priority == 'P0'", true);
    const value = place.querySelector<HTMLInputElement>('[aria-label="Value of condition 1"]');
    expect(value?.dataset.options).toContain('P0=At once');
    act(() => place.querySelector<HTMLButtonElement>('[aria-label="Add a condition to “Shown when”"]')?.click());
    expect(place.querySelectorAll('.rule-row')).toHaveLength(2);
    expect(place.textContent).toContain('Conditions that are not complete are left out.');
    act(() => place.querySelector<HTMLButtonElement>('[aria-label="Remove condition 1"]')?.click());
    expect(answers).toEqual(['']);
  });

  it('stays a text where it says more than rows can', async () => {
    const { place, code } = await written('minutes + 1 > 3', true);
    expect(code().textContent).toBe('minutes + 1 > 3');
    expect(place.textContent).toContain('written as text');
  });
});
