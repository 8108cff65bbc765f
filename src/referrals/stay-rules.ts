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
 * then. A team that has not said when it works is held to its model's days. `opening` null: not said. Null for a team
 * that never opens, or that is closed down before it would come.
 */
export function visitByOf(team: Visiting, opening: Opening | null, at: Instant): VisitBy | null {
  const visit = nextVisit(team.model, opening, at)
  const gone = visit !== null && team.lastDay !== null && visit.day > team.lastDay
  return gone ? null : visit
}

/** A team as far as its visits go: its model's days, and the last day that it exists, where that is said. */
export interface Visiting {
  readonly model: Pick<CareModel, 'opening'>
  readonly lastDay: Day | null
}

function nextVisit(model: Pick<CareModel, 'opening'>, opening: Opening | null, at: Instant): VisitBy | null {
  const first = clockOf(at) < MORNING ? dayOf(at) : addDays(dayOf(at), 1)
  const weekday = addWorkingDays(first, 0)
  if (opening === null) {
    const day = model.opening.days === 'everyDay' ? first : weekday
    return { day, opens: null, due: endOf(day), laterThan: null }
  }
  const found = nextOpened(opening, at)
  return found && { ...found, laterThan: found.day > weekday ? weekday : null }
}

/**
 * The next day at work and its hours: the day that comes where it is night, else the first that has not begun; a pause
 * at noon begins no new day. Null for a team that never opens.
 */
function nextOpened(opening: Opening, at: Instant): { day: Day; opens: Instant; due: Instant } | null {
  const morning = instantAt(dayOf(at), MORNING)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(dayOf(at), ahead)
    const periods = opensOn(opening, day).filter(({ end }) => end === undefined || end > morning)
    const [first] = periods
    const end = periods.at(-1)?.end
    if (first === undefined || end === undefined) continue
    const begun = first.start <= at
    if (begun && at >= morning) continue
    const due = end < endOf(day) ? end : endOf(day)
    return { day, opens: begun ? morning : first.start, due }
  }
  return null
}

/** The last moment of a day. */
function endOf(day: Day): Instant {
  return later(instantAt(addDays(day, 1), '00:00'), -1)
}
