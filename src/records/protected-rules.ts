import type { EntryKind } from './entry.ts'

/** Entries that tell where a person with protected identity is, or who is close to them. */
export const tellingKinds: readonly EntryKind[] = [
  'whereabouts',
  'relative',
  'contactPoint',
  'atTheDoor',
  'doorCode',
  'fixedContact',
]

/**
 * Are places, phones and relatives of this person kept from the reader's unit? The named group are the units
 * that take part in the care by something that happened (listed, home care, a referral, an enrolment, a visit, an
 * order, or that they added the person to the region); who only declared a care relation after a search does not
 * belong to it.
 */
export function placesHidden(given: { protected: string | null; reasons: readonly string[] }): boolean {
  if (given.protected === null) return false
  return !given.reasons.some((reason) => reason !== 'declared' && reason !== 'imported')
}
