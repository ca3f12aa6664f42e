import { labelIn, type Labels } from '../../graph/labels.ts';
import type { TextKey, Texts } from '../../i18n/index.ts';
import { languageName } from '../../i18n/languages.ts';
import type { Difference } from './draftQueries.ts';

/** What is needed to say things in the reader's language. */
export interface Speech {
  t: Texts;
  has: (key: string) => key is TextKey;
  language: string;
}

type Said = Pick<Difference, 'kind' | 'field' | 'path'> & { before?: unknown; after?: unknown };

const SHOWN = 60;
/** Where a definition has its languages. */
const LANGUAGES = 'languages';

/** What a difference is about: a field, an object, or another element with its kind; nothing in particular where words say all. */
export function placeOf({ object, field, path }: Pick<Difference, 'object' | 'field' | 'path'>): string {
  if (path[0] === LANGUAGES) {
    return '';
  }
  if (!object) {
    return path.slice(0, 2).join(' / ');
  }
  return field ? `${object}.${field}` : object;
}

/** One difference in the reader's language; the element itself and what happened to it are shown beside. */
export function differenceWords({ kind, field, path, before, after }: Said, speech: Speech): string {
  const { t, has } = speech;
  if (path[0] === LANGUAGES) {
    return languagesWords(path[1] ?? '', after, speech);
  }
  const part = path.slice(field ? 4 : 2);
  const whole = part.join('.');
  if (part.length === 0) {
    const type = `kind.${String(kind === 'REMOVED' ? before : after)}`;
    return field && has(type) ? t(type) : '';
  }
  if (kind === 'RENAMED') {
    return t('words.renamed', { before: String(before) });
  }
  if (kind === 'RETYPED') {
    const [was, is] = [before, after].map(type => (has(`kind.${String(type)}`) ? t(`kind.${String(type)}` as TextKey) : String(type)));
    return t('retype.fromTo', { before: was, after: is });
  }
  if (part.at(-1) === 'mergedInto' && after) {
    return t('merge.one', { option: part.at(-2), into: String(after) });
  }
  const switched = `words.${whole}.${String(after)}`;
  if (typeof after === 'boolean' && has(switched)) {
    return t(switched);
  }
  const name = partName(part, speech);
  if (before === null || before === undefined) {
    return isWhole(after) ? name : t('words.set', { part: name, after: valueWords(after, speech) });
  }
  if (after === null || after === undefined) {
    return isWhole(before) ? name : t('words.unset', { part: name, before: valueWords(before, speech) });
  }
  return t('words.fromTo', { part: name, before: valueWords(before, speech), after: valueWords(after, speech) });
}

/** One language that came or went, or all of them in their order. */
function languagesWords(tag: string, after: unknown, { t, language }: Speech): string {
  const names = (Array.isArray(after) ? (after as string[]) : [tag]).map(one => languageName(one, language));
  return t(Array.isArray(after) ? 'words.languages' : 'words.language', { languages: names.join(t('words.then')) });
}

function partName(part: readonly string[], { t, has }: Speech): string {
  const [head = '', second, third] = part;
  if (head === 'settings' && second === 'options' && third && third !== 'order') {
    return t('words.option', { option: third });
  }
  const name = part.at(-1) ?? head;
  const key = [`part.${name}`, `setting.${name}`].find(has);
  return key ? t(key) : name;
}

/** An element with parts of its own, such as an option: its name says it. */
function isWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value;
}

function valueWords(value: unknown, { t, language }: Speech): string {
  if (typeof value === 'boolean') {
    return t(value ? 'field.yes' : 'field.no');
  }
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) {
    return shortened(value.join(', '));
  }
  if (isTexts(value)) {
    return shortened(labelIn(value, language, t('field.empty')));
  }
  return shortened(typeof value === 'string' ? value : JSON.stringify(value)) || t('field.empty');
}

function isTexts(value: unknown): value is Labels {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && Object.values(value).every(text => typeof text === 'string');
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
