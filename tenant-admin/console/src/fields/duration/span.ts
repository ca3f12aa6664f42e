/** A span of time as people say it; a day is 24 hours. */
export interface Span {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads what the platform writes, such as PT49H30M; null for anything else. */
export function spanOf(value: unknown): Span | null {
  const match = typeof value === 'string' ? ISO.exec(value) : null;
  if (!match) {
    return null;
  }
  const [days, hours, minutes, seconds] = match.slice(1).map(part => Number(part ?? 0));
  const total = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

/** As the platform writes it, so that an unchanged value is the same text: hours, minutes, seconds. */
export function isoOf({ days, hours, minutes, seconds }: Span): string {
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const parts = (h ? `${h}H` : '') + (m ? `${m}M` : '') + (s ? `${s}S` : '');
  return `PT${parts || '0S'}`;
}
