// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fieldKind } from '../../src/fields/index.ts';
import { selection } from '../../src/graph/records.ts';
import { configured, edited, field, shown } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));
vi.mock('urql', async original => ({
  ...(await original<object>()),
  useQuery: () => [{ data: ANSWER, fetching: false }],
}));

const ANSWER = {
  found: { nodes: [{ id: 'a2', title: 'Oven' }] },
  named: [{ id: 'p1', name: '李华' }, { id: 'd1', name: 'Repair', path: '/Service/Repair' }],
};
const ASSET = { name: 'Asset', single: 'asset', plural: 'assets', titleField: 'name' };
const CUSTOMER = { name: 'Customer', single: 'customer', plural: 'customers', titleField: 'name' };

describe('several references', () => {
  const kind = fieldKind('references');
  const assets = field('references', { target: ASSET });
  const fridge = { id: 'a1', title: 'Fridge' };

  it('are shown by their titles, and asked for by them', () => {
    expect(shown(kind, assets, [fridge, { id: 'a3', title: null }]).textContent).toBe('Fridge, Untitled');
    expect(selection(assets)).toBe('it { id title: name }');
  });

  it('are chosen one after another, and emptied to no value', () => {
    const { answers, write } = edited(kind, assets, [fridge]);
    write('a1,a2');
    write('');
    expect(answers).toEqual([[fridge, { id: 'a2', title: 'Oven' }], null]);
    expect(kind.toApi?.(answers[0])).toEqual(['a1', 'a2']);
    expect(kind.toApi?.(null)).toBeNull();
  });

  it('are set up with an object, how many, and what deleting does', () => {
    const { answers, write } = configured(kind, { object: 'Asset' });
    write('3', 'At most');
    write('cascade', 'When its target is deleted');
    expect(answers).toEqual([{ object: 'Asset', atMost: 3 }, { object: 'Asset', onDelete: 'cascade' }]);
  });
});

describe('a reference to any of several objects', () => {
  const kind = fieldKind('anyReference');
  const about = field('anyReference', { targets: [CUSTOMER, ASSET] });
  const fridge = { __typename: 'Asset', id: 'a1', titleAsset: 'Fridge' };

  it('is asked for with the title of each object, and shown by it', () => {
    expect(selection(about)).toBe(
      'it { __typename id ... on Customer { titleCustomer: name } ... on Asset { titleAsset: name } }');
    expect(shown(kind, about, fridge).textContent).toBe('Fridge');
  });

  it('is chosen by object, then by record', () => {
    const { answers, place } = edited(kind, about, fridge);
    const [object, record] = [...place.querySelectorAll('input')];
    expect([object?.value, record?.value]).toEqual(['Asset', 'a1']);
    expect(answers).toEqual([]);
    const found = edited(kind, field('anyReference', { targets: [ASSET] }), null);
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    const finder = [...found.place.querySelectorAll('input')][1] as HTMLInputElement;
    set?.call(finder, 'a2');
    finder.dispatchEvent(new Event('input', { bubbles: true }));
    expect(found.answers).toEqual([{ __typename: 'Asset', id: 'a2', titleAsset: 'Oven' }]);
    expect(kind.toApi?.(found.answers[0])).toBe('a2');
    expect(kind.toApi?.('Asset')).toBe('Asset');
  });

  it('is set up with several objects', () => {
    const { answers, write } = configured(kind, { objects: ['Asset'] });
    write('Asset,Customer', 'Refers to');
    expect(answers).toEqual([{ objects: ['Asset', 'Customer'] }]);
  });
});

describe('people and departments', () => {
  it('are shown by name and path', () => {
    expect(shown(fieldKind('person'), field('person'), { id: 'p1', name: '李华' }).textContent).toBe('李华');
    expect(shown(fieldKind('department'), field('department'), { id: 'd1', name: 'Repair', path: '/Service/Repair' }).textContent)
      .toBe('/Service/Repair');
  });

  it('are chosen from the desk, and emptied', () => {
    for (const [key, id] of [['person', 'p1'], ['department', 'd1']] as const) {
      const kind = fieldKind(key);
      const { answers, write } = edited(kind, field(key), null);
      write(id);
      expect(kind.toApi?.(answers[0])).toBe(id);
      expect(edited(kind, field(key), { id: 'gone', name: 'Gone' }).input().value).toBe('gone');
    }
    expect(fieldKind('person').toApi?.(null)).toBeNull();
  });
});
