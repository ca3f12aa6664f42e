import { describe, expect, it } from 'vitest';
import type { Problem } from '../src/graph/problems.ts';
import { en } from '../src/i18n/en/index.ts';
import type { TextKey } from '../src/i18n/index.ts';
import { conflictsOf } from '../src/rooms/setup/mergeConflicts.ts';
import type { Speech } from '../src/rooms/setup/differenceWords.ts';

const texts: Readonly<Record<string, string>> = en;
const speech: Speech = {
  t: (key, values = {}) => (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
  has: (key): key is TextKey => key in texts,
  language: 'en',
};

const problem = (code: string, path: string[], details?: Record<string, unknown>): Problem => ({
  code, message: '', advice: '', path, requestId: null, ...(details ? { details } : {}),
});

describe('conflicts of a draft', () => {
  it('tells what each side wrote, beside what is no conflict', () => {
    const { conflicts, others } = conflictsOf([
      problem('metadata.draft.conflict', ['objects', 'Ticket', 'fields', 'zip', 'settings', 'lengthMax'], { base: 5, mine: 9, theirs: 7 }),
      problem('metadata.field.not-found', []),
    ], speech);

    expect(conflicts).toEqual([{
      path: ['objects', 'Ticket', 'fields', 'zip', 'settings', 'lengthMax'],
      place: 'Ticket.zip',
      mine: 'longest length: 5 → 9',
      theirs: 'longest length: 5 → 7',
    }]);
    expect(others.map(({ code }) => code)).toEqual(['metadata.field.not-found']);
  });

  it('tells that a field was taken out', () => {
    const { conflicts } = conflictsOf([
      problem('metadata.draft.conflict', ['objects', 'Ticket', 'fields', 'zip'], { base: {}, mine: { id: 'f1' } }),
    ], speech);

    expect(conflicts[0]).toMatchObject({ place: 'Ticket.zip', mine: 'changed', theirs: 'taken out' });
  });
});
