import type { DeskField } from '../graph/desk.ts';
import { address } from './address/definition.ts';
import { anyReference } from './anyReference/definition.ts';
import { autoNumber } from './autoNumber/definition.ts';
import { category } from './category/definition.ts';
import { choice } from './choice/definition.ts';
import { date } from './date/definition.ts';
import { dateTime } from './dateTime/definition.ts';
import { decimal } from './decimal/definition.ts';
import { department } from './department/definition.ts';
import { duration } from './duration/definition.ts';
import { email } from './email/definition.ts';
import { file } from './file/definition.ts';
import { formula } from './formula/definition.ts';
import { compare, type Comparison, EMPTY, type FieldKind, FILLED } from './kind.ts';
import { longText } from './longText/definition.ts';
import { money } from './money/definition.ts';
import { multipleChoice } from './multipleChoice/definition.ts';
import { percent } from './percent/definition.ts';
import { person } from './person/definition.ts';
import { phone } from './phone/definition.ts';
import { picture } from './picture/definition.ts';
import { place } from './place/definition.ts';
import { rating } from './rating/definition.ts';
import { reference } from './reference/definition.ts';
import { references } from './references/definition.ts';
import { richText } from './richText/definition.ts';
import { rollUp } from './rollUp/definition.ts';
import { serialNumber } from './serialNumber/definition.ts';
import { signature } from './signature/definition.ts';
import { text } from './text/definition.ts';
import { url } from './url/definition.ts';
import { wholeNumber } from './wholeNumber/definition.ts';
import { yesNo } from './yesNo/definition.ts';

/** Every kind of field that the console knows, in the order in which they are offered. */
export const FIELD_KINDS: readonly FieldKind[] = [
  text, longText, richText, choice, multipleChoice, category, wholeNumber, decimal, percent, money, rating, yesNo, date, dateTime, duration,
  email, phone, url, reference, references, anyReference, person, department, place, address,
  file, picture, signature,
  serialNumber, autoNumber, formula, rollUp,
];

/** The kind with this key; a kind that this console does not know yet is shown as text. */
export function fieldKind(key: string): FieldKind {
  return FIELD_KINDS.find(kind => kind.key === key) ?? text;
}

/** Of what nobody remembers the whole to the last second, cent or line; callers may still ask for it. */
const NEVER_WHOLE = new Set(['dateTime', 'money', 'address', 'place']);

/** How a field is compared: of what is encrypted only the whole value is known. */
export function comparisonsOf(field: DeskField): readonly Comparison[] {
  if (!field.encrypted) {
    return fieldKind(field.type).comparisons;
  }
  return NEVER_WHOLE.has(field.type) ? [EMPTY, FILLED] : [...compare('eq'), EMPTY, FILLED];
}
