import { newValue, useValue } from './value.ts'

export type Language = 'sv' | 'en'

/** A setting of the device, nothing personal: it may lie in localStorage. */
const KEY = 'hemma.language'

const language = newValue<Language>(stored() ?? 'sv')

/** The language that requests ask for and screens are drawn in. */
export function languageNow(): Language {
  return language.get()
}

/** The language, drawn again when it changes. */
export function useLanguage(): Language {
  return useValue(language)
}

/** Changes the language of this device. */
export function setLanguage(next: Language): void {
  localStorage.setItem(KEY, next)
  language.set(next)
  applyLanguage()
}

/** Tells the browser and the screen reader which language the page is in. */
export function applyLanguage(): void {
  document.documentElement.lang = language.get()
}

/**
 * The texts of one noun in the language of the moment.
 * Import both dictionaries and let this choose: `const t = useTexts({ sv, en })`.
 */
export function useTexts<T>(texts: { readonly sv: T; readonly en: NoInfer<T> }): T {
  return texts[useLanguage()]
}

function stored(): Language | undefined {
  const text = localStorage.getItem(KEY)
  return text === 'sv' || text === 'en' ? text : undefined
}
