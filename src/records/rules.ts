import type { Instant } from '../shared/instant.ts'
import type { Entry, EntryKind } from './entry.ts'

/** A day: what is written later than this after it happened is marked as late (R-21; the limit is our own). */
const LATE_AFTER_MS = 24 * 3_600_000

/**
 * Kinds whose meaning stands in more than their text: they are changed where they were made, with their form or
 * their process, and never by writing over the words alone.
 */
const madeElsewhere: readonly EntryKind[] = [
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
  'responsibility',
  'planIfWorse',
  'treatmentLimit',
  'enrolmentStarted',
  'enrolmentEnded',
  'task',
  'worry',
  'nightReport',
  'deceased',
  'imported',
  'historyConfirmed',
  'messageReceived',
  'jointVisit',
  'avoidedCare',
]

/** May the words of this kind of entry be corrected on the timeline? */
export function correctableByText(kind: EntryKind): boolean {
  return !madeElsewhere.includes(kind)
}

/** Which commands are open on an entry to this reader. */
export function allowedOnEntry(
  entry: Pick<Entry, 'kind' | 'needsSignature' | 'correction' | 'origin'>,
  reader: { readonly own: boolean; readonly mine: boolean },
): string[] {
  const allowed: string[] = []
  if (
    reader.own &&
    entry.origin === 'written' &&
    entry.correction !== 'enteredInError' &&
    correctableByText(entry.kind)
  ) {
    allowed.push('record.correct')
  }
  if (reader.mine && entry.needsSignature) allowed.push('record.sign')
  return allowed
}

/** Written more than a day after it happened. */
export function isLate(entry: { readonly happenedAt: Instant; readonly writtenAt: Instant }): boolean {
  return Date.parse(entry.writtenAt) - Date.parse(entry.happenedAt) > LATE_AFTER_MS
}
