import type { Option } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import type { Draft, DraftField, DraftObject } from './draftQueries.ts';

const KINDS = ['choice', 'multipleChoice', 'category'];

/** One option that became part of another, or will. */
export interface Merge {
  option: string;
  into: string;
  /** Not in force yet, so that it can be taken back. */
  pending: boolean;
}

export function optionsIn({ settings }: Pick<DraftField, 'settings'>): readonly Option[] {
  return Array.isArray(settings.options) ? (settings.options as Option[]) : [];
}

/** Whether options of this field can become one: those of standard fields stay, and unique values would meet. */
export function mayMerge(field: DraftField): boolean {
  return KINDS.includes(field.type) && !field.locked && !field.retired && !field.unique;
}

export function mergesOf(draft: Pick<Draft, 'changes'>, object: Pick<DraftObject, 'name'>, field: Pick<DraftField, 'name' | 'settings'>): Merge[] {
  const changed = draft.changes
    .filter(change => change.object === object.name && change.field === field.name && change.path.at(-1) === 'mergedInto')
    .map(change => change.path.at(-2));
  return optionsIn(field).flatMap(({ key, mergedInto }) =>
    mergedInto ? [{ option: key, into: mergedInto, pending: changed.includes(key) }] : []);
}

/** The options that can be merged, and those that one of them can be merged into. */
export function mergeable(options: readonly Option[]): { from: readonly Option[]; into: readonly Option[] } {
  const from = options.filter(option => !option.mergedInto);
  return { from, into: from.filter(option => !option.retired) };
}

export function optionLabel(options: readonly Option[], key: string, language: string): string {
  return labelIn(options.find(option => option.key === key)?.labels ?? {}, language, spoken(key));
}
