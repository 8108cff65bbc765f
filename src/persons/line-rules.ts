import type { EntryId } from '../shared/id.ts'
import type { Statement } from './statement.ts'

/**
 * The head of each line: the statement that no other, still standing, has taken the place of. A line whose head has
 * ended has a head too; holding() leaves it out.
 */
export function headsOf<S extends Statement>(statements: readonly S[]): Map<EntryId, S> {
  const standing = statements.filter((one) => !one.takenBack)
  const replaced = new Set(standing.map((one) => one.over))
  return new Map(standing.filter((one) => !replaced.has(one.entry)).map((one) => [one.line, one]))
}

/** The statements that hold now. */
export function holdingNow<S extends Statement>(statements: readonly S[]): S[] {
  return [...headsOf(statements).values()].filter((head) => !head.ended)
}
