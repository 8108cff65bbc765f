import { z } from 'zod'
import type { Day } from '../shared/day.ts'
import type { PersonId, ProcessId, StaffId } from '../shared/id.ts'
import { personId, processId } from '../shared/id.ts'

/** One answer as it lies in the bag: the question by its id, what was asked, and what the server answered. */
export const packed = z.strictObject({
  question: z.string(),
  input: z.unknown(),
  answer: z.unknown(),
})
export type Packed = z.output<typeof packed>

/** Whom the bag is packed for, with the visits that bring the reader there. */
export const packedPerson = z.strictObject({ person: personId, visits: z.array(processId) })
export type PackedPerson = z.output<typeof packedPerson>

/** A visit of the reader's within the bag's days, or an earlier one that nobody has ended. */
export interface BagVisit {
  readonly visit: ProcessId
  readonly person: PersonId
  readonly day: Day
}

/** What tells whether somebody is on call within the bag's days. */
export interface OnCallFacts {
  readonly staff: StaffId
  /** Who carries the duty phone by the roster on these days, or holds it now. */
  readonly phone: readonly StaffId[]
  /** Who works on these days by the roster; null where the unit has not said. */
  readonly working: readonly StaffId[] | null
  /** How many visits the reader has of their own. */
  readonly visits: number
}
