import { useEffect, useMemo, useState } from 'react';
import { type Client, useClient } from 'urql';
import { fieldKind } from '../../fields/index.ts';
import { ruleValue } from '../../fields/kind.ts';
import { type DeskField, type DeskObject, type ObjectAnswer, objectFrom, TYPE_QUERY } from '../../graph/desk.ts';
import { relatedQuery, selection } from '../../graph/records.ts';
import { type Desk, useDesk } from '../../graph/useDesk.ts';
import type { Value } from '../../rules/values.ts';
import type { Facts, Held } from './facts.ts';

/** What is known of the records that a form refers to, by paths such as `customer.tier`. */
export type Related = (held: Held) => Facts;

/** What lies at the end of a path, and how it is asked for. */
interface End {
  path: string;
  field: DeskField;
  /** Where the other record refers to a third, through which field. */
  through: string | null;
}

/** The paths that rules read, by the reference with which they begin. */
export function relatedPaths(object: DeskObject): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, Set<string>>();
  for (const path of object.fields.flatMap(field => field.entry?.rules ?? []).flatMap(rule => rule.reads)) {
    const [first = '', ...rest] = path.split('.');
    if (rest.length > 0 && object.fields.some(field => field.name === first && field.target)) {
      paths.set(first, (paths.get(first) ?? new Set()).add(path));
    }
  }
  return new Map([...paths].map(([first, all]) => [first, [...all]]));
}

/** A reference that is empty leads to nothing; one whose record was not read yet, nobody knows where. */
export function factsRelated(paths: ReadonlyMap<string, readonly string[]>, known: ReadonlyMap<string, Facts>, held: Held): Facts {
  return new Map([...paths].flatMap(([reference, all]): [string, Value][] => {
    if (held[reference] === null) {
      return all.map(path => [path, null]);
    }
    return [...(known.get(keyOf(reference, held)) ?? [])];
  }));
}

function keyOf(reference: string, held: Held): string {
  return `${reference} ${idIn(held[reference]) ?? ''}`;
}

function idIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

/** Reads what rules look at of each record that is referred to, once for as long as the form is open. */
export function useRelated(object: DeskObject, held: Held): Related {
  const graph = useClient();
  const desk = useDesk();
  const paths = useMemo(() => relatedPaths(object), [object]);
  const [known, setKnown] = useState<ReadonlyMap<string, Facts>>(new Map());
  const missing = [...paths.keys()].filter(reference => idIn(held[reference]) && !known.has(keyOf(reference, held)));
  const wanted = missing.map(reference => keyOf(reference, held)).join('\n');
  useEffect(() => {
    for (const reference of missing) {
      const target = object.fields.find(field => field.name === reference)?.target?.name ?? '';
      void read(graph, desk, target, idIn(held[reference]) ?? '', paths.get(reference) ?? [])
        .then(facts => setKnown(before => new Map([...before, [keyOf(reference, held), facts]])));
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, graph]);
  return useMemo(() => whose => factsRelated(paths, known, whose), [paths, known]);
}

/** What cannot be read is left out: the platform knows it. */
async function read(graph: Client, desk: Desk, target: string, id: string, paths: readonly string[]): Promise<Facts> {
  const object = await objectNamed(graph, desk, target);
  const ends = object ? (await Promise.all(paths.map(path => endOf(graph, desk, object, path)))).filter(end => end !== null) : [];
  if (!object || ends.length === 0) {
    return new Map();
  }
  const asked = ends.map(({ field, through }, index) =>
    through ? `p${index}: ${through} { end: ${selection(field)} }` : `p${index}: ${selection(field)}`);
  const { data } = await graph.query(relatedQuery(object, asked), { id }, { requestPolicy: 'network-only' });
  const record = data?.record;
  return new Map(record ? ends.flatMap(({ path, field, through }, index): [string, Value][] => {
    const found = record[`p${index}`];
    const held = through ? ((found as { end?: unknown } | null)?.end ?? null) : found;
    const value = ruleValue(fieldKind(field.type), field, held);
    return value === undefined ? [] : [[path, value]];
  }) : []);
}

async function endOf(graph: Client, desk: Desk, object: DeskObject, path: string): Promise<End | null> {
  const [, second = '', third] = path.split('.');
  const field = object.fields.find(one => one.name === second);
  if (!field || third === undefined) {
    return field ? { path, field, through: null } : null;
  }
  const further = field.target && (await objectNamed(graph, desk, field.target.name));
  const last = further?.fields.find(one => one.name === third);
  return last ? { path, field: last, through: second } : null;
}

async function objectNamed(graph: Client, { objects, defined }: Desk, name: string): Promise<DeskObject | null> {
  const names = objects.find(object => object.name === name);
  const { data } = await graph.query<Pick<ObjectAnswer, 'type'>>(TYPE_QUERY, { name }, { requestPolicy: 'cache-first' });
  return names && data ? objectFrom(names, { ...data, values: null, filter: null, order: null }, objects, defined) : null;
}
