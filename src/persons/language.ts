import { z } from 'zod'

/**
 * Languages that may be chosen for a person (ISO 639): the most spoken at home in Sweden, the national minorities'
 * and Swedish Sign Language (swl). Their names come from the reader's own language (Intl.DisplayNames).
 */
export const languageCodes = [
  'sv',
  'fi',
  'ar',
  'bs',
  'hr',
  'sr',
  'ku',
  'fa',
  'prs',
  'so',
  'ti',
  'am',
  'pl',
  'es',
  'en',
  'de',
  'et',
  'lv',
  'lt',
  'ru',
  'uk',
  'ro',
  'hu',
  'tr',
  'sq',
  'mk',
  'el',
  'it',
  'pt',
  'fr',
  'nl',
  'da',
  'nb',
  'is',
  'th',
  'vi',
  'zh',
  'tl',
  'ur',
  'ps',
  'bn',
  'hi',
  'ta',
  'syr',
  'hy',
  'ka',
  'mn',
  'sw',
  'rom',
  'fit',
  'yi',
  'se',
  'sma',
  'smj',
  'swl',
] as const
export const languageCode = z.enum(languageCodes)
export type LanguageCode = z.output<typeof languageCode>

/** What a language is called in another: 'finska', 'Finnish'. */
export function languageName(code: LanguageCode, inLanguage: 'sv' | 'en'): string {
  if (code === 'swl') return inLanguage === 'sv' ? 'svenskt teckenspråk' : 'Swedish Sign Language'
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code
}
