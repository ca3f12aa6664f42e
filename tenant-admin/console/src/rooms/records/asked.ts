import { fieldKind } from '../../fields/index.ts';
import { heldValue, isEmpty } from '../../fields/kind.ts';
import type { DeskField, DeskObject, EntryRule } from '../../graph/desk.ts';
import type { Labels } from '../../graph/labels.ts';
import type { DeskRecord } from '../../graph/records.ts';
import { answerOf, type Facts, factsOf, type Held, readsClock } from './facts.ts';
import type { Related } from './related.ts';

/** A form as it stands: whose record it is, what it holds, and which fields the person filled in themselves. */
export interface Filled {
  object: DeskObject;
  /** The record as it was; null for a new one. */
  base: DeskRecord | null;
  held: Held;
  own: ReadonlySet<string>;
  /** What every rule knows. */
  around: Facts;
  related: Related;
}

/** What is asked of one field, as things stand. */
export interface AskedField {
  field: DeskField;
  required: boolean;
  /** Its value is shown and stays. */
  locked: boolean;
  wrong: Wrong | null;
}

export interface Wrong {
  kind: 'missing' | 'notValid';
  /** What whoever wrote the rule says about it. */
  message: Labels;
  /** Whether the platform would say the same; where it depends on the clock it may not. */
  certain: boolean;
}

export interface Asked {
  fields: readonly AskedField[];
  /** What the form holds, with what rules give to those fields that nobody filled in; undefined where only the platform knows. */
  held: Held;
}

type Kind = EntryRule['kind'];

/** The fields that are shown, with what the rules ask of each; what this browser cannot tell is left to the platform. */
export function asked(filled: Filled): Asked {
  const { object, base } = filled;
  const fields = fillable(object);
  // A new record was empty before.
  const before = known(filled, object.fields, base ?? Object.fromEntries(object.fields.map(({ name }) => [name, null])));
  const locked = new Set(fields.filter(field =>
    !field.entry?.editable || answerOf(rule(field, 'READ_ONLY_WHEN'), ...before) === true));
  const { held, hidden } = settled(filled, fields, locked);
  const after = known(filled, fields, held);
  const touched = new Set((base ? fields.filter(field => isChanged(field, base, held)) : fields).map(({ name }) => name));
  const shown = fields.filter(field => !hidden.has(field) && (base || field.entry?.editable));
  return {
    held,
    fields: shown.map(field => ({
      field,
      required: !locked.has(field) && (field.required || answerOf(rule(field, 'REQUIRED_WHEN'), ...after) === true),
      locked: locked.has(field),
      wrong: locked.has(field) ? null : wrongOf(field, held, touched, after),
    })),
  };
}

/** What rules can be told of what is held. */
function known({ related, around }: Pick<Filled, 'related' | 'around'>, fields: readonly DeskField[], held: Held): readonly Facts[] {
  return [factsOf(fields, held), related(held), around];
}

/** Those that this person sees and the platform takes. */
function fillable(object: DeskObject): DeskField[] {
  return object.fields.filter(field => field.writable && field.entry);
}

/**
 * Fills in and hides until nothing changes any more: what is hidden has no value that others could be asked about. Rules that hide each
 * other in a circle come to no end; what has not settled then is shown, and the platform decides.
 */
function settled(filled: Filled, fields: readonly DeskField[], locked: ReadonlySet<DeskField>) {
  let hidden = new Set<DeskField>();
  let held = given(filled, fields, hidden, locked);
  for (let turn = 0; turn <= fields.length; turn++) {
    const next = hiddenIn(filled, fields, held);
    if (next.size === hidden.size && [...next].every(field => hidden.has(field))) {
      return { held, hidden };
    }
    held = given(filled, fields, next, locked);
    hidden = next;
  }
  const last = hiddenIn(filled, fields, held);
  hidden = new Set([...hidden].filter(field => last.has(field)));
  return { held: given(filled, fields, hidden, locked), hidden };
}

function hiddenIn(filled: Filled, fields: readonly DeskField[], held: Held): Set<DeskField> {
  const facts = known(filled, fields, held);
  return new Set(fields.filter(field => answerOf(rule(field, 'VISIBLE_WHEN'), ...facts) === false));
}

/** What is kept if it is saved so: hidden and locked values stay as they were, and a new record gets its first values. */
function given(filled: Filled, fields: readonly DeskField[], hidden: ReadonlySet<DeskField>, locked: ReadonlySet<DeskField>): Held {
  const { base, own } = filled;
  const held: Record<string, unknown> = {};
  for (const field of fields) {
    const { name } = field;
    const stays = hidden.has(field) || (locked.has(field) && base !== null);
    held[name] = stays ? (base?.[name] ?? null) : (filled.held[name] ?? null);
  }
  if (base) {
    return held;
  }
  const waiting = fields.filter(field =>
    rule(field, 'DEFAULT') && field.settings.default === undefined && !own.has(field.name) && !hidden.has(field));
  // One may need another's, in whatever order, never in a circle.
  for (let turn = 0; turn < waiting.length; turn++) {
    const facts = known(filled, fields, held);
    const before = JSON.stringify(waiting.map(({ name }) => held[name]));
    for (const field of waiting) {
      const answer = answerOf(rule(field, 'DEFAULT'), ...facts);
      held[field.name] = answer === undefined ? undefined : heldValue(fieldKind(field.type), field, answer);
    }
    if (JSON.stringify(waiting.map(({ name }) => held[name])) === before) {
      break;
    }
  }
  return held;
}

function wrongOf(field: DeskField, held: Held, touched: ReadonlySet<string>, facts: readonly Facts[]): Wrong | null {
  const concerns = (one: EntryRule | undefined) =>
    touched.has(field.name) || (one?.reads ?? []).some(path => touched.has(path.split('.')[0] ?? ''));
  if (held[field.name] === undefined) {
    return null;
  }
  if (isEmpty(held[field.name])) {
    const needed = rule(field, 'REQUIRED_WHEN');
    if (field.required && concerns(rule(field, 'VISIBLE_WHEN'))) {
      return { kind: 'missing', message: {}, certain: true };
    }
    const missing = needed && concerns(needed) && answerOf(needed, ...facts) === true;
    return missing ? { kind: 'missing', message: {}, certain: !readsClock(needed) } : null;
  }
  const valid = rule(field, 'VALID_WHEN');
  const refused = valid && concerns(valid) && answerOf(valid, ...facts) === false;
  return refused ? { kind: 'notValid', message: valid.message, certain: !readsClock(valid) } : null;
}

export function rule(field: DeskField, kind: Kind): EntryRule | undefined {
  return field.entry?.rules.find(one => one.kind === kind);
}

/** Fields that a record that is only read shows: not those that are hidden as it is. */
export function shownIn(object: DeskObject, record: DeskRecord, around: Pick<Filled, 'related' | 'around'>): DeskField[] {
  const facts = known(around, object.fields, record);
  return object.fields.filter(field => answerOf(rule(field, 'VISIBLE_WHEN'), ...facts) !== false);
}

/** What a form begins with. */
export function beginning(object: DeskObject, base: DeskRecord | null): Held {
  const fields = fillable(object);
  return base ?? Object.fromEntries(fields.map(field => [field.name, field.settings.default ?? null]));
}

export function isChanged(field: DeskField, base: DeskRecord, held: Held): boolean {
  return JSON.stringify(apiValue(field, base[field.name])) !== JSON.stringify(apiValue(field, held[field.name]));
}

/**
 * What is sent: of a record only what was changed, so that two people on different fields do not undo each other; never what is
 * hidden or locked. Where a new record's first value was taken out, that is said, or the platform would give it again.
 */
export function sent({ base, own }: Filled, { fields, held }: Asked): Record<string, unknown> {
  const given = ({ field, locked }: AskedField) => {
    if (locked || base) {
      return !locked && base !== null && isChanged(field, base, held);
    }
    const begins = rule(field, 'DEFAULT') !== undefined || field.settings.default !== undefined;
    return !isEmpty(held[field.name]) || (begins && own.has(field.name));
  };
  return Object.fromEntries(fields.filter(given).map(({ field }) => [field.name, apiValue(field, held[field.name])]));
}

function apiValue(field: DeskField, value: unknown): unknown {
  const { toApi } = fieldKind(field.type);
  return (toApi ? toApi(value ?? null) : value) ?? null;
}
