import { fieldKind } from '../../fields/index.ts';
import { ruleValue } from '../../fields/kind.ts';
import type { DeskField, EntryRule } from '../../graph/desk.ts';
import type { Desk } from '../../graph/useDesk.ts';
import { fromDate, fromMillis } from '../../rules/api.ts';
import { evaluate, type Tree } from '../../rules/evaluate.ts';
import type { Value } from '../../rules/values.ts';

/** What this browser knows for rules, by path; what is not among it only the platform knows. */
export type Facts = ReadonlyMap<string, Value>;

/** What a form or a record holds, by names of fields; null where it holds nothing, undefined where only the platform knows. */
export type Held = Readonly<Record<string, unknown>>;

const CLOCK = ['now', 'today'];

/** What every rule knows. The console is for people; their departments, and those of others, the platform knows. */
export function factsAround({ viewer, subject }: Pick<Desk, 'viewer' | 'subject'>, millis: number): Facts {
  return new Map<string, Value>([
    ['actor.id', subject],
    ['actor.kind', 'PERSON'],
    ['actor.role', viewer.role],
    ['organisation.alias', viewer.tenant.alias],
    ['organisation.name', viewer.tenant.name],
    ['now', fromMillis(millis)],
    ['today', fromDate(new Date(millis).toISOString().slice(0, 10))],
  ]);
}

/** What is held by these fields. */
export function factsOf(fields: readonly DeskField[], held: Held): Facts {
  const facts = new Map<string, Value>();
  for (const field of fields) {
    const value = held[field.name] === undefined ? undefined : ruleValue(fieldKind(field.type), field, held[field.name]);
    if (value !== undefined) {
      facts.set(field.name, value);
    }
  }
  return facts;
}

/** The rule's answer; undefined where this browser cannot tell. */
export function answerOf(rule: EntryRule | undefined, ...known: readonly Facts[]): Value | undefined {
  if (!rule) {
    return undefined;
  }
  const ask = (path: string): Value => {
    const value = known.find(facts => facts.has(path))?.get(path);
    if (value === undefined) {
      throw new Error(`Only the platform knows ${path}`);
    }
    return value;
  };
  try {
    return evaluate(rule.tree as unknown as Tree, ask);
  } catch {
    // Also what a younger platform has and this console does not, and patterns that no browser knows.
    return undefined;
  }
}

/** Whether the answer changes as time goes by, so that the clock of this device may be wrong about it. */
export function readsClock({ tree }: EntryRule): boolean {
  const reads = (node: Tree): boolean =>
    (node.is === 'known' && CLOCK.includes(node.path ?? '')) || (node.of ?? []).some(reads);
  return reads(tree as unknown as Tree);
}
