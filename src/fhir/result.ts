import type { PersonId } from '../shared/id.ts'
import type { Refused } from '../shared/refused.ts'

/** What became of one entry of a delivery. */
export type Result =
  | {
      readonly outcome: 'taken' | 'updated' | 'unchanged'
      readonly type: string
      /** Hemma's id of it. */
      readonly id: string
      readonly person: PersonId
    }
  /** A type of resource that Hemma does not take: counted, not stored, no fault of the sender's. */
  | { readonly outcome: 'notTaken'; readonly type: string }
  | { readonly outcome: 'refused'; readonly type: string; readonly fault: Refused }

/** Something about a person that whoever imports should look at; nothing was changed because of it. */
export interface Remark {
  readonly about: 'possibleDuplicate' | 'deceasedInSource' | 'otherBirthDay'
  readonly person: PersonId
  /** Persons whom it may be the same as. */
  readonly others: readonly PersonId[]
}

/** What became of a whole delivery: by the entry's place in it, and what to look at. */
export interface Results {
  readonly byEntry: ReadonlyMap<number, Result>
  readonly remarks: readonly Remark[]
  readonly newPersons: number
}
