import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(import.meta.dirname, '../src');

export interface Source {
  /** From `src`, such as `rooms/records/Pager.tsx`. */
  path: string;
  text: string;
}

/** Everything that people wrote under `src`. */
export const sources: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ path: relative(SRC, path), text: readFileSync(path, 'utf8') }));
