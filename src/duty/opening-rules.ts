import { addDays, type Clock, type Day, dayOf, instantAt, weekday } from '../shared/day.ts'
import { between, type Instant, later } from '../shared/instant.ts'
import { contains, intersect, merge, overlaps, type Period } from '../shared/period.ts'
import { holidayOn } from '../shared/working-day.ts'
import { type Opening, type OpeningDay, type OpeningHours, openingDays } from './opening.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Further than any closed summer: a unit that opens on no day within it never opens. */
const DAYS_AHEAD = 400

/** So many days without a pause count as always. */
const ALWAYS_DAYS = 9

/** Which hours of the week a day follows: those of holidays go before its weekday's. */
export function openingDayOf(day: Day): OpeningDay {
  return holidayOn(day) === undefined ? (openingDays[weekday(day) - 1] ?? 'sunday') : 'holiday'
}

/** The periods of openness that begin on a day, in order; an exception goes before the week. */
export function opensOn({ week, exceptions }: Opening, day: Day): Period[] {
  const exception = exceptions.find((one) => one.day === day)
  const hours = exception?.hours ?? week.filter(({ on }) => on === openingDayOf(day))
  return merge(hours.map(({ from, to }) => periodOf(day, from, to)))
}

function periodOf(day: Day, from: Clock, to: Clock): Period {
  return { start: instantAt(day, from), end: instantAt(to <= from ? addDays(day, 1) : day, to) }
}

/** The open period that an instant lies in, or undefined where the unit is closed; without `end` where it never closes. */
export function openAt(opening: Opening, at: Instant): Period | undefined {
  const day = dayOf(at)
  const around = Array.from({ length: ALWAYS_DAYS + 2 }, (_, ahead) =>
    opensOn(opening, addDays(day, ahead - 1)),
  )
  const found = merge(around.flat()).find((period) => contains(period, at))
  if (found?.end === undefined) return found
  return found.end < instantAt(addDays(day, ALWAYS_DAYS), '00:00') ? found : { start: found.start }
}

/** The instant at which something that comes at `at` is first read: at once when open, else when it opens; null when it never does. */
export function readFrom(opening: Opening, at: Instant): Instant | null {
  if (openAt(opening, at) !== undefined) return at
  const today = dayOf(at)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const next = opensOn(opening, addDays(today, ahead)).find(({ start }) => start > at)
    if (next !== undefined) return next.start
  }
  return null
}

/** How it stands with what is sent at an instant: open and until when (null: never closes), and when it is read (null: never). */
export function readingAt(opening: Opening, at: Instant) {
  const open = openAt(opening, at)
  return { open: open !== undefined, until: open?.end ?? null, from: readFrom(opening, at) }
}

/** By when something is done that is due at `due`: when the unit last goes home before that, after `from`; `due` where it is at work then, or never in between. */
export function lastAtWork(opening: Opening, from: Instant, due: Instant): Instant {
  const days = Math.round((Date.parse(dayOf(due)) - Date.parse(dayOf(from))) / DAY)
  for (let back = 0; back <= days; back++) {
    const last = openWithin(opening, addDays(dayOf(due), -back), from)
      .filter(({ start }) => start < due)
      .at(-1)
    if (last?.end !== undefined) return last.end < due ? last.end : due
  }
  return due
}

/** When a unit has been open for so many minutes from an instant on; null when it never will have been. */
export function afterOpenMinutes(opening: Opening, from: Instant, minutes: number): Instant | null {
  let left = minutes * MINUTE
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    for (const { start, end } of openWithin(opening, addDays(dayOf(from), ahead), from)) {
      if (end === undefined) continue
      const length = between(start, end)
      if (length >= left) return later(start, left)
      left -= length
    }
  }
  return null
}

/** The open parts of one calendar day, from an instant on; what runs over midnight is on both of its days. */
function openWithin(opening: Opening, day: Day, from: Instant): Period[] {
  const begins = instantAt(day, '00:00')
  const within = { start: begins < from ? from : begins, end: instantAt(addDays(day, 1), '00:00') }
  return merge([...opensOn(opening, addDays(day, -1)), ...opensOn(opening, day)]).flatMap(
    (period) => intersect(period, within) ?? [],
  )
}

/** The days of the week on which hours overlap: what stands twice was meant otherwise. */
export function overlapping(week: readonly OpeningHours[]): OpeningDay[] {
  const anyDay = '2026-01-01'
  return openingDays.filter((on) => {
    const periods = week.filter((one) => one.on === on).map(({ from, to }) => periodOf(anyDay, from, to))
    return periods.some((one, place) => periods.slice(place + 1).some((other) => overlaps(one, other)))
  })
}
