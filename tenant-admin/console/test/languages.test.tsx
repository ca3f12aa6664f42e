// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../src/graph/problems.ts';
import { CHANGE_LANGUAGES, type Draft } from '../src/rooms/setup/draftQueries.ts';
import { LabelInputs } from '../src/rooms/setup/LabelInputs.tsx';
import { LanguagesPage } from '../src/rooms/setup/LanguagesPage.tsx';
import { DraftContext, type DraftDesk } from '../src/rooms/setup/useDraft.ts';
import './fields/stage.tsx';

vi.mock('antd', async () => {
  const widgets = await import('./fields/widgets.tsx');
  const Item = ({ name, label, help, children }: Record<string, ReactNode>) => (
    <label data-name={String(name)}>{label}{children}<em>{help}</em></label>
  );
  const Alert = ({ title, description }: Record<string, ReactNode>) => <div>{title}{description}</div>;
  const Plain = ({ children }: Record<string, ReactNode>) => <div>{children}</div>;
  return { ...widgets, Alert, Form: { Item }, Typography: { ...widgets.Typography, Title: Plain, Paragraph: Plain } };
});
vi.mock('../src/graph/useDesk.ts', () => ({ useRight: () => true }));

const sent: [unknown, unknown][] = [];
let answer: Problem[] = [];

beforeEach(() => {
  sent.length = 0;
  answer = [];
});

const LACKING = {
  code: 'metadata.text.language-missing', message: '', advice: '', path: ['objects', 'Ticket', 'fields', 'zip'], severity: 'WARNING',
  details: { missing: [{ part: ['labels'], languages: ['de'] }, { part: ['options', 'NEW', 'labels'], languages: ['de', 'fr'] }], more: 2 },
};

function stage(languages: string[], element: React.ReactElement, findings: unknown[] = []) {
  const desk = {
    draft: { languages, findings } as unknown as Draft,
    reload: () => undefined,
    change: (mutation: unknown, input: unknown) => {
      sent.push([mutation, input]);
      return Promise.resolve(answer);
    },
  } as unknown as DraftDesk;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() => createRoot(place).render(<DraftContext value={desk}>{element}</DraftContext>));
  const labelled = (label: string) => place.querySelector(`[aria-label="${label}"]`);
  return {
    place,
    press: (label: string) => act(async () => { (labelled(label) as HTMLButtonElement).click(); }),
    choose: (tag: string) => act(async () => {
      const input = labelled('Add a language') as HTMLInputElement;
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, tag);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  };
}

describe('the languages of a desk', () => {
  it('are listed by name in their order, and the first is said to stand in', () => {
    const { place } = stage(['en', 'de'], <LanguagesPage />);
    const lines = [...place.querySelectorAll('.languages li')].map(line => line.textContent);
    expect(lines[0]).toContain('English');
    expect(lines[0]).toContain('stands in for the others');
    expect(lines[1]).toContain('German');
    expect(place.querySelector('[aria-label="Add a language"]')?.getAttribute('data-options')).toContain('fr=French');
    expect(place.querySelector('[aria-label="Add a language"]')?.getAttribute('data-options')).not.toContain('de=German');
  });

  it('are added at the end, moved and removed by a change of the draft', async () => {
    const { press, choose } = stage(['en', 'zh-CN'], <LanguagesPage />);
    await choose('de');
    await press('Move Chinese (China) up');
    await press('Move English down');
    await press('Remove English');
    expect(sent).toEqual([['en', 'zh-CN', 'de'], ['zh-CN', 'en'], ['zh-CN', 'en'], ['zh-CN']].map(languages => [CHANGE_LANGUAGES, { languages }]));
  });

  it('are refused with words', async () => {
    answer = [{ code: 'metadata.language.too-many', message: '', advice: '', path: ['languages'], requestId: null }];
    const { place, choose } = stage(['en'], <LanguagesPage />);
    await choose('de');
    expect(place.textContent).toContain('There are too many languages');
  });

  it('are shown with what is not written in them yet', () => {
    const rest = { ...LACKING, path: ['languages'], details: null };
    const { place } = stage(['en', 'de', 'fr'], <LanguagesPage />, [LACKING, rest]);
    expect(place.textContent).toContain('Ticket.zip is not written in every language: label (German), option NEW (German, French), 2 more');
    expect(place.textContent).toContain('Further objects, fields and elements are not written in every language');
  });
});

describe('a text', () => {
  it('is asked for in each language of the desk, and what is wrong is said at the first', () => {
    const { place } = stage(['de', 'zh-CN'], <LabelInputs name="labels" said={{ help: 'Too long' }} />);
    const items = [...place.querySelectorAll('[data-name]')];
    expect(items.map(item => item.getAttribute('data-name'))).toEqual(['labels,de', 'labels,zh-CN']);
    expect(items.map(item => item.textContent)).toEqual(['Label in GermanToo long', 'Label in Chinese (China)']);
  });

  it('names things where it is English, else where it is the first', async () => {
    const told: string[] = [];
    const write = async (place: HTMLElement, name: string, text: string) => act(async () => {
      const input = place.querySelector(`[data-name="${name}"] input`) as HTMLInputElement;
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const british = stage(['zh-CN', 'en-GB'], <LabelInputs name={['rules', 'message']} said={{}} onNaming={text => told.push(text)} />);
    await write(british.place, 'rules,message,en-GB', 'Colour');
    await write(british.place, 'rules,message,zh-CN', '颜色');
    const german = stage(['de', 'fr'], <LabelInputs name="labels" said={{}} onNaming={text => told.push(text)} />);
    await write(german.place, 'labels,de', 'Farbe');
    expect(told).toEqual(['Colour', 'Farbe']);
  });
});
