import type { Language } from './index.ts';

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Groups the digits of an exact decimal without making a floating-point number of it. */
export function formatDecimal(value: string, language: Language): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!match) {
    return value;
  }
  const [, sign = '', whole = '0', fraction = ''] = match;
  return sign + new Intl.NumberFormat(language).format(BigInt(whole)) + fraction;
}

export function formatDate(value: string, language: Language): string {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

export function formatMoment(value: string, language: Language): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime())
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/** Such as "1 hr 30 min": what is zero is left out, unless all is. */
export function formatUnits(parts: readonly (readonly [number, Unit])[], language: Language): string {
  const said = parts.filter(([count]) => count > 0);
  return (said.length > 0 ? said : parts.slice(-1))
    .map(([count, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count))
    .join(language === 'en' ? ' ' : '');
}

/** In the manner of the language, with every digit that the amount has; an unknown currency goes by its code. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  const digits = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount as Intl.StringNumericLiteral);
  } catch {
    return `${formatDecimal(amount, language)} ${currency}`;
  }
}

const SIZES = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size as people say it, such as 1.5 MB. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  return new Intl.NumberFormat(language, {
    style: 'unit', unit: SIZES[power] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 1,
  }).format(bytes / 1024 ** power);
}
