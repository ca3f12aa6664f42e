/** The languages that a desk may be asked to choose from, by how many people read them; others can be written as tags. */
export const READ_WIDELY = [
  'zh-CN', 'en', 'zh-TW', 'zh-HK', 'es', 'es-MX', 'fr', 'fr-CA', 'de', 'de-CH', 'pt-BR', 'pt-PT', 'it', 'nl', 'pl', 'ru', 'uk', 'cs', 'sk',
  'hu', 'ro', 'bg', 'el', 'sv', 'nb', 'da', 'fi', 'et', 'lv', 'lt', 'sl', 'hr', 'sr-Cyrl', 'sr-Latn', 'tr', 'ar', 'he', 'fa', 'hi', 'bn', 'ta',
  'ja', 'ko', 'vi', 'th', 'id', 'ms', 'fil', 'km', 'my', 'mn', 'kk', 'uz', 'en-GB', 'en-US',
] as const;

/** What a reader of one language calls another: German, Chinese (China). */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language', languageDisplay: 'standard', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
