import type { CommandId, EntryId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/**
 * How a record stands to the other one: `waiting` to be handed over, `changed` since it was, `removed` here and to be
 * removed there too, `transferred` as it stands, or `none`: nothing to hand over.
 */
export const transferStates = ['waiting', 'changed', 'removed', 'transferred', 'none'] as const
export type TransferState = (typeof transferStates)[number]

/** A mark that holds: which version was handed over to what, by whom, when. */
export interface Mark {
  readonly id: CommandId
  readonly entry: EntryId
  readonly system: string
  readonly by: string
  readonly at: Instant
}

/** Something that was done to hand over a record. */
export interface Act {
  readonly id: CommandId
  readonly act: 'copied' | 'transferred' | 'undone'
  readonly entry: EntryId
  readonly undoes: CommandId | null
  readonly system: string
  readonly reason: string | null
  readonly by: string
  readonly at: Instant
}

/** The record that is handed over. */
export interface Handing {
  readonly record: EntryId
  readonly person: PersonId
  readonly unit: UnitId
}
