import { z } from 'zod'
import type { EntryId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Longest text under one heading; a visit note is a page or two, not a book. */
export const SECTION_LIMIT = 20_000

/** One headed text. `heading` is a key of the heading texts or the unit's own heading as written. */
export const section = z.strictObject({
  heading: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(SECTION_LIMIT),
})
export type Section = z.output<typeof section>

/**
 * What an entry says: headed text in the order written, and beside it what the kind wants to keep of its form.
 * What is filtered, joined or counted stands in the kind's own table, never only here (design 4).
 */
export const entryBody = z.strictObject({
  sections: z.array(section).max(40),
  data: z.record(z.string(), z.json()).optional(),
})
export type EntryBody = z.output<typeof entryBody>

/** Kinds of entry. A slice adds its kinds here, so that the timeline has a name for each. */
export const entryKinds = [
  'note',
  'phoneContact',
  'visitNote',
  'visitNotMade',
  'jointVisit',
  'avoidedCare',
  'referralSent',
  'referralNoted',
  'decision',
  'answer',
  'messageReceived',
  'enrolmentStarted',
  'enrolmentEnded',
  'responsibility',
  'planIfWorse',
  'treatmentLimit',
  'order',
  'orderPerformed',
  'report',
  'handBack',
  'myPlan',
  'whatMatters',
  'whereabouts',
  'relative',
  'contactPoint',
  'communication',
  'atTheDoor',
  'doorCode',
  'allergy',
  'alert',
  'fixedContact',
  'protection',
  'task',
  'imported',
  'historyConfirmed',
  'nightReport',
  'roundNote',
  'worry',
  'deceased',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One version of an entry as it is read back. */
export interface Entry {
  readonly id: EntryId
  readonly record: EntryId
  readonly replaces: EntryId | null
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly unitName: string
  readonly person: PersonId
  readonly process: ProcessId | null
  readonly kind: EntryKind
  readonly author: StaffId | null
  readonly authorName: string
  readonly authorTitle: string
  readonly happenedAt: Instant
  readonly writtenAt: Instant
  readonly origin: 'written' | 'received' | 'imported'
  readonly signed: boolean
  readonly needsSignature: boolean
  readonly correction: 'corrected' | 'enteredInError' | null
  readonly correctionReason: string | null
  readonly body: EntryBody
}
