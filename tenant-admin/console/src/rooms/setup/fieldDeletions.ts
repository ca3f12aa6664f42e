import type { Consequence, Draft, DraftField, DraftObject } from './draftQueries.ts';

/** A field that goes for good with the values that records hold of it. */
export interface Deletion {
  object: string;
  field: string;
  records: number;
  /** Whether there are more records than were counted. */
  atLeast: boolean;
}

/** The largest number that the API takes: as many as there are. */
const ALL = 2_147_483_647;

export function deletionsOf(consequences: readonly Consequence[]): Deletion[] {
  return consequences.flatMap(({ kind, object, field, records, atLeast }) =>
    kind === 'VALUE_DELETED' && field && records > 0 ? [{ object, field, records, atLeast }] : []);
}

export function keyOf({ object, field }: Pick<Deletion, 'object' | 'field'>): string {
  return `${object}.${field}`;
}

/** Whether somebody wrote the name of each field that goes. */
export function allConfirmed(deletions: readonly Deletion[], typed: Readonly<Record<string, string>>): boolean {
  return deletions.every(deletion => (typed[keyOf(deletion)] ?? '').trim() === deletion.field);
}

/** As the platform takes them: refused if more records hold a value by then. */
export function givenDeletions(deletions: readonly Deletion[]) {
  return deletions.map(({ object, field, records, atLeast }) => ({ object, field, records: atLeast ? ALL : records }));
}

/** Where a field stands between being used and being gone. */
export type Life = 'standard' | 'inUse' | 'retiring' | 'retired' | 'deleting' | 'deleted';

export function lifeOf(draft: Pick<Draft, 'changes'>, object: Pick<DraftObject, 'name'>, field: Pick<DraftField, 'name' | 'locked' | 'retired' | 'deleted'>): Life {
  const changes = (kind: string) =>
    draft.changes.some(change => change.kind === kind && change.object === object.name && change.field === field.name);
  if (field.locked) {
    return 'standard';
  }
  if (field.deleted) {
    return changes('REMOVED') ? 'deleting' : 'deleted';
  }
  if (field.retired) {
    return changes('RETIRED') ? 'retiring' : 'retired';
  }
  return 'inUse';
}
