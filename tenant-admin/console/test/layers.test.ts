import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

/** From the top down; a file imports from its own layer's level or below, and rooms never from each other. */
const LEVELS: Readonly<Record<string, number>> = { app: 3, rooms: 2, fields: 1, graph: 0, rules: 0, ui: 0, i18n: 0 };

/** `ui`, `graph` and `rules` know nothing of each other; `ui` may speak by `i18n`. */
const GROUND: Readonly<Record<string, readonly string[]>> = {
  graph: ['graph'],
  rules: ['rules'],
  ui: ['ui', 'i18n'],
  i18n: ['i18n'],
};

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match => match[1] ?? '');
}

export function trespasses(path: string, text: string): string[] {
  const [layer = '', room = ''] = path.split('/');
  return imports(text)
    .map(target => normalize(join(dirname(path), target)))
    .filter(target => {
      const [other = '', otherRoom = ''] = target.split('/');
      if (layer === 'rooms' && other === 'rooms') {
        return room !== otherRoom;
      }
      return GROUND[layer] ? !GROUND[layer].includes(other) : (LEVELS[other] ?? 9) > (LEVELS[layer] ?? -1);
    })
    .map(target => `${path} -> ${target}`);
}

describe('layers', () => {
  it('are imported downward only', () => {
    expect(sources.flatMap(({ path, text }) => trespasses(path, text))).toEqual([]);
  });

  it('would report an import upward, and one between rooms', () => {
    expect(trespasses('graph/client.ts', "import { x } from '../rooms/setup/x.ts'")).toHaveLength(1);
    expect(trespasses('rooms/people/P.tsx', "const X = () => import('../setup/X.tsx')")).toHaveLength(1);
    expect(trespasses('rooms/people/P.tsx', "import { x } from '../../fields/index.ts'")).toEqual([]);
  });

  it('have one folder for each kind of field, with a definition, a view and an edit', async () => {
    const { FIELD_KINDS } = await import('../src/fields/index.ts');
    const paths = sources.map(source => source.path);
    for (const { key, Options } of FIELD_KINDS) {
      expect(paths).toContain(`fields/${key}/definition.ts`);
      expect(paths).toContain(`fields/${key}/edit.tsx`);
      expect(paths.includes(`fields/${key}/options.tsx`)).toBe(Options !== null);
    }
  });
});
