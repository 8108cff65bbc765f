import { z } from 'zod'
import { asInstant, type Instant, later } from './instant.ts'

/** A calendar day without time or zone, for example 2026-11-21. */
export type Day = `${number}-${number}-${number}`

/**
 * Parses a day that exists in the calendar, of the years 1000 to 9899: what is reckoned from it by weeks, months or
 * years is then still a day.
 */
export const day = z.iso
  .date()
  .refine((text) => text >= '1000' && text < '9900')
  .pipe(z.custom<Day>())

/** A time on a Stockholm wall clock, 'HH:MM' from 00:00 to 23:59. */
export type Clock = `${number}:${number}`

/** Parses a wall clock time, 'HH:MM'. */
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .pipe(z.custom<Clock>())

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The day so many days after (or, negative, before) another. Years 0001 to 9999. */
export function addDays(from: Day, days: number): Day {
  return asDay(Date.parse(from) + days * DAY_MS)
}

/**
 * The day so many months after (or, negative, before) another. Where that month is too short it is
 * the month's last day, as lag (1930:173) 1 § counts months and years.
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = partsOf(from)
  const first = new Date(0)
  first.setUTCFullYear(year, month - 1 + months, 1)
  const firstDay = asDay(first.getTime())
  return addDays(firstDay, Math.min(date, daysInMonth(firstDay)) - 1)
}

/** How many days the month of this day has: 28 to 31. */
export function daysInMonth(inside: Day): number {
  const { year, month } = partsOf(inside)
  const last = new Date(0)
  last.setUTCFullYear(year, month, 0)
  return last.getUTCDate()
}

/** Year, month (1 to 12) and day of the month (1 to 31) of a day. */
export function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) }
}

/** The ISO weekday: Monday is 1, Sunday is 7. */
export function weekday(of: Day): Weekday {
  return WEEKDAYS[(new Date(of).getUTCDay() + 6) % 7] ?? 1
}

/** Negative when `a` comes before `b`, 0 when they are the same day, positive when `a` comes after. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/**
 * Age in whole years on a day; negative before birth. Who is born on 29 February turns a year older
 * on 28 February in other years (lag 1930:173, 1 §).
 */
export function ageOn(birthDay: Day, on: Day): number {
  const years = partsOf(on).year - partsOf(birthDay).year
  return on < addMonths(birthDay, years * 12) ? years - 1 : years
}

/** The calendar day in Sweden at an instant. */
export function dayOf(at: Instant): Day {
  return asDay(Date.parse(at) + stockholmOffset(at))
}

/** The wall clock in Sweden at an instant, 'HH:MM'. */
export function clockOf(at: Instant): Clock {
  // Cast: an ISO text always has HH:MM in these five places.
  return asInstant(new Date(Date.parse(at) + stockholmOffset(at))).slice(11, 16) as Clock
}

/**
 * The instant at which Swedish wall clocks show a time on a day. When the clock shows it twice
 * (October) it is the first; when it never does (March) it is as far after the gap as asked after
 * its beginning, so 02:30 becomes 03:30.
 */
export function instantAt(on: Day, at: Clock): Instant {
  const asIfUtc = asInstant(new Date(`${on}T${at}:00.000Z`))
  const before = later(asIfUtc, -stockholmOffset(later(asIfUtc, -DAY_MS)))
  const after = later(asIfUtc, -stockholmOffset(later(asIfUtc, DAY_MS)))
  const shows = (candidate: Instant) => later(candidate, stockholmOffset(candidate)) === asIfUtc
  return shows(before) || !shows(after) ? before : after
}

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

const offsets = new Map<number, number>()

/** Milliseconds that Swedish clocks are ahead of UTC; remembered per hour, since changes fall on whole hours. */
function stockholmOffset(at: Instant): number {
  const hour = Math.floor(Date.parse(at) / HOUR_MS)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of stockholm.formatToParts(hour * HOUR_MS)) part[type] = Number(value)
  const wall = new Date(0)
  wall.setUTCFullYear(part.year ?? 0, (part.month ?? 1) - 1, part.day)
  wall.setUTCHours(part.hour ?? 0, part.minute, part.second)
  const offset = wall.getTime() - hour * HOUR_MS
  if (offsets.size > 20_000) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

function asDay(milliseconds: number): Day {
  // Cast: an ISO text of years 0000 to 9999 begins with these ten places.
  return new Date(milliseconds).toISOString().slice(0, 10) as Day
}
