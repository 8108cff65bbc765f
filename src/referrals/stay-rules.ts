import type { CareModel } from '../care-models/care-model.ts'
import type { Opening } from '../duty/opening.ts'
import { opensOn } from '../duty/opening-rules.ts'
import { addDays, type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { addWorkingDays } from '../shared/working-day.ts'
import type { VisitBy } from './stay.ts'

/** What is reported before this belongs to the night that began the evening before: its next day is the one that comes. Ours. */
const MORNING: Clock = '07:00'

/** Further than any closed summer. */
const DAYS_AHEAD = 400

/**
 * By when a team sees who is reported to stay at home: on its next day at work (LAN-12), no later than when it goes home
 * then. A team that has not said when it works is held to its model's days. `opening` null: not said.
 */
export function visitByOf(
  model: Pick<CareModel, 'opening'>,
  opening: Opening | null,
  at: Instant,
): VisitBy | null {
  const first = clockOf(at) < MORNING ? dayOf(at) : addDays(dayOf(at), 1)
  const weekday = addWorkingDays(first, 0)
  if (opening === null) {
    const day = model.opening.days === 'everyDay' ? first : weekday
    return { day, opens: null, due: later(instantAt(addDays(day, 1), '00:00'), -1), laterThan: null }
  }
  const found = nextOpened(opening, at)
  return found && { ...found, laterThan: found.day > weekday ? weekday : null }
}

/** The first opening that begins after an instant, and when its day ends; null for a team that never opens. */
function nextOpened(opening: Opening, at: Instant): { day: Day; opens: Instant; due: Instant } | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(dayOf(at), ahead)
    const periods = opensOn(opening, day).filter(({ start }) => start > at)
    const [first] = periods
    const end = periods.at(-1)?.end
    if (first !== undefined && end !== undefined) return { day, opens: first.start, due: end }
  }
  return null
}
