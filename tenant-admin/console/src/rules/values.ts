import * as decimals from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { Calendar } from './calendar.ts';
import type { PublishedCalendar } from './calendar.ts';

/** What rules work with. Whole numbers are bigint; days count from 1970, moments and spans are nanoseconds. */
export type Value =
  | null
  | boolean
  | string
  | bigint
  | { readonly decimal: Decimal }
  | { readonly date: number }
  | { readonly moment: bigint }
  | { readonly span: bigint }
  | { readonly place: readonly [number, number] }
  | { readonly pattern: RegExp }
  | { readonly calendar: Calendar }
  | { readonly table: ReadonlyMap<string, Value> }
  | readonly Value[];

export const DAY = 86_400_000;

type Json = unknown;

/** Kept as long as the rule that has them: their tables of openings are made once. */
const calendars = new WeakMap<PublishedCalendar, Calendar>();

function calendar(published: PublishedCalendar): Calendar {
  const known = calendars.get(published) ?? new Calendar(published);
  calendars.set(published, known);
  return known;
}

function of(json: Record<string, Json>): Value {
  const [[kind, value] = ['', null]] = Object.entries(json);
  switch (kind) {
    case 'int':
      return BigInt(String(value));
    case 'decimal': {
      const decimal = decimals.read(String(value));
      return decimal && { decimal };
    }
    case 'date':
      return { date: Date.parse(`${String(value)}T00:00:00Z`) / DAY };
    case 'moment':
      return { moment: BigInt(String(value)) };
    case 'span':
      return { span: BigInt(String(value)) };
    case 'place':
      return { place: value as [number, number] };
    case 'pattern':
      return { pattern: new RegExp(String(value), 'u') };
    case 'calendar':
      return { calendar: calendar(value as PublishedCalendar) };
    case 'table':
      return { table: new Map(Object.entries(value as object).map(([key, each]) => [key, read(each)])) };
    default:
      throw new Error(`Unknown kind of value: ${kind}`);
  }
}

/** A value as the platform publishes it. */
export function read(json: Json): Value {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') {
    return json;
  }
  return Array.isArray(json) ? json.map(read) : of(json as Record<string, Json>);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What two values of one kind are to each other: below zero, zero or above; texts by code points. */
export function compare(one: Value, other: Value): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [[...one], [...other]];
    const at = a.findIndex((character, i) => character !== b[i]);
    return at < 0 || at >= b.length
      ? a.length - b.length
      : (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
  }
  if (isDecimal(one) && isDecimal(other)) {
    return decimals.compare(one.decimal, other.decimal);
  }
  const [a, b] = [plain(one), plain(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

export const isDecimal = (value: Value): value is { decimal: Decimal } =>
  value !== null && typeof value === 'object' && 'decimal' in value;

function plain(value: Value): bigint | number {
  if (typeof value === 'bigint') {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  if (value !== null && typeof value === 'object') {
    if ('date' in value) return value.date;
    if ('moment' in value) return value.moment;
    if ('span' in value) return value.span;
  }
  throw new Error('These values have no order');
}

/** Nothing equals nothing; 1.0 equals 1.00. */
export function same(one: Value, other: Value): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return one === other;
  }
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, i) => same(each, other[i] ?? null));
  }
  if ('table' in one && 'table' in other) {
    return (
      one.table.size === other.table.size &&
      [...one.table].every(([key, each]) => other.table.has(key) && same(each, other.table.get(key) ?? null))
    );
  }
  if ('place' in one && 'place' in other) {
    return one.place[0] === other.place[0] && one.place[1] === other.place[1];
  }
  return compare(one, other) === 0;
}
