import { z } from 'zod'
import { type EntryKind, entryKinds } from '../records/entry.ts'
import { day } from '../shared/day.ts'
import { link } from './link.ts'
import { type Part, part } from './part.ts'

/** Whether Hemma is the record of the unit, or stands beside another system that is. */
export const mode = z.enum(['own', 'beside'])
export type Mode = z.output<typeof mode>

const heading = z.string().trim().min(1).max(80)

/** How a unit has set it. `mapping` says under which of `headings` each part goes; a part without one goes with `other`. */
export const setting = z.strictObject({
  mode,
  /** What the unit calls the other record; empty where there is none. */
  system: z.string().trim().max(60),
  /** What was signed from this day on is handed over. */
  since: day.nullable(),
  headings: z.array(heading).min(1).max(40),
  mapping: z.partialRecord(part, heading),
  leftOut: z.array(z.enum(entryKinds)).max(entryKinds.length),
  links: z.array(link).max(12),
})
export type Setting = z.output<typeof setting>

/**
 * Where parts go until a unit has said otherwise: headings that Swedish records commonly have. Ours, without a source;
 * the unit's own list takes its place.
 */
const usualMapping: Readonly<Record<Part, string>> = {
  reason: 'Kontaktorsak',
  situation: 'Kontaktorsak',
  current: 'Aktuellt',
  bakgrund: 'Bakgrund',
  aktuellt: 'Aktuellt',
  medicines: 'Läkemedel',
  status: 'Status',
  nursingStatus: 'Status',
  function: 'Status',
  homeSetting: 'Status',
  assessment: 'Bedömning',
  measures: 'Åtgärd',
  prescribed: 'Åtgärd',
  done: 'Åtgärd',
  result: 'Åtgärd',
  information: 'Information',
  coordination: 'Samordning',
  reportOn: 'Samordning',
  plan: 'Planering',
  rekommendation: 'Planering',
  decisions: 'Bedömning',
  care: 'Planering',
  facts: 'Bakgrund',
  other: 'Övrigt',
}

const usualHeadings: readonly string[] = [
  'Kontaktorsak',
  'Bakgrund',
  'Aktuellt',
  'Läkemedel',
  'Status',
  'Bedömning',
  'Åtgärd',
  'Information',
  'Samordning',
  'Planering',
  'Övrigt',
]

/**
 * What is not handed over until a unit says otherwise: how to reach and enter, which the other record has places of its
 * own for, and what is Hemma's own work list. Allergies and warnings are handed over.
 */
const usuallyLeftOut: readonly EntryKind[] = [
  'whereabouts',
  'relative',
  'contactPoint',
  'communication',
  'atTheDoor',
  'doorCode',
  'fixedContact',
  'protection',
  'task',
  'worry',
  'historyConfirmed',
]

/** How it is for a unit that has said nothing: Hemma is its record. */
export const unsaid: Setting = {
  mode: 'own',
  system: '',
  since: null,
  headings: [...usualHeadings],
  mapping: { ...usualMapping },
  leftOut: [...usuallyLeftOut],
  links: [],
}
