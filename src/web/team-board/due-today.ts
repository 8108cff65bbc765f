import type { BoardRow } from '../../referrals/board-api.ts'
import { dayOf } from '../../shared/day.ts'
import type { Instant } from '../../shared/instant.ts'

/**
 * Whether who waits is to be seen today, or should have been seen already: then the sender's words ('the next working
 * day', said the evening before) would mislead, and the day itself is said.
 */
export function isDueToday(
  { seeBy, decision, ended }: Pick<BoardRow, 'seeBy' | 'decision' | 'ended'>,
  now: Instant,
): boolean {
  return decision === null && ended === null && seeBy !== null && dayOf(seeBy) <= dayOf(now)
}
