// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isoOf, spanOf } from '../../src/fields/duration/span.ts';
import { fieldKind } from '../../src/fields/index.ts';
import { configured, edited, field, shown } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

describe('a percentage', () => {
  const kind = fieldKind('percent');

  it('is shown with its sign, exactly', () => {
    expect(shown(kind, field('percent'), '1234.50').textContent).toBe('1,234.50 %');
  });

  it('is edited as the text that was typed, and emptied', () => {
    const { answers, write } = edited(kind, field('percent'), '12.50');
    write('0.10');
    write('');
    expect(answers).toEqual(['0.10', null]);
  });

  it('is set up with bounds and digits', () => {
    const { answers, write } = configured(kind, {});
    write('1', 'Digits after the point');
    write('-5', 'Smallest');
    write('500', 'Largest');
    expect(answers).toEqual([{ scale: 1 }, { min: -5 }, { max: 500 }]);
  });
});

describe('a rating', () => {
  const kind = fieldKind('rating');

  it('is shown in stars, also aloud, and never in more than there are', () => {
    const stars = shown(kind, field('rating', { settings: { max: 5 } }), 4).firstElementChild;
    expect(stars?.textContent).toBe('★★★★☆');
    expect(stars?.getAttribute('aria-label')).toBe('4 of 5 stars');
    expect(shown(kind, field('rating'), 1e9).textContent).toBe('★'.repeat(10));
    expect(shown(kind, field('rating'), -3).textContent).toBe('☆'.repeat(5));
  });

  it('is edited in stars, and taken back', () => {
    const { answers, write, input } = edited(kind, field('rating', { settings: { max: 10 } }), 4);
    expect(input().max).toBe('10');
    write('7');
    write('0');
    expect(answers).toEqual([7, null]);
  });

  it('is set up with its stars', () => {
    const { answers, write } = configured(kind, { max: 5 });
    write('10');
    expect(answers).toEqual([{ max: 10 }]);
  });
});

describe('a span of time', () => {
  const kind = fieldKind('duration');

  it('is shown in days, hours, minutes and seconds', () => {
    expect(shown(kind, field('duration'), 'PT49H30M').textContent).toBe('2 days 1 hr 30 min');
    expect(shown(kind, field('duration'), 'PT0S').textContent).toBe('0 sec');
    expect(shown(kind, field('duration'), 'soon').textContent).toBe('soon');
  });

  it('is edited part by part, and emptied', () => {
    const { answers, write } = edited(kind, field('duration'), 'PT1H30M');
    write('45', 'Minutes');
    write('2', 'Days');
    write('', 'Hours');
    expect(answers).toEqual(['PT1H45M', 'PT49H30M', 'PT30M']);
    const one = edited(kind, field('duration'), 'PT30M');
    one.write('', 'Minutes');
    expect(one.answers).toEqual([null]);
    expect(edited(kind, field('duration'), null).input('Hours').value).toBe('');
  });

  it('is set up with the shortest and the longest that it takes', () => {
    const { answers, write, input, place } = configured(kind, { min: 'PT1H', max: 'P2D' });
    expect(input('Hours').value).toBe('1');
    expect(place.querySelector<HTMLInputElement>('[role=group][aria-label=Longest] input')?.value).toBe('2');
    write('2', 'Hours');
    write('', 'Hours');
    expect(answers).toEqual([{ min: 'PT2H', max: 'P2D' }, { max: 'P2D' }]);
  });

  it('is the same text when nothing was changed', () => {
    for (const text of ['PT0S', 'PT1S', 'PT36H', 'PT2400000H', 'PT1M1S']) {
      expect(isoOf(spanOf(text)!)).toBe(text);
    }
    expect(spanOf('P1M')).toBeNull();
  });
});
