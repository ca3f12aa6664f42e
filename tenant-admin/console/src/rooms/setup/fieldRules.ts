import { labelsFrom, textsFrom } from '../../graph/labels.ts';
import type { DraftField, DraftObject } from './draftQueries.ts';

/** The rules that a field may have, in the order in which they are asked for. */
export const RULES = ['visibleWhen', 'requiredWhen', 'readOnlyWhen', 'validWhen', 'default'] as const;
export type Rule = (typeof RULES)[number];

/** A standard field may be asked for more, nothing else. */
const RULES_OF_STANDARD: readonly Rule[] = ['requiredWhen', 'validWhen'];

/** Of what the platform gives its value, only whether it is seen, and holds, can be asked. */
const RULES_OF_GIVEN: readonly Rule[] = ['visibleWhen', 'validWhen'];

export function rulesFor(standard: boolean, writable = true): readonly Rule[] {
  if (!writable) {
    return RULES_OF_GIVEN;
  }
  return standard ? RULES_OF_STANDARD : RULES;
}

/** What every rule may speak of besides the fields of its own record. */
const AMBIENT = ['actor', 'organisation', 'now', 'today'];

/** A field's rules as a form holds them. */
export type WrittenRules = Partial<Record<Rule, string>> & { message?: Record<string, string> };

export function hasRules(field: DraftField): boolean {
  return RULES.some(rule => field.rules[rule] !== null);
}

export function writtenRules(field: DraftField): WrittenRules {
  const written: WrittenRules = { message: { ...labelsFrom(field.rules.message) } };
  for (const rule of RULES) {
    written[rule] = field.rules[rule] ?? '';
  }
  return written;
}

/** As the platform takes them: all of a field's rules, an empty one is none. */
export function givenRules(written: WrittenRules = {}) {
  const text = (rule: Rule) => written[rule]?.trim() || null;
  return {
    ...Object.fromEntries(RULES.map(rule => [rule, text(rule)])),
    message: text('validWhen') ? textsFrom(written.message ?? {}) : [],
  };
}

/** The names that a rule of this object may begin with. */
export function namesInRules(object: DraftObject): readonly string[] {
  return [...namesOfFields(object), ...AMBIENT];
}

/** The names that may stand in what is computed: it knows no one who asks, and no now. */
export function namesOfFields(object: DraftObject): readonly string[] {
  return object.fields.filter(field => !field.retired).map(field => field.name);
}

/** The lists that references from other objects, or its own, give an object. */
export function listsOf(object: DraftObject, all: readonly DraftObject[]) {
  return all.filter(one => !one.retired).flatMap(one =>
    one.fields
      .filter(field => !field.retired && field.settings.object === object.name && typeof field.settings.inverse === 'string')
      .map(field => ({ name: String(field.settings.inverse), fields: namesOfFields(one) })));
}
