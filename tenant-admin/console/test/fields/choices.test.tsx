// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fieldKind } from '../../src/fields/index.ts';
import { configured, edited, field, shown } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

const TAGS = [{ key: 'LEAK', labels: { en: 'Leak' } }, { key: 'NOISE', labels: { en: 'Noise' } }];
const GOODS = [
  { key: 'HOME', labels: { en: 'Home' } },
  { key: 'FRIDGE', labels: { en: 'Fridge' }, parent: 'HOME' },
  { key: 'ICEBOX', labels: { en: 'Icebox' }, parent: 'HOME', mergedInto: 'FRIDGE' },
];

describe('several choices', () => {
  const kind = fieldKind('multipleChoice');
  const tags = field('multipleChoice', { options: TAGS });

  it('are shown by their labels, one that is gone by its key', () => {
    expect([...shown(kind, tags, ['NOISE', 'OLD_ONE']).querySelectorAll('.choice')].map(one => one.textContent)).toEqual(['Noise', 'Old one']);
  });

  it('are edited together, and emptied to no value', () => {
    const { answers, write, input } = edited(kind, tags, ['LEAK']);
    expect(input().value).toBe('LEAK');
    write('LEAK,NOISE');
    write('');
    expect(answers).toEqual([['LEAK', 'NOISE'], null]);
    expect(edited(kind, tags, null).input().value).toBe('');
  });

  it('are compared by any and by all', () => {
    expect(kind.comparisons.map(({ operator }) => operator)).toEqual(['hasAny', 'hasAll', 'isNull', 'isNull']);
  });

  it('are set up with options and how many may be chosen', () => {
    const { answers, write } = configured(kind, { options: [TAGS[0]] });
    write('Drip', 'Label of option 1 in English');
    write('2', 'At most');
    expect(answers).toEqual([
      { options: [{ key: 'DRIP', labels: { en: 'Drip' } }] },
      { options: [TAGS[0]], atMost: 2 },
    ]);
  });
});

describe('a choice', () => {
  it('is set up with a label in each language of the desk, and named by the English one', () => {
    const { answers, write } = configured(fieldKind('choice'), { options: [{ key: '', labels: { 'zh-CN': '漏' } }] }, { languages: ['de', 'en'] });
    write('Leck', 'Label of option 1 in German');
    write('Leak', 'Label of option 1 in English');
    expect(answers).toEqual([
      { options: [{ key: '', labels: { 'zh-CN': '漏', 'de': 'Leck' } }] },
      { options: [{ key: 'LEAK', labels: { 'zh-CN': '漏', 'en': 'Leak' } }] },
    ]);
  });

  it('is named by the first language where the desk does not read English, and an emptied label is none', () => {
    const option = { key: 'LECK', labels: { de: 'Leck', fr: 'Fuite' } };
    const { answers, write } = configured(fieldKind('choice'), { options: [option] }, { languages: ['de', 'fr'] });
    write('Bruch', 'Label of option 1 in German');
    write('', 'Label of option 1 in French');
    expect(answers).toEqual([
      { options: [{ key: 'BRUCH', labels: { de: 'Bruch', fr: 'Fuite' } }] },
      { options: [{ key: 'LECK', labels: { de: 'Leck' } }] },
    ]);
  });
});

describe('a category', () => {
  const kind = fieldKind('category');
  const goods = field('category', { options: GOODS });

  it('is shown with those above it, and survives what nobody can know', () => {
    expect(shown(kind, goods, 'FRIDGE').textContent).toBe('Home / Fridge');
    expect(shown(kind, goods, 'GONE').textContent).toBe('Gone');
    const circle = field('category', { options: [{ key: 'A', labels: {}, parent: 'A' }] });
    expect(shown(kind, circle, 'A').textContent).toContain('A / A');
    expect(shown(kind, goods, ['HOME', 'FRIDGE']).querySelectorAll('.category')).toHaveLength(2);
  });

  it('is edited, and emptied', () => {
    const { answers, write } = edited(kind, goods, 'HOME');
    write('FRIDGE');
    write('');
    expect(answers).toEqual(['FRIDGE', null]);
  });

  it('is offered as a tree, in which a merged one cannot be chosen', async () => {
    const { treeOf } = await import('../../src/fields/category/tree.ts');
    expect(treeOf(goods, 'en')).toEqual([
      {
        value: 'HOME', title: 'Home', disabled: false,
        children: [
          { value: 'FRIDGE', title: 'Fridge', disabled: false, children: [] },
          { value: 'ICEBOX', title: 'Icebox', disabled: true, children: [] },
        ],
      },
    ]);
  });

  it('is set up with what lies below what', () => {
    const { answers, write } = configured(kind, { options: GOODS });
    write('', '“Fridge” lies below');
    write('FRIDGE', '“Icebox” lies below');
    expect(answers.map(answer => (answer as { options: { key: string; parent?: string }[] }).options.map(one => one.parent))).toEqual([
      [undefined, undefined, 'HOME'],
      [undefined, 'HOME', 'FRIDGE'],
    ]);
  });
});
