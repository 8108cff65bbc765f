import { addDays, addMonths, type Day, daysBetween, daysInMonth, instantAt, partsOf } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'

/** The days that figures are about, both included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export const periodKinds = ['month', 'quarter', 'year', 'own'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The longest that may be asked for, in days: two years with a leap day. */
export const LONGEST_DAYS = 731

/** The month, quarter or year around a day. */
export function periodAround(kind: Exclude<PeriodKind, 'own'>, day: Day): Days {
  const { year, month } = partsOf(day)
  const first = { month, quarter: month - ((month - 1) % 3), year: 1 }[kind]
  const months = { month: 1, quarter: 3, year: 12 }[kind]
  const from = addMonths(`${pad(year, 4)}-01-01` as Day, first - 1) // Cast: four digits and the first of January.
  return { from, to: addDays(addMonths(from, months), -1) }
}

/** The time of the same length just before: whole months go before whole months, else as many days. */
export function before({ from, to }: Days): Days {
  const months = wholeMonths({ from, to })
  if (months !== undefined) {
    const earlier = addMonths(from, -months)
    return { from: earlier, to: addDays(from, -1) }
  }
  const days = daysBetween(from, to) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

/** The same sort of time just after. */
export function after({ from, to }: Days): Days {
  const months = wholeMonths({ from, to })
  const start = addDays(to, 1)
  const end =
    months === undefined ? addDays(start, daysBetween(from, to)) : addDays(addMonths(start, months), -1)
  return { from: start, to: end }
}

/** The parts that a line is drawn by: weeks from Monday on in up to four months, else months. */
export function partsIn(days: Days): Days[] {
  const step = daysBetween(days.from, days.to) > 124 ? nextMonth : nextWeek
  const parts: Days[] = []
  for (let from = days.from; from <= days.to; ) {
    const next = step(from)
    const last = addDays(next, -1)
    parts.push({ from, to: last < days.to ? last : days.to })
    from = next
  }
  return parts
}

/** From the first moment of the first day in Sweden up to the end of the last. */
export function instantsIn({ from, to }: Days): { readonly start: Instant; readonly end: Instant } {
  return { start: instantAt(from, '00:00'), end: instantAt(addDays(to, 1), '00:00') }
}

function wholeMonths({ from, to }: Days): number | undefined {
  const [start, end] = [partsOf(from), partsOf(to)]
  if (start.date !== 1 || end.date !== daysInMonth(to)) return undefined
  const months = (end.year - start.year) * 12 + end.month - start.month + 1
  return months > 0 ? months : undefined
}

function nextMonth(day: Day): Day {
  return addMonths(addDays(day, 1 - partsOf(day).date), 1)
}

function nextWeek(day: Day): Day {
  return addDays(day, 7 - (((daysBetween('2024-01-01', day) % 7) + 7) % 7))
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
