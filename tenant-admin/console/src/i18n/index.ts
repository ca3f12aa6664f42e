import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

export type Language = 'en' | 'zh-CN';
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

type Plural = '_one' | '_other';
type Singular<Key> = Key extends `${infer Stem}${Plural}` ? Stem : Key;
export type TextKey = Singular<keyof typeof en>;

const REMEMBERED = 'deskweave.language';

function firstLanguage(): Language {
  const wanted = window.localStorage.getItem(REMEMBERED) ?? window.navigator.language;
  return wanted.startsWith('zh') ? 'zh-CN' : 'en';
}

export async function beginTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export async function speak(language: Language): Promise<void> {
  window.localStorage.setItem(REMEMBERED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function currentLanguage(): Language {
  return i18next.language as Language;
}

export interface Texts {
  (key: TextKey, values?: Record<string, unknown>): string;
}

/** The console's own texts in the language of the moment. */
export function useTexts(): { t: Texts; language: Language; has: (key: string) => key is TextKey } {
  const { t, i18n } = useTranslation();
  const texts = useCallback<Texts>((key, values) => t(key as string, values ?? {}), [t]);
  const has = useCallback((key: string): key is TextKey => i18n.exists(key), [i18n]);
  return { t: texts, language: i18n.language as Language, has };
}
