/** A text by language, as tenants write them: {"en": "Zip code", "zh-CN": "邮编"}. */
export type Labels = Readonly<Record<string, string>>;

/** What every desk begins with. */
export const STANDARD_LANGUAGES: readonly string[] = ['zh-CN', 'en'];

// As the platform has them in `Texts`: all that it brings is written in these.
const LAST_RESORT = ['en', 'zh-CN'];
let order: readonly string[] = STANDARD_LANGUAGES;

/** The desk's languages, of which the first stands in for others: said once a desk is known, and with each release. */
export function fallBackTo(languages: readonly string[]): void {
  order = languages;
}

/**
 * The text that the platform would choose: in the reader's language, in a less specific one, in another of the same, in the desk's first
 * one and so on.
 */
export function labelIn(labels: Labels, language: string, fallback: string): string {
  const exact = labels[language];
  if (exact !== undefined) {
    return exact;
  }
  const written = Object.keys(labels);
  const parts = language.split('-');
  const wider = parts.map((_, gone) => parts.slice(0, parts.length - gone).join('-').toLowerCase());
  const preferred = [...order, ...LAST_RESORT, ...written].filter(tag => written.includes(tag));
  const tag = wider.map(range => written.find(one => one.toLowerCase() === range)).find(Boolean)
    ?? preferred.find(one => one.split('-')[0] === parts[0])
    ?? preferred[0];
  return (tag === undefined ? undefined : labels[tag]) ?? fallback;
}

export function labelsFrom(texts: readonly { language: string; text: string }[]): Labels {
  return Object.fromEntries(texts.map(({ language, text }) => [language, text]));
}

/** What a form holds, without the languages that were left empty. */
export function textsFrom(labels: Readonly<Record<string, string | undefined>>): { language: string; text: string }[] {
  return Object.entries(labels).flatMap(([language, text]) => (text?.trim() ? [{ language, text: text.trim() }] : []));
}

/**
 * Reads a schema's description: its first line begins with the English label, which ends where an explanation follows; lines
 * such as "zh-CN: 邮编" hold the label in other languages. Where nobody wrote a label, the platform says the name, which is none.
 */
export function labelsInDescription(description: string | null | undefined, name: string): Labels {
  const lines = (description ?? '').split('\n').map(line => line.trim()).filter(Boolean);
  const tagged = new Map<string, string>();
  for (const line of lines) {
    const [, language, text] = /^([a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,2}): (.+)$/.exec(line) ?? [];
    if (language && text && isLanguage(language)) {
      tagged.set(language, text);
    } else if (line === lines[0]) {
      tagged.set('en', line.split('. ')[0] ?? line);
    }
  }
  const nobodyWroteOne = tagged.size === 1 && tagged.get('en') === name;
  return nobodyWroteOne ? {} : Object.fromEntries(tagged);
}

/** Three letters may be a word of the explanation, unless the desk has a language of that name. */
function isLanguage(tag: string): boolean {
  return order.includes(tag) || /^[a-z]{2}(-|$)/.test(tag);
}

/** What a name such as `communityBoard` says when nobody gave it a label: "Community board". */
export function spoken(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
