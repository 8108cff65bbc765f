import type { SearchDecision } from './search.ts'

/** The key of the task that an open search is for the unit. */
export const SEARCH_TASK = 'notFound'

/** How long a search may go on before its task is overdue, in milliseconds: one hour (design). */
export const SEARCH_WITHIN_MS = 3_600_000

/** Decisions that rest on what someone was told, and so must say by whom or to whom. */
export function needsNote(decision: SearchDecision): boolean {
  return decision !== 'foundHere' && decision !== 'newVisit'
}
