// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fieldKind } from '../../src/fields/index.ts';
import { configured, edited, field, shown } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

describe('an e-mail address', () => {
  const kind = fieldKind('email');

  it('is shown as a link to write to it', () => {
    expect(shown(kind, field('email'), 'li@example.com').querySelector('a')?.getAttribute('href')).toBe('mailto:li@example.com');
  });

  it('is edited, found wrong while it is half typed, and emptied', () => {
    const { answers, write, input } = edited(kind, field('email'), 'li@');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    write('li@example.com');
    write('');
    expect(answers).toEqual(['li@example.com', null]);
    expect(edited(kind, field('email'), 'li@example.com').input().getAttribute('aria-invalid')).toBe('false');
    expect(edited(kind, field('email'), null).input().getAttribute('aria-invalid')).toBe('false');
  });
});

describe('a telephone number', () => {
  const kind = fieldKind('phone');
  const chinese = field('phone', { settings: { region: 'CN' } });

  it('is shown as its country writes it, with the country where that is another', () => {
    expect(shown(kind, chinese, '+8613800138000').textContent).toBe('138 0013 8000');
    expect(shown(kind, chinese, '+31104144188').textContent).toBe('+31 10 414 4188');
    expect(shown(kind, chinese, '+8613800138000').querySelector('a')?.getAttribute('href')).toBe('tel:+8613800138000');
    expect(shown(kind, chinese, 'nonsense').textContent).toBe('nonsense');
  });

  it('is edited, found wrong while it is half typed, and emptied', () => {
    const { answers, write, input } = edited(kind, chinese, '138');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    write('138 0013 8000');
    write('');
    expect(answers).toEqual(['138 0013 8000', null]);
    expect(edited(kind, chinese, '138 0013 8000').input().getAttribute('aria-invalid')).toBe('false');
    expect(edited(kind, field('phone'), '138 0013 8000').input().getAttribute('aria-invalid')).toBe('true');
  });

  it('is set up with a country', () => {
    const { answers, write, input } = configured(kind, { region: 'CN', default: 'x' });
    expect(input().dataset.options).toContain('NL=Netherlands');
    write('NL');
    write('');
    expect(answers).toEqual([{ region: 'NL', default: 'x' }, { default: 'x' }]);
  });
});

describe('a web address', () => {
  const kind = fieldKind('url');

  it('is a link only when it leads to the web', () => {
    const link = shown(kind, field('url'), 'https://example.com/').querySelector('a');
    expect(link?.textContent).toBe('example.com');
    expect(link?.getAttribute('rel')).toContain('noopener');
    expect(shown(kind, field('url'), 'javascript:alert(1)').querySelector('a')).toBeNull();
  });

  it('is edited, found wrong while it is half typed, and emptied', () => {
    const { answers, write, input } = edited(kind, field('url'), 'example');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    write('https://example.com');
    write('');
    expect(answers).toEqual(['https://example.com', null]);
  });

  it('is set up with its longest length', () => {
    const { answers, write } = configured(kind, {});
    write('80');
    expect(answers).toEqual([{ lengthMax: 80 }]);
  });
});

describe('a serial number', () => {
  const kind = fieldKind('serialNumber');
  const plate = field('serialNumber', { settings: { pattern: 'AA-99\\A.' } });

  it('is shown as it is', () => {
    expect(shown(kind, plate, 'PX-01A.').textContent).toBe('PX-01A.');
  });

  it('is edited after its form, and emptied', () => {
    const { answers, write, input } = edited(kind, plate, 'PX-01B.');
    expect(input().placeholder).toBe('AA-99\\A.');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    write('PX-01A.');
    write('');
    expect(answers).toEqual(['PX-01A.', null]);
    expect(edited(kind, plate, 'PX-01A.').input().getAttribute('aria-invalid')).toBe('false');
    expect(edited(kind, plate, 'PX-01Ax').input().getAttribute('aria-invalid')).toBe('true');
  });

  it('is set up with its form', () => {
    const { answers, write } = configured(kind, {});
    write('A9');
    expect(answers).toEqual([{ pattern: 'A9' }]);
  });
});

describe('formatted text', () => {
  const kind = fieldKind('richText');

  it('is shown with its format and without anything that could run', () => {
    const html = '<p onclick="x()">Hi <b>you</b><script>x()</script></p><div>there</div><a href="javascript:x()">a</a>'
      + '<a href="https://example.com" onmouseover="x()">b</a><img src="x" onerror="x()">';
    expect(shown(kind, field('richText'), html).innerHTML).toBe(
      '<div class="rich-text"><p>Hi <b>you</b></p>there<a>a</a>'
        + '<a href="https://example.com" target="_blank" rel="nofollow noopener noreferrer">b</a></div>',
    );
  });

  it('is edited where it stands, and emptied', () => {
    const { place, answers } = edited(kind, field('richText'), '<p>Hi</p>');
    const page = place.querySelector<HTMLElement>('[role=textbox]');
    expect(page?.innerHTML).toBe('<p>Hi</p>');
    const write = (html: string) => {
      page!.innerHTML = html;
      page!.dispatchEvent(new Event('input', { bubbles: true }));
    };
    write('<p>Hi <b>you</b></p>');
    write('<br>');
    expect(answers).toEqual(['<p>Hi <b>you</b></p>', null]);
    expect(place.querySelectorAll('button')).toHaveLength(4);
  });

  it('is set up with its longest length', () => {
    const { answers, write } = configured(kind, {});
    write('500');
    expect(answers).toEqual([{ lengthMax: 500 }]);
  });
});
