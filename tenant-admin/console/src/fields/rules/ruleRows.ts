import type { RuleName, RuleValueType } from './ruleNames.ts';

/** How one field is compared; each is written in one way alone. */
export type RowOperator =
  | 'yes' | 'no' | 'filled' | 'empty' | 'is' | 'isNot' | 'less' | 'atMost' | 'more' | 'atLeast'
  | 'contains' | 'startsWith' | 'endsWith' | 'anyOf' | 'noneOf' | 'has' | 'hasNot';

/** One line of a rule that is put together; what is not chosen yet is null. */
export interface Row {
  field: string | null;
  operator: RowOperator | null;
  /** As it is compared with: texts, keys and numbers as they are, dates as ISO 8601 has them, or `today` and `now`. */
  value: string | readonly string[] | null;
}

/** A rule as lines, all of which must hold, or any. */
export interface Rows {
  join: 'and' | 'or';
  rows: readonly Row[];
}

const PRESENCE: readonly RowOperator[] = ['filled', 'empty'];
const RANKED: readonly RowOperator[] = ['is', 'isNot', 'less', 'atMost', 'more', 'atLeast', ...PRESENCE];
const OPERATORS: Partial<Record<RuleValueType, readonly RowOperator[]>> = {
  YES_NO: ['yes', 'no', ...PRESENCE],
  TEXT: ['is', 'isNot', 'contains', 'startsWith', 'endsWith', ...PRESENCE],
  OPTION: ['is', 'isNot', 'anyOf', 'noneOf', ...PRESENCE],
  WHOLE_NUMBER: RANKED,
  DECIMAL: RANKED,
  DATE: RANKED,
  DATE_TIME: ['less', 'atMost', 'more', 'atLeast', ...PRESENCE],
  LIST: ['has', 'hasNot', ...PRESENCE],
};

const SYMBOLS = { is: '==', isNot: '!=', less: '<', atMost: '<=', more: '>', atLeast: '>=' } as const;
const METHODS = ['contains', 'startsWith', 'endsWith'] as const;
const LITERALS: Partial<Record<RuleValueType, RegExp>> = {
  WHOLE_NUMBER: /^-?\d{1,15}$/,
  DECIMAL: /^-?\d{1,18}(\.\d{1,12})?$/,
  DATE: /^\d{4}-\d\d-\d\d$/,
  DATE_TIME: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/,
};

export function operatorsOf(name: RuleName): readonly RowOperator[] {
  const operators = OPERATORS[name.type] ?? PRESENCE;
  return name.type === 'LIST' && name.options.length === 0 ? PRESENCE : operators;
}

/** Whether the operator compares with a value, with several, or with none. */
export function valuesOf(operator: RowOperator): 'none' | 'one' | 'several' {
  if (['yes', 'no', 'filled', 'empty'].includes(operator)) {
    return 'none';
  }
  return operator === 'anyOf' || operator === 'noneOf' ? 'several' : 'one';
}

/** What a row may speak of: fields, and the role of whoever acts. */
export function mayStandInRows(name: RuleName): boolean {
  return name.what === 'FIELD' || name.what === 'RELATED' || name.name === 'actor.role';
}

/** The rule as text; rows that are not complete are left out. */
export function writeRows({ join, rows }: Rows, names: readonly RuleName[]): string {
  return rows.flatMap(row => writeRow(row, names) ?? []).join(join === 'and' ? ' && ' : ' || ');
}

function writeRow({ field, operator, value }: Row, names: readonly RuleName[]): string | null {
  const name = names.find(one => one.name === field);
  if (!name || !operator || !operatorsOf(name).includes(operator)) {
    return null;
  }
  const written = valuesOf(operator) === 'none' ? '' : writeValue(name, value);
  return written === null ? null : writeOperator(name.name, operator, written);
}

function writeOperator(field: string, operator: RowOperator, value: string): string {
  switch (operator) {
    case 'yes': return field;
    case 'no': return `!${field}`;
    case 'filled': return `has(${field})`;
    case 'empty': return `!has(${field})`;
    case 'anyOf': return `${field} in ${value}`;
    case 'noneOf': return `!(${field} in ${value})`;
    case 'has': return `${value} in ${field}`;
    case 'hasNot': return `!(${value} in ${field})`;
    case 'contains': case 'startsWith': case 'endsWith': return `${field}.${operator}(${value})`;
    default: return `${field} ${SYMBOLS[operator]} ${value}`;
  }
}

function writeValue({ type }: RuleName, value: Row['value']): string | null {
  if (value === null || value.length === 0) {
    return null;
  }
  if (typeof value !== 'string') {
    return `[${value.map(quoted).join(', ')}]`;
  }
  if ((type === 'DATE' && value === 'today') || (type === 'DATE_TIME' && value === 'now')) {
    return value;
  }
  const literal = LITERALS[type];
  if (!literal) {
    return quoted(value);
  }
  if (!literal.test(value)) {
    return null;
  }
  return type === 'DATE' ? `date(${quoted(value)})` : type === 'DATE_TIME' ? `timestamp(${quoted(value)})` : value;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** The rows of a rule; null when it says more than rows can, so that it is written by hand. */
export function readRows(text: string, names: readonly RuleName[]): Rows | null {
  if (text.trim() === '') {
    return { join: 'and', rows: [] };
  }
  const tokens = tokensOf(text);
  if (!tokens) {
    return null;
  }
  const joins = new Set(tokens.filter(token => token === '&&' || token === '||'));
  if (joins.size > 1) {
    return null;
  }
  const rows: Row[] = [];
  for (const part of split(tokens)) {
    const row = readRow(part, names);
    if (!row) {
      return null;
    }
    rows.push(row);
  }
  const read: Rows = { join: joins.has('||') ? 'or' : 'and', rows };
  // Whatever was read must be written again just so, but for spaces.
  const again = tokensOf(writeRows(read, names));
  return again && again.join(' ') === tokens.join(' ') ? read : null;
}

const TOKEN = /\s*('(?:[^'\\\n]|\\['\\n])*'|-?\d+(?:\.\d+)?|[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*|&&|\|\||[=!<>]=|[<>!()[\],])/y;

/** The text in parts that belong together; null when something of it cannot stand in rows. */
function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const whole = text.trimEnd();
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (!found?.[1]) {
      return null;
    }
    tokens.push(found[1]);
  }
  return tokens;
}

function split(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token === '&&' || token === '||') {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts;
}

function readRow(tokens: readonly string[], names: readonly RuleName[]): Row | null {
  const [first = '', second = '', third = ''] = tokens;
  if (first === '!') {
    return negated(tokens.slice(1), names);
  }
  if (first === 'has' && second === '(' && tokens.length === 4) {
    return row(third, 'filled', null);
  }
  if (second === 'in') {
    return first.startsWith("'") ? row(third, 'has', unquoted(first)) : row(first, 'anyOf', listed(tokens.slice(2)));
  }
  if (tokens.length === 1) {
    return row(first, 'yes', null);
  }
  if (second === '(' && tokens.length === 4) {
    const dot = first.lastIndexOf('.');
    const method = METHODS.find(one => one === first.slice(dot + 1));
    return method && dot > 0 ? row(first.slice(0, dot), method, unquoted(third)) : null;
  }
  const operator = (Object.keys(SYMBOLS) as (keyof typeof SYMBOLS)[]).find(one => SYMBOLS[one] === second);
  return operator ? row(first, operator, single(tokens.slice(2), names.find(one => one.name === first))) : null;
}

function negated(tokens: readonly string[], names: readonly RuleName[]): Row | null {
  const inner = tokens[0] === '(' && tokens.at(-1) === ')' ? tokens.slice(1, -1) : tokens;
  const read = readRow(inner, names);
  const opposite = { yes: 'no', filled: 'empty', anyOf: 'noneOf', has: 'hasNot' } as const;
  const operator = read?.operator && opposite[read.operator as keyof typeof opposite];
  return read && operator ? { ...read, operator } : null;
}

function row(field: string, operator: RowOperator, value: Row['value'] | undefined): Row | null {
  return value === undefined ? null : { field, operator, value };
}

/** A text, a number, a date, a moment, or one of the names for those of now. */
function single(tokens: readonly string[], name: RuleName | undefined): string | undefined {
  const [first = '', , inner = ''] = tokens;
  if (name?.type === 'DATE' || name?.type === 'DATE_TIME') {
    const made = tokens.length === 4 && first === (name.type === 'DATE' ? 'date' : 'timestamp');
    return made ? unquoted(inner) : tokens.length === 1 ? first : undefined;
  }
  if (tokens.length !== 1) {
    return undefined;
  }
  return first.startsWith("'") ? unquoted(first) : first;
}

function listed(tokens: readonly string[]): readonly string[] | undefined {
  if (tokens[0] !== '[' || tokens.at(-1) !== ']') {
    return undefined;
  }
  const inner = tokens.slice(1, -1).filter(token => token !== ',').map(unquoted);
  return inner.every(one => one !== undefined) && inner.length > 0 ? (inner as string[]) : undefined;
}

function unquoted(token: string): string | undefined {
  return /^'.*'$/s.test(token) ? token.slice(1, -1).replaceAll(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one)) : undefined;
}
