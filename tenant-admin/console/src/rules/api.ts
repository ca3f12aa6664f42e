import * as decimals from './decimal.ts';
import { DAY, isDecimal, type Value } from './values.ts';

/** Values of rules from what the API has for them, and back; what is none of the kind is nothing. */

const NANOS = 1_000_000_000n;
const MILLI = 1_000_000n;

export const fromNumber = (number: unknown): Value =>
  typeof number === 'number' && Number.isSafeInteger(number) ? BigInt(number) : null;

export function fromDecimal(text: unknown): Value {
  const decimal = typeof text === 'string' || typeof text === 'number' ? decimals.read(String(text)) : null;
  return decimal && { decimal };
}

export function fromDate(text: unknown): Value {
  const time = typeof text === 'string' ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : { date: time / DAY };
}

/** To the nanosecond, of which JavaScript's own dates have none. */
export function fromMoment(text: unknown): Value {
  const form = typeof text === 'string' ? /^(.*?)(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/.exec(text) : null;
  const time = form ? Date.parse(`${form[1] ?? ''}${form[3] ?? ''}`) : Number.NaN;
  return Number.isNaN(time) ? null : { moment: BigInt(time) * MILLI + BigInt((form?.[2] ?? '').padEnd(9, '0')) };
}

export const fromMillis = (millis: number): Value => ({ moment: BigInt(Math.trunc(millis)) * MILLI });

/** ISO 8601 in days, hours, minutes and seconds. */
export function fromSpan(text: unknown): Value {
  const form = typeof text === 'string' ? /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) : null;
  if (!form) {
    return null;
  }
  const [days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = form.slice(1).map(part => BigInt(part ?? 0));
  return { span: (((days * 24n + hours) * 60n + minutes) * 60n + seconds) * NANOS };
}

/** Within bounds, where there are any. */
export function toNumber(value: Value, { min, max }: Readonly<Record<string, unknown>> = {}): number | null {
  const number = typeof value === 'bigint' ? Number(value) : Number.NaN;
  const fits = !(typeof min === 'number' && number < min) && !(typeof max === 'number' && number > max);
  return Number.isSafeInteger(number) && fits ? number : null;
}

/** With so many places, as a field keeps it. */
export function toDecimal(value: Value, scale: number): string | null {
  const rounded = isDecimal(value) ? decimals.round(value.decimal, BigInt(scale)) : null;
  return rounded && decimals.written(rounded);
}

export const toDate = (value: Value): string | null =>
  has(value, 'date') ? new Date(value.date * DAY).toISOString().slice(0, 10) : null;

export const toMoment = (value: Value): string | null =>
  has(value, 'moment') ? new Date(Number(value.moment / MILLI)).toISOString() : null;

/** In whole seconds; before nothing there is none. */
export const toSeconds = (value: Value): number | null =>
  has(value, 'span') && value.span >= 0n ? Number(value.span / NANOS) : null;

function has<Key extends string>(value: Value, key: Key): value is Extract<Value, Readonly<Record<Key, unknown>>> {
  return typeof value === 'object' && value !== null && key in value;
}
