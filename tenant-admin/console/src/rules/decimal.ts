/**
 * Exact decimal numbers as the platform has them: 34 digits, rounded half to even, below 10^38 and with at most 38 places; what
 * is too great is nothing.
 */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

const DIGITS = 34;
const PLACES = 38;

type Rounding = 'half-even' | 'half-up' | 'floor' | 'ceiling' | 'down';

const power = (exponent: number): bigint => 10n ** BigInt(exponent);
const absolute = (number: bigint): bigint => (number < 0n ? -number : number);
const digits = (number: bigint): number => absolute(number).toString().length;

function isUp(rest: bigint, divisor: bigint, quotient: bigint, negative: boolean, rounding: Rounding): boolean {
  const twice = rest * 2n;
  switch (rounding) {
    case 'down':
      return false;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
    case 'half-up':
      return twice >= divisor;
    case 'half-even':
      return twice > divisor || (twice === divisor && quotient % 2n === 1n);
  }
}

/** The quotient of two whole numbers, rounded to one. */
function divided(number: bigint, by: bigint, rounding: Rounding): bigint {
  const negative = number < 0n !== by < 0n;
  const divisor = absolute(by);
  const quotient = absolute(number) / divisor;
  const rest = absolute(number) % divisor;
  const rounded = rest !== 0n && isUp(rest, divisor, quotient, negative, rounding) ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

function scaled(number: Decimal, scale: number, rounding: Rounding): Decimal {
  const unscaled =
    scale >= number.scale
      ? number.unscaled * power(scale - number.scale)
      : divided(number.unscaled, power(number.scale - scale), rounding);
  return { unscaled, scale };
}

export function bounded(number: Decimal): Decimal | null {
  let rounded = number;
  while (digits(rounded.unscaled) > DIGITS) {
    const dropped = digits(rounded.unscaled) - DIGITS;
    rounded = {
      unscaled: divided(rounded.unscaled, power(dropped), 'half-even'),
      scale: rounded.scale - dropped,
    };
  }
  if (digits(rounded.unscaled) - rounded.scale > PLACES) {
    return null;
  }
  return rounded.scale > PLACES ? scaled(rounded, PLACES, 'half-even') : rounded;
}

export function read(text: string): Decimal | null {
  const form = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(text);
  if (!form || text.length > 80 || !`${form[2] ?? ''}${form[3] ?? ''}` || (form[2] === '' && !form[3])) {
    return null;
  }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = form;
  const unscaled = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return bounded(scale < 0 ? { unscaled: unscaled * power(-scale), scale: 0 } : { unscaled, scale });
}

export const whole = (number: bigint): Decimal => ({ unscaled: number, scale: 0 });

export function compare(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = scaled(one, scale, 'down').unscaled - scaled(other, scale, 'down').unscaled;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function add(one: Decimal, other: Decimal): Decimal | null {
  const scale = Math.max(one.scale, other.scale);
  return bounded({ unscaled: scaled(one, scale, 'down').unscaled + scaled(other, scale, 'down').unscaled, scale });
}

export const negate = (number: Decimal): Decimal => ({ unscaled: -number.unscaled, scale: number.scale });

export function multiply(one: Decimal, other: Decimal): Decimal | null {
  return bounded({ unscaled: one.unscaled * other.unscaled, scale: one.scale + other.scale });
}

export function divide(one: Decimal, other: Decimal): Decimal | null {
  if (other.unscaled === 0n) {
    return null;
  }
  if (one.unscaled === 0n) {
    return whole(0n);
  }
  const more = DIGITS + 2 + digits(other.unscaled) - Math.min(digits(one.unscaled), DIGITS);
  const grown = one.unscaled * power(Math.max(more, 0));
  const scale = one.scale + Math.max(more, 0) - other.scale;
  const quotient = divided(grown, other.unscaled, 'down');
  // A digit behind the others keeps a rest from being taken for a half.
  const sticky = grown % other.unscaled === 0n ? 0n : one.unscaled < 0n !== other.unscaled < 0n ? -1n : 1n;
  const exact = { unscaled: quotient * 10n + sticky, scale: scale + 1 };
  return bounded(exact.scale < 0 ? { unscaled: exact.unscaled * power(-exact.scale), scale: 0 } : exact);
}

export function round(number: Decimal, places: bigint): Decimal | null {
  return places < 0n || places > BigInt(PLACES) ? null : bounded(scaled(number, Number(places), 'half-up'));
}

export const toWhole = (number: Decimal, rounding: Rounding): bigint => scaled(number, 0, rounding).unscaled;

/** Plainly, without zeros at the end. */
export function written(number: Decimal): string {
  const sign = number.unscaled < 0n ? '-' : '';
  const all = absolute(number.unscaled).toString().padStart(number.scale + 1, '0');
  const point = all.length - Math.max(number.scale, 0);
  const fraction = all.slice(point).replace(/0+$/, '');
  return `${number.unscaled === 0n ? '' : sign}${all.slice(0, point)}${fraction ? `.${fraction}` : ''}`;
}
