import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en/index.ts';

const HOUSE = join(import.meta.dirname, '../../..');
const ROOMS = ['platform-core', 'metadata-engine', 'help-desk', 'billing', 'tenant-admin', 'graphql-api'];
/** Put together of parts, by what is named. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'metadata.language.': ['none', 'too-many', 'unknown', 'named-twice'],
};

/** Every text of dotted words in the platform's own sources. */
function codesOfThePlatform(): Set<string> {
  const codes = new Set<string>();
  for (const room of ROOMS) {
    const folder = join(HOUSE, room, 'src/main/java');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.java'))) {
      for (const [, code = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/"([a-z]+(?:[.-][a-z]+)*\.(?:[a-z-]+)?)"/g)) {
        (MADE[code]?.map(end => code + end) ?? [code]).forEach(each => codes.add(each));
      }
    }
  }
  return codes;
}

describe('problems that the console has words for', () => {
  it('are problems that the platform has, and all say what to do', () => {
    const platform = codesOfThePlatform();
    const known = Object.keys(en).filter(key => key.startsWith('problem.') && !key.startsWith('problem.console.') && !key.endsWith('.rest'))
      .map(key => key.slice('problem.'.length));
    expect(known.filter(code => !platform.has(code))).toEqual([]);
    expect(known).toContain('metadata.field.used');
    // What the platform says itself is as good where nobody wrote advice.
    const advised = Object.keys(en).filter(key => key.startsWith('advice.') && !key.startsWith('advice.console.')).map(key => key.slice('advice.'.length));
    expect(advised.filter(code => !platform.has(code))).toEqual([]);
  });
});
