import i18next from 'i18next';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { type FieldKind, type OptionsProps, type Settings } from '../../src/fields/kind.ts';
import type { DeskField } from '../../src/graph/desk.ts';
import { en } from '../../src/i18n/en/index.ts';

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

await i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

export function field(type: string, more: Partial<DeskField> = {}): DeskField {
  return {
    name: 'it', type, labels: { en: 'It' }, help: {}, settings: {}, required: false, writable: true, filterable: true, orderable: true,
    options: [], target: null, entry: { editable: true, rules: [] }, ...more,
  };
}

function drawn(element: React.ReactElement): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() => createRoot(place).render(element));
  return place;
}

/** How a value is shown. */
export function shown(kind: FieldKind, of: DeskField, value: unknown): HTMLElement {
  return drawn(<kind.View field={of} value={value} />);
}

export interface Edited {
  place: HTMLElement;
  /** Everything that the control answered, in order. */
  answers: unknown[];
  input: (label?: string) => HTMLInputElement;
  write: (text: string, label?: string) => void;
}

/** The control with a value; it does not keep what it answers, as a form would. */
export function edited(kind: FieldKind, of: DeskField, value: unknown): Edited {
  const answers: unknown[] = [];
  return play(drawn(<kind.Edit id="it" field={of} value={value} onChange={answer => answers.push(answer)} />), answers);
}

/** The control of its settings. */
export function configured(kind: FieldKind, value: Settings, more: Partial<OptionsProps> = {}): Edited {
  const answers: unknown[] = [];
  const { Options } = kind;
  return play(drawn(<>{Options && <Options value={value} onChange={answer => answers.push(answer)} objects={[]} {...more} />}</>), answers);
}

function play(place: HTMLElement, answers: unknown[]): Edited {
  const input = (label?: string) => {
    const found = [...place.querySelectorAll('input, textarea')].find(one =>
      label === undefined || one.getAttribute('aria-label') === label || one.closest('label')?.textContent === label);
    if (!found) {
      throw new Error(`There is no input ${label} in ${place.innerHTML}`);
    }
    return found as HTMLInputElement;
  };
  const write = (text: string, label?: string) => {
    const target = input(label);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value') ?? {};
    act(() => {
      set?.call(target, text);
      target.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return { place, answers, input, write };
}
