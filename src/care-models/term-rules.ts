import { addDays, addMonths, type Day, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { addWorkingDays, isWorkingDay } from '../shared/working-day.ts'
import type { Term } from './term.ts'

/** Which days a team works: every day, or working days only (no weekends, holidays and closed eves). */
export type WorkDays = 'everyDay' | 'workingDays'

const HOUR_MS = 3_600_000

/** When something may begin and when it must be done; `from` is never after `due`. */
export interface Span {
  readonly from: Instant
  readonly due: Instant
}

/**
 * The span that a term gives after an event. Terms in days last until the last millisecond of their day in
 * Sweden. A term of weeks or months that ends when the team is closed ends on its last working day before,
 * so that what was promised within six weeks is done within six weeks.
 */
export function spanOf(term: Term, at: Instant, works: WorkDays): Span {
  const day = dayOf(at)
  switch (term.unit) {
    case 'hours':
      return { from: at, due: later(at, term.count * HOUR_MS) }
    case 'sameDay':
      return { from: at, due: endOf(day) }
    case 'days':
      return { from: at, due: endOf(addDays(day, term.count)) }
    case 'workingDays':
      return { from: at, due: endOf(addWorkingDays(day, term.count)) }
    case 'weeks':
      return windowOf(at, addDays(day, term.from * 7), lastOpen(addDays(day, term.to * 7), works))
    case 'months':
      return { from: at, due: endOf(lastOpen(addMonths(day, term.count), works)) }
  }
}

/** From the start of the first day, but never before the event and never after the last day has begun. */
function windowOf(at: Instant, first: Day, last: Day): Span {
  const opens = instantAt(first <= last ? first : last, '00:00')
  return { from: opens > at ? opens : at, due: endOf(last) }
}

/** The day itself, or the last working day before it. No row of closed days is as long as the shortest term. */
function lastOpen(last: Day, works: WorkDays): Day {
  if (works === 'everyDay') return last
  let day = last
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The last millisecond of a day in Sweden, also on the days of 23 and 25 hours. */
function endOf(day: Day): Instant {
  return later(instantAt(addDays(day, 1), '00:00'), -1)
}
