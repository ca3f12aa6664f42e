import type { DraftField, DraftObject } from './draftQueries.ts';

/** What guards a field, in the order in which it is asked for; problems name these. */
export const GUARDS = ['searchable', 'uniqueWithin', 'mask', 'seenBy', 'editedBy', 'encrypted'] as const;

/** The keys of the roles that every desk has, from the least to the most. */
export const ROLES = ['AGENT', 'TEAM_LEAD', 'ADMINISTRATOR'] as const;

const ENCRYPTABLE = new Set([
  'text', 'longText', 'richText', 'email', 'phone', 'url', 'serialNumber',
  'wholeNumber', 'decimal', 'percent', 'rating', 'money', 'date', 'dateTime', 'duration', 'address', 'place',
]);

/** Whether fields of a type can be encrypted: those whose values people write and which are not a few known ones. */
export function encryptable(type: string | undefined): boolean {
  return type !== undefined && ENCRYPTABLE.has(type);
}

/** A field's guards as a form holds them. */
export interface WrittenGuards {
  searchable: boolean;
  uniqueWithin: string[];
  masked: boolean;
  leading: number | null;
  trailing: number | null;
  unmaskedFor: string[];
  encrypted: boolean;
  seenBy: string[];
  editedBy: string[];
}

export const NO_GUARDS: WrittenGuards = {
  searchable: false,
  uniqueWithin: [],
  masked: false,
  leading: 3,
  trailing: 4,
  unmaskedFor: [],
  encrypted: false,
  seenBy: [],
  editedBy: [],
};

export function writtenGuards({ guards }: DraftField): WrittenGuards {
  const { mask, ...others } = guards;
  return { ...NO_GUARDS, ...others, ...mask, masked: mask !== null };
}

export function hasGuards({ guards }: DraftField): boolean {
  return guards.searchable || guards.encrypted || guards.mask !== null
    || [guards.uniqueWithin, guards.seenBy, guards.editedBy].some(names => names.length > 0);
}

/** As the platform takes them: all of a field's guards. */
export function givenGuards(written: Partial<WrittenGuards> = {}) {
  const { masked, leading, trailing, unmaskedFor, ...others } = { ...NO_GUARDS, ...written };
  const mask = masked ? { leading: leading ?? 0, trailing: trailing ?? 0, unmaskedFor } : null;
  return { ...others, mask };
}

/** What a mask leaves of a sample. */
export function maskedSample({ leading, trailing }: Pick<WrittenGuards, 'leading' | 'trailing'>): string {
  const sample = '13812345678';
  const shown = (leading ?? 0) + (trailing ?? 0);
  const hidden = sample.length - shown;
  if (hidden < Math.max(1, Math.min(4, shown))) {
    return '****';
  }
  return `${sample.slice(0, leading ?? 0)}****${sample.slice(sample.length - (trailing ?? 0))}`;
}

/** The fields within which another may be unique. */
export function scopesFor(object: DraftObject, field: DraftField | null): readonly string[] {
  return object.fields.filter(one => !one.retired && one.name !== field?.name).map(one => one.name);
}
