// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { GuardInputs } from '../src/rooms/setup/GuardInputs.tsx';
import './fields/stage.tsx';

const watched: Record<string, unknown> = {};

// As much of the widgets as shows which inputs there are, and what stands beside them.
vi.mock('antd', () => {
  const Item = ({ name, extra, help, children }: Record<string, ReactNode>) => (
    <div data-name={String(name)}>{children}<small>{extra}</small><em>{help}</em></div>
  );
  const Form = Object.assign(() => null, {
    Item, useFormInstance: () => ({}), useWatch: (name: string | string[]) => watched[String(name)],
  });
  return {
    Form,
    Checkbox: ({ children }: Record<string, ReactNode>) => <label>{children}</label>,
    Collapse: ({ items }: { items: { children: ReactNode }[] }) => <>{items.map(item => <div key="item">{item.children}</div>)}</>,
    Flex: ({ children }: Record<string, ReactNode>) => <div>{children}</div>,
    InputNumber: () => null,
    Select: () => null,
  };
});

function drawn(type: string, said: (part: string) => { help?: string } = () => ({})): HTMLElement {
  watched.type = type;
  const place = document.createElement('div');
  act(() => createRoot(place).render(<GuardInputs open scopes={[]} said={said} />));
  return place;
}

describe('the guards of a field', () => {
  it('offer to encrypt a text, with what that takes away', () => {
    const item = drawn('phone').querySelector('[data-name="guards,encrypted"]');
    expect(item?.querySelector('label')?.textContent).toBe('Encrypted');
    expect(item?.querySelector('small')?.textContent).toContain('whole value only');
  });

  it('offer it for what has a text of its own, and for nothing else', () => {
    expect(drawn('wholeNumber').querySelector('[data-name="guards,encrypted"]')).not.toBeNull();
    expect(drawn('yesNo').querySelector('[data-name="guards,encrypted"]')).toBeNull();
    expect(drawn('yesNo').querySelector('[data-name="guards,searchable"]')).not.toBeNull();
  });

  it('say what the platform has against it where it is chosen', () => {
    const item = drawn('text', part => (part === 'encrypted' ? { help: 'There is no key.' } : {}))
      .querySelector('[data-name="guards,encrypted"]');
    expect(item?.querySelector('em')?.textContent).toBe('There is no key.');
  });
});
