import type { EntryId } from '../shared/id.ts'

/** One statement as the line is reckoned from it. */
export interface Statement {
  readonly entry: EntryId
  readonly line: EntryId
  readonly over: EntryId | null
  readonly ended: boolean
  /** Marked as entered in error: it steps back for the one it took the place of. */
  readonly takenBack: boolean
}
