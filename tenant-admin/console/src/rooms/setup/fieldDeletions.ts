import type { Consequence, Draft, DraftField, DraftObject } from './draftQueries.ts';

/** A field that goes for good with the values that records hold of it, or an object with all its records. */
export interface Deletion {
  object: string;
  /** Null where the object goes whole. */
  field: string | null;
  records: number;
  /** Whether there are more records than were counted. */
  atLeast: boolean;
  /** Where what goes can be fetched as a file; null where the platform gives none. */
  exportAddress: string | null;
}

/** The largest number that the API takes: as many as there are. */
const ALL = 2_147_483_647;

const LOSSES: readonly Consequence['kind'][] = ['VALUE_DELETED', 'RECORD_DELETED'];

/** Whether something is lost for good, which is asked for by name instead of only being said. */
export function loses({ kind }: Pick<Consequence, 'kind'>): boolean {
  return LOSSES.includes(kind);
}

export function deletionsOf(consequences: readonly Consequence[]): Deletion[] {
  return consequences.filter(one => loses(one) && one.records > 0)
    .map(({ object, field, records, atLeast, exportAddress }) =>
      ({ object, field: field ?? null, records, atLeast, exportAddress: exportAddress ?? null }));
}

type Place = Pick<Deletion, 'object' | 'field'>;

export function keyOf({ object, field }: Place): string {
  return field === null ? object : `${object}.${field}`;
}

/** What is written to confirm it. */
export function nameOf({ object, field }: Place): string {
  return field ?? object;
}

/** Whether somebody wrote the name of everything that goes. */
export function allConfirmed(deletions: readonly Deletion[], typed: Readonly<Record<string, string>>): boolean {
  return deletions.every(deletion => (typed[keyOf(deletion)] ?? '').trim() === nameOf(deletion));
}

/** As the platform takes them: refused if more records hold a value by then. */
export function givenDeletions(deletions: readonly Deletion[]) {
  return deletions.map(({ object, field, records, atLeast }) => ({ object, field, records: atLeast ? ALL : records }));
}

/** Where a field or an object stands between being used and being gone. */
export type Life = 'standard' | 'inUse' | 'retiring' | 'retired' | 'deleting' | 'deleted';

type Living = Pick<DraftField, 'name' | 'locked' | 'retired' | 'deleted'>;

export function lifeOf(draft: Pick<Draft, 'changes'>, object: Pick<DraftObject, 'name'>, field: Living): Life {
  const changes = (kind: string) =>
    draft.changes.some(change => change.kind === kind && change.object === object.name && change.field === field.name);
  return lifeBy(field, changes);
}

/** The same of a whole object; one that was retired before it was ever in force waits as others do. */
export function objectLifeOf(draft: Pick<Draft, 'changes'>, object: Living): Life {
  const changes = (kind: string) =>
    draft.changes.some(change => change.kind === kind && change.object === object.name && !change.field && change.path.length <= 2);
  return lifeBy(object, kind => changes(kind) || (kind === 'RETIRED' && changes('ADDED')));
}

function lifeBy({ locked, retired, deleted }: Living, changes: (kind: string) => boolean): Life {
  if (locked) {
    return 'standard';
  }
  if (deleted) {
    return changes('REMOVED') ? 'deleting' : 'deleted';
  }
  if (retired) {
    return changes('RETIRED') ? 'retiring' : 'retired';
  }
  return 'inUse';
}
