import { labelIn, type Labels, labelsFrom, spoken } from '../../graph/labels.ts';

/** The types of what a rule can name, as the platform tells them. */
export type RuleValueType =
  | 'YES_NO' | 'WHOLE_NUMBER' | 'DECIMAL' | 'TEXT' | 'DATE' | 'DATE_TIME' | 'DURATION' | 'PLACE' | 'MONEY' | 'ADDRESS' | 'RECORD'
  | 'FILE' | 'OPTION' | 'LIST' | 'TABLE' | 'NOTHING' | 'ANY';

/** Something that a rule can name. */
export interface RuleName {
  name: string;
  what: 'FIELD' | 'RELATED' | 'AMBIENT' | 'FUNCTION' | 'METHOD';
  type: RuleValueType;
  /** A function: how it is called. */
  words: string;
  labels: Labels;
  help: Labels;
  options: readonly string[];
  /** Types of what stands before the dot. */
  on: readonly RuleValueType[];
}

type Texts = readonly { language: string; text: string }[];

/** As the platform answers them. */
export function ruleNames(given: readonly (Omit<RuleName, 'labels' | 'help'> & { labels: Texts; help: Texts })[]): readonly RuleName[] {
  return given.map(({ labels, help, ...others }) => ({ ...others, labels: labelsFrom(labels), help: labelsFrom(help) }));
}

/** What people call it, in their language; what nobody gave a label is called by its name. */
export function labelOf(name: RuleName, language: string): string {
  const last = name.name.slice(name.name.lastIndexOf('.') + 1);
  return labelIn(name.labels, language, spoken(last));
}
