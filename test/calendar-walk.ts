import type { CareModel } from '../src/care-models/care-model.ts'
import { openDeadlines, type RoadEvent } from '../src/care-models/deadline-rules.ts'
import { addDays, type Clock, type Day, dayOf, instantAt, weekday } from '../src/shared/day.ts'
import { isWorkingDay } from '../src/shared/working-day.ts'

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An event by day and Swedish clock. */
export function on(
  day: Day,
  clock: Clock,
  kind: RoadEvent['kind'],
  more: Partial<RoadEvent> = {},
): RoadEvent {
  return { kind, at: instantAt(day, clock), ...more }
}

/**
 * Walks the calendar day by day and says, for each day on which something has changed since the day before, what
 * stands at 18:00: 'Fri 2026-12-18: receipt by 2026-12-21'. A closed day is marked '(closed)', a deadline that
 * may not begin yet 'from …', one that has passed 'overdue since …'.
 */
export function walk(model: CareModel, road: readonly RoadEvent[], days: { from: Day; to: Day }): string[] {
  const lines: string[] = []
  let before = ''
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    const stands = openDeadlines(model, road, instantAt(day, '18:00')).map(told).join(', ') || 'nothing'
    if (stands === before) continue
    const closed = isWorkingDay(day) ? '' : ' (closed)'
    lines.push(`${weekdays[weekday(day)]} ${day}${closed}: ${stands}`)
    before = stands
  }
  return lines
}

function told({ key, from, due, state }: ReturnType<typeof openDeadlines>[number]): string {
  if (state === 'waiting') return `${key} from ${dayOf(from)}`
  return state === 'overdue' ? `${key} overdue since ${dayOf(due)}` : `${key} by ${dayOf(due)}`
}
