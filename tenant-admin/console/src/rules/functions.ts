import type { Calendar } from './calendar.ts';
import * as decimals from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { DAY, compare, same } from './values.ts';
import type { Value } from './values.ts';

/** Every function by the id under which the platform publishes it; each has an answer for whatever it is given. */
type Body = (...given: never[]) => Value;

const NANOS = 1_000_000_000n;
const SPAN_MAX = 315_576_000_000n * NANOS;
const FIRST_DAY = Date.UTC(2000, 0, 1) / DAY - 730_119;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY;
const EARTH_RADIUS = 6_371_008.8;
const SPACES = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/gu;

interface Dec {
  readonly decimal: Decimal;
}
interface Day {
  readonly date: number;
}
interface Moment {
  readonly moment: bigint;
}
interface Span {
  readonly span: bigint;
}
interface Work {
  readonly calendar: Calendar;
}
interface Spot {
  readonly place: readonly [number, number];
}

const int = (number: bigint): bigint | null => (BigInt.asIntN(64, number) === number ? number : null);
const decimal = (number: Decimal | null): Value => number && { decimal: number };
const day = (days: number): Value => (days < FIRST_DAY || days > LAST_DAY ? null : { date: days });
const span = (nanos: bigint): Value => {
  const seconds = nanos / NANOS;
  return (seconds < 0n ? -seconds : seconds) > SPAN_MAX / NANOS ? null : { span: nanos };
};
const moment = (nanos: bigint): Value =>
  nanos < BigInt(FIRST_DAY * DAY) * 1_000_000n || nanos >= BigInt((LAST_DAY + 1) * DAY) * 1_000_000n
    ? null
    : { moment: nanos };
const spanOf = (each: bigint) => (count: bigint) => span(count * each * NANOS);
const characters = (text: string): string[] => [...text];
const utc = ({ date }: Day): Date => new Date(date * DAY);
const floor = (number: bigint, by: bigint): bigint => (number - (((number % by) + by) % by)) / by;
const clock = ({ moment: nanos }: Moment): Date => new Date(Number(floor(nanos, 1_000_000n)));
const iso = (date: Date): string => date.toISOString().slice(0, 10);

function plusMonths({ date }: Day, months: bigint): Value {
  if (months > 120_000n || months < -120_000n) {
    return null;
  }
  const from = utc({ date });
  const first = new Date(0);
  first.setUTCFullYear(from.getUTCFullYear(), from.getUTCMonth() + Number(months), 1);
  const last = new Date(0);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return day(Math.floor(first.getTime() / DAY));
}

function part(text: string, from: bigint, to: bigint): string | null {
  const all = characters(text);
  return from < 0n || to < from || to > BigInt(all.length) ? null : all.slice(Number(from), Number(to)).join('');
}

function shifted(text: string, from: RegExp, to: (text: string) => string): string {
  return text.replace(from, to);
}

function readDate(text: string): Value {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || iso(new Date(time)) !== text ? null : day(time / DAY);
}

function readMoment(text: string): Value {
  const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  const time = form ? Date.parse(`${form[1] ?? ''}${form[3] ?? ''}`) : Number.NaN;
  return Number.isNaN(time) ? null : moment(BigInt(time) * 1_000_000n + BigInt((form?.[2] ?? '').padEnd(9, '0')));
}

function readSpan(text: string): Value {
  const form = /^(-)?(?:(\d{1,9})h)?(?:(\d{1,11})m)?(?:(\d{1,12})(?:\.(\d{1,9}))?s)?$/.exec(text);
  if (!form || !/[hms]$/.test(text)) {
    return null;
  }
  const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = ''] = form;
  const nanos = (BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds)) * NANOS + BigInt(fraction.padEnd(9, '0'));
  return span(sign ? -nanos : nanos);
}

/** As ISO 8601 has it: seconds always, a fraction in threes of digits when there is one. */
function writtenMoment({ moment: nanos }: Moment): string {
  const seconds = floor(nanos, NANOS);
  const fraction = (nanos - seconds * NANOS).toString().padStart(9, '0').replace(/(?:000)+$/, '');
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}${fraction ? `.${fraction}` : ''}Z`;
}

function distance({ place: one }: Spot, { place: other }: Spot): bigint {
  const radians = (degrees: number) => (degrees / 180) * Math.PI;
  const north = Math.sin((radians(other[0]) - radians(one[0])) / 2);
  const east = Math.sin(radians(other[1] - one[1]) / 2);
  const chord = north * north + Math.cos(radians(one[0])) * Math.cos(radians(other[0])) * east * east;
  return BigInt(Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)))));
}

function size(value: Value): bigint {
  if (typeof value === 'string') {
    return BigInt(characters(value).length);
  }
  if (Array.isArray(value)) {
    return BigInt(value.length);
  }
  return value !== null && typeof value === 'object' && 'table' in value ? BigInt(value.table.size) : 0n;
}

const lesser = (one: Value, other: Value): Value => (compare(one, other) <= 0 ? one : other);
const greater = (one: Value, other: Value): Value => (compare(one, other) >= 0 ? one : other);

/** They see what is missing and say for themselves what comes of it. */
export const SEEING: Readonly<Record<string, Body>> = {
  equals: same,
  not_equals: (one: Value, other: Value) => !same(one, other),
  not: (value: Value) => value !== true,
  has: (value: Value) => value !== null,
  or_else: (value: Value, other: Value) => (value === null ? other : value),
  in_list: (value: Value, list: readonly Value[] | null) => list !== null && list.some(each => same(each, value)),
  size,
};

/** What is missing makes them answer no. */
export const CONDITIONS: Readonly<Record<string, Body>> = {
  contains: (text: string, found: string) => text.includes(found),
  starts_with: (text: string, found: string) => text.startsWith(found),
  ends_with: (text: string, found: string) => text.endsWith(found),
  matches: (text: string, { pattern }: { pattern: RegExp }) => pattern.test(text),
  is_open: (a: Moment, { calendar }: Work) => calendar.isOpen(a.moment) ?? false,
  in_table: (key: string, { table }: { table: ReadonlyMap<string, Value> }) => table.has(key),
};

/** What is missing makes them answer nothing. */
export const FUNCTIONS: Readonly<Record<string, Body>> = {
  add_int: (a: bigint, b: bigint) => int(a + b),
  subtract_int: (a: bigint, b: bigint) => int(a - b),
  multiply_int: (a: bigint, b: bigint) => int(a * b),
  divide_int: (a: bigint, b: bigint) => (b === 0n ? null : int(a / b)),
  modulo_int: (a: bigint, b: bigint) => (b === 0n ? null : a % b),
  negate_int: (a: bigint) => int(-a),
  abs_int: (a: bigint) => int(a < 0n ? -a : a),
  min_int: lesser,
  max_int: greater,
  add_decimal: (a: Dec, b: Dec) => decimal(decimals.add(a.decimal, b.decimal)),
  subtract_decimal: (a: Dec, b: Dec) => decimal(decimals.add(a.decimal, decimals.negate(b.decimal))),
  multiply_decimal: (a: Dec, b: Dec) => decimal(decimals.multiply(a.decimal, b.decimal)),
  divide_decimal: (a: Dec, b: Dec) => decimal(decimals.divide(a.decimal, b.decimal)),
  negate_decimal: (a: Dec) => decimal(decimals.negate(a.decimal)),
  abs_decimal: (a: Dec) => decimal(a.decimal.unscaled < 0n ? decimals.negate(a.decimal) : a.decimal),
  min_decimal: lesser,
  max_decimal: greater,
  round_decimal: (a: Dec, places: bigint) => decimal(decimals.round(a.decimal, places)),
  floor_decimal: (a: Dec) => int(decimals.toWhole(a.decimal, 'floor')),
  ceil_decimal: (a: Dec) => int(decimals.toWhole(a.decimal, 'ceiling')),
  int_int: (a: bigint) => a,
  int_decimal: (a: Dec) => int(decimals.toWhole(a.decimal, 'down')),
  int_text: (text: string) => (/^[-+]?\d{1,79}$/.test(text) ? int(BigInt(text.replace('+', ''))) : null),
  decimal_decimal: (a: Dec) => a,
  double_decimal: (a: Dec) => a,
  decimal_text: (text: string) => decimal(decimals.read(text)),
  double_text: (text: string) => decimal(decimals.read(text)),
  widen_int: (a: bigint) => decimal(decimals.whole(a)),
  string_int: String,
  string_bool: String,
  string_text: (text: string) => text,
  string_decimal: (a: Dec) => decimals.written(a.decimal),
  string_date: (a: Day) => iso(utc(a)),
  string_moment: writtenMoment,
  add_text: (a: string, b: string) => a + b,
  lower: (text: string) => shifted(text, /[A-Z]+/g, found => found.toLowerCase()),
  upper: (text: string) => shifted(text, /[a-z]+/g, found => found.toUpperCase()),
  trim: (text: string) => text.replace(SPACES, ''),
  index_of: (text: string, found: string) => {
    const at = text.indexOf(found);
    return at < 0 ? -1n : BigInt(characters(text.slice(0, at)).length);
  },
  substring_from: (text: string, from: bigint) => part(text, from, size(text)),
  substring: part,
  date_text: readDate,
  timestamp_text: readMoment,
  duration_text: readSpan,
  date_moment: (a: Moment) => day(Math.floor(clock(a).getTime() / DAY)),
  days: spanOf(86_400n),
  hours: spanOf(3600n),
  minutes: spanOf(60n),
  seconds: spanOf(1n),
  add_duration: (a: Span, b: Span) => span(a.span + b.span),
  subtract_duration: (a: Span, b: Span) => span(a.span - b.span),
  duration_hours: (a: Span) => a.span / (3600n * NANOS),
  duration_minutes: (a: Span) => a.span / (60n * NANOS),
  duration_seconds: (a: Span) => a.span / NANOS,
  plus_days: (a: Day, days: bigint) =>
    days > 10_000_000n || days < -10_000_000n ? null : day(a.date + Number(days)),
  plus_months: plusMonths,
  days_between: (a: Day, b: Day) => BigInt(b.date - a.date),
  year: (a: Day) => BigInt(utc(a).getUTCFullYear()),
  month: (a: Day) => BigInt(utc(a).getUTCMonth() + 1),
  day: (a: Day) => BigInt(utc(a).getUTCDate()),
  day_of_week: (a: Day) => BigInt(utc(a).getUTCDay() || 7),
  add_moment_duration: (a: Moment, b: Span) => moment(a.moment + b.span),
  add_duration_moment: (a: Span, b: Moment) => moment(a.span + b.moment),
  subtract_moment_duration: (a: Moment, b: Span) => moment(a.moment - b.span),
  subtract_moment_moment: (a: Moment, b: Moment) => span(a.moment - b.moment),
  moment_year: (a: Moment) => BigInt(clock(a).getUTCFullYear()),
  moment_month: (a: Moment) => BigInt(clock(a).getUTCMonth()),
  moment_date: (a: Moment) => BigInt(clock(a).getUTCDate()),
  moment_day_of_week: (a: Moment) => BigInt(clock(a).getUTCDay()),
  moment_hours: (a: Moment) => BigInt(clock(a).getUTCHours()),
  moment_minutes: (a: Moment) => BigInt(clock(a).getUTCMinutes()),
  moment_seconds: (a: Moment) => BigInt(clock(a).getUTCSeconds()),
  add_business: (a: Moment, b: Span, { calendar }: Work) => {
    const nanos = calendar.plus(a.moment, b.span);
    return nanos === null ? null : moment(nanos);
  },
  business_between: (a: Moment, b: Moment, { calendar }: Work) => {
    const nanos = calendar.between(a.moment, b.moment);
    return nanos === null ? null : span(nanos);
  },
  next_opening: (a: Moment, { calendar }: Work) => {
    const nanos = calendar.nextOpening(a.moment);
    return nanos === null ? null : moment(nanos);
  },
  min_date: lesser,
  max_date: greater,
  min_moment: lesser,
  max_moment: greater,
  index_list: (list: readonly Value[], at: bigint) => (at < 0n || at >= BigInt(list.length) ? null : list[Number(at)] ?? null),
  index_table: ({ table }: { table: ReadonlyMap<string, Value> }, key: string) => table.get(key) ?? null,
  place: (a: Dec, b: Dec) => {
    const [latitude, longitude] = [Number(decimals.written(a.decimal)), Number(decimals.written(b.decimal))];
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { place: [latitude, longitude] } : null;
  },
  latitude: (a: Spot) => decimal(decimals.read(String(a.place[0]))),
  longitude: (a: Spot) => decimal(decimals.read(String(a.place[1]))),
  distance,
};

/** What the sign of a comparison must be, by how the id of an order begins. */
export const ORDERS: readonly (readonly [string, (sign: number) => boolean])[] = [
  ['less_equals_', sign => sign <= 0],
  ['less_', sign => sign < 0],
  ['greater_equals_', sign => sign >= 0],
  ['greater_', sign => sign > 0],
];


