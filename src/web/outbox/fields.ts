import { type Language, textsFor } from '../../shared/texts/text.ts'
import { holdsWords } from '../device/outbox-rules.ts'

/** One thing that stands in what was written. */
export interface WrittenField {
  /** Where it stands in the input, step by step. */
  readonly path: readonly string[]
  /** By its label on the form; undefined where the form has none for it. */
  readonly label: string | undefined
  readonly value: string | number
  /** Somebody's own words, that can be changed where they stand. */
  readonly isWords: boolean
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** A choice from a closed list, as the code calls it: no words for a reader. */
const CODE = /^[a-z][a-zA-Z-]*$/

/** What stands in an input, for its author: words, figures and times; no ids, and no choices, which the code names. */
export function fieldsIn(input: unknown, language: Language, noun: string): WrittenField[] {
  return walk(input, []).flatMap(({ path, value, heading }) => {
    if (typeof value === 'string' && (value === '' || ID.test(value) || CODE.test(value))) return []
    const label = headingOf(language, heading) ?? labelOf(language, noun, path)
    return [{ path, label, value, isWords: typeof value === 'string' && holdsWords(value) }]
  })
}

/** A field's label in the texts of its own noun, else of all: another noun may call the same name something else. */
function labelOf(language: Language, noun: string, path: readonly string[]): string | undefined {
  const name = path.findLast((step) => !/^\d+$/.test(step)) ?? ''
  const texts: Readonly<Record<string, object>> = textsFor(language)
  for (const one of [noun, 'common']) {
    const fields: unknown = texts[one] && 'fields' in texts[one] ? texts[one].fields : undefined
    const label: unknown =
      typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined
    if (typeof label === 'string') return label
  }
  return undefined
}

/** The heading that a text of a note stands under. */
function headingOf(language: Language, heading: string | undefined): string | undefined {
  const headings: Readonly<Record<string, string>> = textsFor(language).visit.headings
  return heading === undefined ? undefined : headings[heading]
}

/** The input with other words in one place. */
export function withWords(input: unknown, path: readonly string[], words: string): unknown {
  const [step, ...rest] = path
  if (step === undefined) return words
  if (Array.isArray(input)) {
    return input.map((part, at) => (String(at) === step ? withWords(part, rest, words) : part))
  }
  if (typeof input !== 'object' || input === null) return input
  return { ...input, [step]: withWords(Reflect.get(input, step), rest, words) }
}

interface Found {
  readonly path: readonly string[]
  readonly value: string | number
  readonly heading: string | undefined
}

function walk(value: unknown, path: readonly string[], heading?: string): Found[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value, heading }]
  if (typeof value !== 'object' || value === null) return []
  const under = 'heading' in value && typeof value.heading === 'string' ? value.heading : undefined
  return Object.entries(value).flatMap(([step, part]) => walk(part, [...path, step], under))
}
