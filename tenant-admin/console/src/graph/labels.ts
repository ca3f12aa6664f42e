/** A text by language, as tenants write them: {"en": "Zip code", "zh-CN": "邮编"}. */
export type Labels = Readonly<Record<string, string>>;

export function labelIn(labels: Labels, language: string, fallback: string): string {
  return labels[language] ?? labels.en ?? Object.values(labels)[0] ?? fallback;
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
    const [, language, text] = /^([a-z]{2}(?:-[A-Z]{2})?): (.+)$/.exec(line) ?? [];
    if (language && text) {
      tagged.set(language, text);
    } else if (line === lines[0]) {
      tagged.set('en', line.split('. ')[0] ?? line);
    }
  }
  const nobodyWroteOne = tagged.size === 1 && tagged.get('en') === name;
  return nobodyWroteOne ? {} : Object.fromEntries(tagged);
}

/** What a name such as `communityBoard` says when nobody gave it a label: "Community board". */
export function spoken(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
