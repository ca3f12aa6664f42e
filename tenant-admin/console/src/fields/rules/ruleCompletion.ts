import { labelOf, type RuleName } from './ruleNames.ts';

/** Something that may be put into a rule. */
export interface Suggestion {
  /** What is written. */
  text: string;
  /** What people call it; empty where they call it just so. */
  label: string;
  name: RuleName | null;
}

/** What may stand at a place, in the order in which it is offered, and from where on it replaces what was written. */
export interface Suggestions {
  from: number;
  offered: readonly Suggestion[];
}

const MOST = 50;
const WORDS = ['true', 'false', 'null'];
const WORD = /[\p{L}\p{N}_.]*$/u;
const COMPARED = /([A-Za-z_][\w.]*)\s*(?:==|!=|in\s*\[[^\]]*?)\s*$/;

/** What may be written at a place of a rule: names by themselves or by what people call them, and keys of options. */
export function suggest(
  text: string, at: number, names: readonly RuleName[], language: string, asked = false,
): Suggestions | null {
  const before = text.slice(0, at);
  const quote = openQuote(before);
  if (quote >= 0) {
    return options(before.slice(0, quote), before.slice(quote + 1), quote, names);
  }
  const word = WORD.exec(before)?.[0] ?? '';
  const from = at - word.length;
  const compared = word === '' ? options(before, '', at, names) : null;
  if (compared && compared.offered.length > 0) {
    return compared;
  }
  if ((word === '' && !asked) || /^\d/.test(word)) {
    return null;
  }
  const dot = word.lastIndexOf('.');
  const offered = dot > 0 ? behind(word, dot, names, language) : alone(word, names, language);
  return offered.length > 0 ? { from, offered } : null;
}

/** Where the text began that is not closed yet; -1 when none is open. */
function openQuote(text: string): number {
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (open >= 0 && text[at] === '\\') {
      at++;
    } else if (text[at] === (open < 0 ? "'" : text[open]) || (open < 0 && text[at] === '"')) {
      open = open < 0 ? at : -1;
    }
  }
  return open;
}

/** Keys of the field that is compared just before. */
function options(before: string, written: string, from: number, names: readonly RuleName[]): Suggestions | null {
  const field = COMPARED.exec(before)?.[1];
  const name = names.find(one => one.name === field);
  if (!name) {
    return null;
  }
  const small = written.toLowerCase();
  const offered = name.options
    .filter(key => key.toLowerCase().startsWith(small))
    .map(key => ({ text: `'${key}'`, label: '', name: null }));
  return { from, offered: offered.slice(0, MOST) };
}

/** Parts of what stands before the dot: fields of a related record, and what can be done with a value of its type. */
function behind(word: string, dot: number, names: readonly RuleName[], language: string): readonly Suggestion[] {
  const owner = word.slice(0, dot);
  const part = word.slice(dot + 1);
  const known = names.find(one => one.name === owner);
  const parts = names.filter(one => one.what !== 'METHOD' && one.name.startsWith(`${owner}.`));
  const methods = names
    .filter(one => one.what === 'METHOD' && (!known || one.on.includes(known.type) || one.on.includes('ANY')
      || (known.type === 'OPTION' && one.on.includes('TEXT'))))
    .map(one => ({ ...one, name: `${owner}.${one.name}` }));
  return ranked([...parts, ...(parts.length > 0 && !known ? [] : methods)], part, language, one => one.name.slice(dot + 1));
}

function alone(word: string, names: readonly RuleName[], language: string): readonly Suggestion[] {
  const standing = names.filter(one => one.what !== 'METHOD' && (one.what !== 'RELATED' || word !== ''));
  const words = WORDS.filter(one => word !== '' && one.startsWith(word)).map(one => ({ text: one, label: '', name: null }));
  return [...ranked(standing, word, language, one => one.name), ...words];
}

function ranked(
  names: readonly RuleName[], word: string, language: string, written: (name: RuleName) => string,
): readonly Suggestion[] {
  const small = word.toLowerCase();
  return names
    .map((name, place) => ({ name, place, rank: rank(small, written(name).toLowerCase(), labelOf(name, language).toLowerCase()) }))
    .filter(one => one.rank < 4)
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, MOST)
    .map(({ name }) => ({ text: name.name, label: labelled(name) ? labelOf(name, language) : '', name }));
}

const labelled = (name: RuleName) => name.what === 'FIELD' || name.what === 'RELATED';

function rank(word: string, name: string, label: string): number {
  if (name.startsWith(word)) {
    return 0;
  }
  if (label.startsWith(word)) {
    return 1;
  }
  return name.includes(word) ? 2 : label.includes(word) ? 3 : 4;
}
