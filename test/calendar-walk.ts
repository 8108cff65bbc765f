import type { CareModel } from '../src/care-models/care-model.ts'
import { openDeadlines, type RoadEvent } from '../src/care-models/deadline-rules.ts'
import { addDays, type Clock, clock, type Day, day, dayOf, instantAt, weekday } from '../src/shared/day.ts'
import { isWorkingDay } from '../src/shared/working-day.ts'

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An event by day and Swedish clock: '2026-12-18 16:40'. */
export function on(
  when: `${Day} ${Clock}`,
  kind: RoadEvent['kind'],
  more: Omit<Partial<RoadEvent>, 'kind' | 'at'> = {},
): RoadEvent {
  return { kind, at: instantAt(day.parse(when.slice(0, 10)), clock.parse(when.slice(11))), ...more }
}

/**
 * Walks the calendar day by day and says, for each day on which something has changed since the day before, what
 * stands at 18:00: 'Fri 2026-12-18: receipt by 2026-12-21'. A closed day is marked '(closed)', a deadline that
 * may not begin yet 'from …', one that has passed 'overdue since …'.
 */
export function walk(model: CareModel, road: readonly RoadEvent[], days: { from: Day; to: Day }): string[] {
  const lines: string[] = []
  let before = ''
  for (let today = days.from; today <= days.to; today = addDays(today, 1)) {
    const stands = openDeadlines(model, road, instantAt(today, '18:00')).map(told).join(', ') || 'nothing'
    if (stands === before) continue
    const closed = isWorkingDay(today) ? '' : ' (closed)'
    lines.push(`${weekdays[weekday(today)]} ${today}${closed}: ${stands}`)
    before = stands
  }
  return lines
}

function told({ key, from, due, state }: ReturnType<typeof openDeadlines>[number]): string {
  if (state === 'waiting') return `${key} from ${dayOf(from)}`
  return state === 'overdue' ? `${key} overdue since ${dayOf(due)}` : `${key} by ${dayOf(due)}`
}
