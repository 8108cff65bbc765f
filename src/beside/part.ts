import { z } from 'zod'
import type { EntryKind } from '../records/entry.ts'
import { sbarHeadings } from '../shared/sbar.ts'
import { record } from '../shared/texts/sv/record.ts'
import { sbar } from '../shared/texts/sv/sbar.ts'
import { visit } from '../shared/texts/sv/visit.ts'
import { headings } from '../visits/headings.ts'

/** What stands under a heading of its own words: by what sort of entry it is. */
export const loose = ['decisions', 'care', 'facts', 'other'] as const

/** Everything of Hemma that goes under a heading of the other record: each heading, and what has none of these. */
export const parts = [...headings, ...sbarHeadings, ...loose] as const
export const part = z.enum(parts)
export type Part = (typeof parts)[number]

const looseOf: Readonly<Partial<Record<EntryKind, (typeof loose)[number]>>> = {
  referralSent: 'decisions',
  referralNoted: 'decisions',
  decision: 'decisions',
  answer: 'decisions',
  report: 'decisions',
  nightReport: 'decisions',
  worry: 'decisions',
  enrolmentStarted: 'care',
  enrolmentEnded: 'care',
  responsibility: 'care',
  planIfWorse: 'care',
  treatmentLimit: 'care',
  order: 'care',
  orderPerformed: 'care',
  handBack: 'care',
  myPlan: 'care',
  task: 'care',
  deceased: 'care',
  whatMatters: 'facts',
  whereabouts: 'facts',
  relative: 'facts',
  contactPoint: 'facts',
  communication: 'facts',
  atTheDoor: 'facts',
  doorCode: 'facts',
  allergy: 'facts',
  alert: 'facts',
  fixedContact: 'facts',
  protection: 'facts',
}

/** Headings are kept as keys, or as the Swedish words themselves; words that two keys share are the first key's. */
const byWords: ReadonlyMap<string, Part> = new Map(
  [...headings.map((key) => [visit.headings[key], key] as const)].toReversed(),
)
const keys: ReadonlySet<string> = new Set([...headings, ...sbarHeadings])

/** Which part of Hemma a section is, by its heading, else by the kind of entry that it stands in. */
export function partOf(heading: string, kind: EntryKind): Part {
  const known = part.safeParse(heading)
  if (known.success && keys.has(heading)) return known.data
  return byWords.get(heading) ?? looseOf[kind] ?? 'other'
}

const words: Readonly<Record<string, string>> = { ...sbar.fields, ...visit.headings }

/** A heading as it is read in Swedish. */
export function headingWords(heading: string): string {
  return (keys.has(heading) ? words[heading] : undefined) ?? heading
}

/** What a kind of entry is called in Swedish, the language of the record. */
export function kindWords(kind: EntryKind): string {
  return record.kinds[kind]
}
