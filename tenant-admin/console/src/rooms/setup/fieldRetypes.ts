import type { Settings } from '../../fields/kind.ts';
import type { Draft, DraftField, DraftObject, Retype } from './draftQueries.ts';

/** What leads to other records, people or files is more than a value that could be read as another. */
const NOT_CARRIED = ['reference', 'references', 'anyReference', 'person', 'department', 'file', 'picture', 'signature'];

const DATES = ['date', 'dateTime'];

/** How long what is over stays in sight. */
const DAY_MILLIS = 86_400_000;

/** A change of a type as a form holds it. */
export interface WrittenRetype {
  type: string;
  settings: Settings;
  pattern: string;
  zone: string;
  texts: readonly { text: string; instead: string }[];
  leaveEmpty: boolean;
}

type Types = readonly { key: string; writable: boolean }[];

/** The types that a field's values can be read as. */
export function typesToBe(types: Types): readonly string[] {
  return types.filter(({ key, writable }) => writable && !NOT_CARRIED.includes(key)).map(({ key }) => key);
}

export function mayRetype(field: DraftField, types: Types): boolean {
  return !field.locked && !field.retired && !field.guards.encrypted && typesToBe(types).includes(field.type);
}

/** Whether values are read as dates, so that it matters how those were written down. */
export function readsDates({ type }: Pick<WrittenRetype, 'type'>): boolean {
  return DATES.includes(type);
}

/** As the platform takes it. */
export function givenRetype(object: string, field: string, { type, settings, pattern, zone, texts, leaveEmpty }: WrittenRetype) {
  const dates = readsDates({ type });
  return {
    object,
    field,
    type,
    settings: { ...settings },
    conversion: {
      pattern: (dates && pattern.trim()) || null,
      zone: (dates && zone.trim()) || null,
      texts: texts.filter(({ text }) => text !== ''),
      otherwise: leaveEmpty ? ('LEAVE_EMPTY' as const) : ('REFUSE' as const),
    },
  };
}

/** The type that a field gets with the next publish; null when it keeps its own. */
export function typeInDraft(draft: Pick<Draft, 'changes'>, object: Pick<DraftObject, 'name'>, field: Pick<DraftField, 'name'>): string | null {
  const change = draft.changes.find(one => one.kind === 'RETYPED' && one.object === object.name && one.field === field.name);
  return change ? String(change.after) : null;
}

/** Whether no release has it yet, so that there are no values to be carried. */
export function isNew(draft: Pick<Draft, 'changes'>, object: Pick<DraftObject, 'name'>, field: Pick<DraftField, 'name'>): boolean {
  return draft.changes.some(({ kind, object: of, field: name, path }) =>
    kind === 'ADDED' && of === object.name && (name === null || (name === field.name && path.length <= 4)));
}

/** The latest change of each field of an object, as long as somebody may want to know of it. */
export function retypesInSight(retypes: readonly Retype[], object: string, millis: number): Retype[] {
  const latest = retypes.filter((one, at) =>
    one.object === object && retypes.findIndex(other => other.object === object && other.field === one.field) === at);
  return latest.filter(({ state, since }) =>
    isOnItsWay(state) || state === 'REFUSED' || (state === 'DONE' && millis - Date.parse(since) < DAY_MILLIS));
}

export function isOnItsWay(state: Retype['state']): boolean {
  return state === 'CARRYING' || state === 'MOVED';
}
