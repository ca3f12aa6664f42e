import type { DeskField, Option } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';

export interface Branch {
  value: string;
  title: string;
  disabled: boolean;
  children: Branch[];
}

/** The categories as a tree; one that was retired or merged can be opened but not chosen. */
export function treeOf(field: DeskField, language: string): Branch[] {
  return below(field.options, null, language, 0);
}

const DEEPEST = 50;

function below(options: readonly Option[], parent: string | null, language: string, depth: number): Branch[] {
  if (depth > DEEPEST) {
    return [];
  }
  return options
    .filter(option => (option.parent ?? null) === parent)
    .map(option => ({
      value: option.key,
      title: nameOf(option, language),
      disabled: Boolean(option.retired) || Boolean(option.mergedInto),
      children: below(options, option.key, language, depth + 1),
    }));
}

/** From the top down, such as ["Appliances", "Fridge"]. */
export function pathOf(field: DeskField, key: string, language: string): string[] {
  const path: string[] = [];
  let option = field.options.find(one => one.key === key);
  while (option && path.length < DEEPEST) {
    path.unshift(nameOf(option, language));
    const { parent } = option;
    option = field.options.find(one => one.key === parent);
  }
  return path.length > 0 ? path : [spoken(key)];
}

function nameOf(option: Option, language: string): string {
  return labelIn(option.labels, language, spoken(option.key));
}
