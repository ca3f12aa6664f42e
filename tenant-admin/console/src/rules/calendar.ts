/** Minutes from midnight on the clock on the wall: from, and to, which no longer belongs to it. */
type Opening = readonly [number, number];

/** A calendar of working hours as the platform publishes it. */
export interface PublishedCalendar {
  /** Monday first. */
  readonly week: readonly (readonly Opening[])[];
  /** Dates that differ from their day of the week. */
  readonly dates: Readonly<Record<string, readonly Opening[]>>;
  /** From when on, in seconds since 1970, clocks are ahead of UTC by how many; the first from ever. */
  readonly clock: readonly (readonly [number, number])[];
}

/** One year's openings in seconds since 1970, with what is worked before each. */
interface Year {
  readonly begins: number;
  readonly ends: number;
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  readonly before: readonly number[];
}

const FIRST = 1970;
const LAST = 2100;
const AHEAD = 10;
const DAY = 86_400;
const NANOS = 1_000_000_000n;
const END = Date.UTC(LAST + 1, 0, 2) / 1000;

/** Seconds and what is left of a second in nanoseconds, never negative. */
const split = (nanos: bigint): [number, bigint] => {
  const rest = ((nanos % NANOS) + NANOS) % NANOS;
  return [Number((nanos - rest) / NANOS), rest];
};

/** Computes as the platform's own calendars do, to the nanosecond. */
export class Calendar {
  readonly #published: PublishedCalendar;
  readonly #years = new Map<number, Year>();

  constructor(published: PublishedCalendar) {
    this.#published = published;
  }

  /** The first moment at which the clocks show this or later. */
  #first(shown: number): number {
    const { clock } = this.#published;
    for (const [i, [since, ahead]] of clock.entries()) {
      const until = clock[i + 1]?.[0] ?? Infinity;
      if (shown - ahead < until) {
        return i === 0 ? shown - ahead : Math.max(shown - ahead, since);
      }
    }
    return shown;
  }

  #yearOf(moment: number): number | null {
    if (moment < 0 || moment >= END) {
      return null;
    }
    const ahead = this.#published.clock.findLast(([since], i) => i === 0 || since <= moment)?.[1] ?? 0;
    const year = new Date((moment + ahead) * 1000).getUTCFullYear();
    return year < FIRST || year > LAST ? null : year;
  }

  #year(number: number): Year {
    const known = this.#years.get(number);
    if (known) {
      return known;
    }
    const begins = Date.UTC(number, 0, 1) / 1000;
    const ends = Date.UTC(number + 1, 0, 1) / 1000;
    const opens: number[] = [];
    const closes: number[] = [];
    const before = [0];
    for (let midnight = begins; midnight < ends; midnight += DAY) {
      for (const [from, to] of this.#openings(midnight)) {
        const [open, close] = [this.#first(midnight + from * 60), this.#first(midnight + to * 60)];
        if (open < close) {
          opens.push(open);
          closes.push(close);
          before.push((before.at(-1) ?? 0) + close - open);
        }
      }
    }
    const year = { begins: this.#first(begins), ends: this.#first(ends), opens, closes, before };
    this.#years.set(number, year);
    return year;
  }

  #openings(midnight: number): readonly Opening[] {
    const date = new Date(midnight * 1000);
    return (
      this.#published.dates[date.toISOString().slice(0, 10)] ?? this.#published.week[(date.getUTCDay() + 6) % 7] ?? []
    );
  }

  /** Null beyond the years that are known. */
  isOpen(moment: bigint): boolean | null {
    const [seconds] = split(moment);
    const year = this.#yearOf(seconds);
    return year === null ? null : isOpen(this.#year(year), seconds);
  }

  nextOpening(moment: bigint): bigint | null {
    const [seconds] = split(moment);
    const year = this.#yearOf(seconds);
    if (year === null || isOpen(this.#year(year), seconds)) {
      return year === null ? null : moment;
    }
    for (let each = year; each <= Math.min(year + AHEAD, LAST); each++) {
      const next = this.#year(each).opens.find(open => open > seconds);
      if (next !== undefined) {
        return BigInt(next) * NANOS;
      }
    }
    return null;
  }

  between(from: bigint, to: bigint): bigint | null {
    if (to < from) {
      const between = this.between(to, from);
      return between === null ? null : -between;
    }
    const [first, last] = [this.#yearOf(split(from)[0]), this.#yearOf(split(to)[0])];
    if (first === null || last === null || last - first > AHEAD) {
      return null;
    }
    let between = worked(this.#year(last), to) - worked(this.#year(first), from);
    for (let year = first; year < last; year++) {
      between += BigInt(whole(this.#year(year))) * NANOS;
    }
    return between;
  }

  plus(moment: bigint, work: bigint): bigint | null {
    const year = this.#yearOf(split(moment)[0]);
    if (year === null || work === 0n) {
      return year === null ? null : moment;
    }
    const before = worked(this.#year(year), moment);
    return work < 0n
      ? this.#backward(year, BigInt(whole(this.#year(year))) * NANOS - before - work)
      : this.#forward(year, before + work);
  }

  #forward(from: number, work: bigint): bigint | null {
    let rest = work;
    for (let number = from; number <= Math.min(from + AHEAD, LAST); number++) {
      const year = this.#year(number);
      const all = BigInt(whole(year)) * NANOS;
      if (rest <= all) {
        const at = year.before.findIndex(before => BigInt(before) * NANOS >= rest) - 1;
        return (BigInt(year.opens[at] ?? 0) - BigInt(year.before[at] ?? 0)) * NANOS + rest;
      }
      rest -= all;
    }
    return null;
  }

  #backward(from: number, work: bigint): bigint | null {
    let rest = work;
    for (let number = from; number >= Math.max(from - AHEAD, FIRST); number--) {
      const year = this.#year(number);
      const all = BigInt(whole(year)) * NANOS;
      if (rest <= all) {
        const done = all - rest;
        const at = year.before.findLastIndex(before => BigInt(before) * NANOS <= done);
        return (BigInt(year.opens[at] ?? 0) - BigInt(year.before[at] ?? 0)) * NANOS + done;
      }
      rest -= all;
    }
    return null;
  }
}

const whole = (year: Year): number => year.before.at(-1) ?? 0;

const lastOpening = (year: Year, moment: number): number => year.opens.findLastIndex(open => open <= moment);

function isOpen(year: Year, moment: number): boolean {
  const at = lastOpening(year, moment);
  return at >= 0 && moment < (year.closes[at] ?? 0);
}

/** In nanoseconds, before this moment. */
function worked(year: Year, moment: bigint): bigint {
  const [seconds, rest] = split(moment);
  const at = lastOpening(year, seconds);
  if (at < 0) {
    return 0n;
  }
  const until = (year.before[at] ?? 0) + Math.min(seconds, year.closes[at] ?? 0) - (year.opens[at] ?? 0);
  return BigInt(until) * NANOS + (isOpen(year, seconds) ? rest : 0n);
}
