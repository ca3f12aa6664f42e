import type { ComponentType } from 'react';
import type { DeskField } from '../graph/desk.ts';
import type { Labels } from '../graph/labels.ts';
import type { Value } from '../rules/values.ts';

export type Settings = Readonly<Record<string, unknown>>;

export interface ViewProps {
  field: DeskField;
  /** Never null: an empty value is shown by whoever shows the record. */
  value: unknown;
}

/** A control as antd's forms drive it. */
export interface EditProps {
  field: DeskField;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

export interface OptionsProps {
  value?: Settings;
  onChange?: (value: Settings) => void;
  /** The objects of the draft that a reference may point to. */
  objects: readonly { name: string; labels: Labels }[];
  /** The languages in which the desk wants texts. */
  languages?: readonly string[];
  /** The fields that a rule of the field's own object may name. */
  names?: readonly string[];
  /** The lists of the field's own object, with the fields of the records in them. */
  lists?: readonly { name: string; fields: readonly string[] }[];
}

/** One way to compare a field in a filter. */
export interface Comparison {
  /** Its text is `operator.<id>`. */
  id: string;
  /** Its name in the API's filters. */
  operator: string;
  /** The part of the value that is compared, for values that have parts. */
  part?: string;
  /** The value it always compares with; without one, the person gives it. */
  fixed?: boolean;
  /** Asks for the value; without one, the field's own control does. */
  Ask?: ComponentType<EditProps>;
}

/** One kind of field: how it is shown, edited, filtered and set up. Adding a kind is adding one folder and one line in `index.ts`. */
export interface FieldKind {
  key: string;
  comparisons: readonly Comparison[];
  /** Wide values stay out of a list's first columns. */
  wide: boolean;
  startSettings: Settings;
  /** What the API takes for what the control holds; without it, the same. */
  toApi?: (value: unknown) => unknown;
  /**
   * What rules read for what the control holds, which is never empty; without it, the same. Undefined where only the platform
   * knows what it keeps for that.
   */
  toRule?: (value: unknown, field: DeskField) => Value | undefined;
  /** What the control holds for what a rule gives; without it, the same. Null where it does not fit; undefined where only the platform knows. */
  fromRule?: (value: Value, field: DeskField) => unknown;
  View: ComponentType<ViewProps>;
  Edit: ComponentType<EditProps>;
  Options: ComponentType<OptionsProps> | null;
}

export const EMPTY: Comparison = { id: 'empty', operator: 'isNull', fixed: true };
export const FILLED: Comparison = { id: 'filled', operator: 'isNull', fixed: false };

export function compare(...operators: string[]): Comparison[] {
  return operators.map(operator => ({ id: operator, operator }));
}

/** The kind's own way, else texts, yes or no, and lists of texts as they are. */
export function ruleValue(kind: FieldKind, field: DeskField, held: unknown): Value | undefined {
  if (isEmpty(held)) {
    return null;
  }
  if (kind.toRule) {
    return kind.toRule(held, field);
  }
  const value = kind.toApi ? kind.toApi(held) : held;
  return isPlain(value) ? value : undefined;
}

/** What the control holds for what a rule gives, which is nothing when it does not fit; undefined where only the platform knows. */
export function heldValue(kind: FieldKind, field: DeskField, given: Value): unknown {
  if (given === null) {
    return null;
  }
  if (kind.fromRule) {
    return kind.fromRule(given, field);
  }
  const { lengthMax } = field.settings;
  if (typeof given === 'string' && typeof lengthMax === 'number' && [...given].length > lengthMax) {
    return null;
  }
  return isPlain(given) && !kind.toApi ? given : undefined;
}

/** Empty lists are no value. */
export function isEmpty(held: unknown): boolean {
  return held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);
}

function isPlain(value: unknown): value is string | boolean | readonly string[] {
  return typeof value === 'string' || typeof value === 'boolean'
    || (Array.isArray(value) && value.every(one => typeof one === 'string'));
}
