import { en } from './en/all.ts'
import { sv } from './sv/all.ts'

/**
 * The typed dictionaries. Swedish is the first language and decides the shape, English follows it; a
 * text that is missing in English is a compile error.
 *
 * To add the texts of a noun:
 * 1. `sv/<noun>.ts`: `export const visit = { title: 'Besök', … }`, plain strings, or functions where
 *    something is filled in. `fields` in it holds the labels of the noun's input fields by their names.
 * 2. `en/<noun>.ts`: `import type { visit as sv } from '../sv/visit.ts'` and
 *    `export const visit = { … } satisfies typeof sv`.
 * 3. One line in `sv/all.ts` and one in `en/all.ts`.
 *
 * To add the sentences of refusals: the same with `sv/refusals/<area>.ts`, `en/refusals/<area>.ts` and
 * the two `refusals/all.ts`. The sentence of `new Refused('visit.alreadyDone', { data: { by } })` is
 * `alreadyDone: 'Besöket är redan avslutat av {by}.'` in the area `visit`. A code without a sentence
 * does not compile. A sentence says what happened and what the person can do now, and never holds a
 * personal number or a name of a person cared for.
 *
 * Screens import their own nouns directly, so that each page loads only its own words.
 */
export type Texts = typeof sv

export type Language = 'sv' | 'en'

/** The languages, the first one first. */
export const languages: readonly Language[] = ['sv', 'en']

const all: Readonly<Record<Language, Texts>> = { sv, en }

/** All texts in a language, by noun. */
export function textsFor(language: Language): Texts {
  return all[language]
}

/** The language that a browser's Accept-Language asks for; Swedish when it asks for neither of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((each) => each.trim().match(/^q=([\d.]+)$/)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], weight: Number(weight ?? 1) }
    })
    .sort((a, b) => b.weight - a.weight)
  const found = wanted.find((one) => one.weight > 0 && languages.some((ours) => ours === one.language))
  return found?.language === 'en' ? 'en' : 'sv'
}
