import { refusals as en } from './en/refusals/all.ts'
import { refusals as sv } from './sv/refusals/all.ts'
import { type Language, textsFor } from './text.ts'

type Sentences = typeof sv

/** 'area.reason' of every refusal that has a sentence, for example 'access.notFound'. */
export type RefusalCode = {
  [Area in keyof Sentences]: `${Area}.${keyof Sentences[Area] & string}`
}[keyof Sentences]

/** What fills a sentence's {places}. `field` is special: the name of an input field, shown as its label. */
export type RefusalData = Readonly<Record<string, string | number | undefined>>

const all: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = { sv, en }

const general: Readonly<Record<Language, string>> = {
  sv: 'Det gick inte att genomföra. Ladda om och försök igen ({code}).',
  en: 'It could not be done. Reload and try again ({code}).',
}

/**
 * The sentence of a refusal. Codes come over the wire from older and newer versions, so any text is
 * taken: an unknown one gives a general sentence with the code in it. With `data.field` the sentence
 * stands after that field's label: 'Situation: För långt, högst 500 tecken.'
 */
export function refusalText(language: Language, code: string, data: RefusalData = {}): string {
  const [area = '', reason = ''] = code.split('.')
  const areas = all[language]
  const found = Object.hasOwn(areas, area) ? areas[area] : undefined
  const sentence = found && Object.hasOwn(found, reason) ? found[reason] : undefined
  const text = (sentence ?? general[language]).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(Object.hasOwn(data, name) ? (data[name] ?? '…') : name === 'code' ? code : '…'),
  )
  const label = data.field === undefined ? undefined : fieldLabel(language, String(data.field))
  return label === undefined ? text : `${label}: ${text}`
}

/**
 * The label of an input field by its name or path ('sbar.situation', 'values.2.unit'), or undefined.
 * Labels stand in the nouns' texts under `fields`. `noun` is asked first, since two nouns may call
 * the same name differently; then `common`, then the others.
 */
export function fieldLabel(language: Language, field: string, noun?: string): string | undefined {
  const name = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field
  const nouns: Readonly<Record<string, object>> = textsFor(language)
  const inOrder = [noun, 'common', ...Object.keys(nouns)].filter((one) => one !== undefined)
  for (const key of inOrder) {
    const texts = Object.hasOwn(nouns, key) ? nouns[key] : undefined
    const fields: unknown = texts && 'fields' in texts ? texts.fields : undefined
    if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) continue
    const label: unknown = Reflect.get(fields, name)
    if (typeof label === 'string') return label
  }
  return undefined
}
