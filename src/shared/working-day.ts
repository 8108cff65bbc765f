import { addDays, type Day, weekday } from './day.ts'

/** The days with a name on which Swedish offices are closed. */
export type HolidayName =
  | 'nyarsdagen'
  | 'trettondedagJul'
  | 'langfredagen'
  | 'paskdagen'
  | 'annandagPask'
  | 'forstaMaj'
  | 'kristiHimmelsfardsdag'
  | 'pingstdagen'
  | 'annandagPingst'
  | 'nationaldagen'
  | 'midsommarafton'
  | 'midsommardagen'
  | 'allaHelgonsDag'
  | 'julafton'
  | 'juldagen'
  | 'annandagJul'
  | 'nyarsafton'

/** `publicHoliday` by lag (1989:253); `closedEve`: no holiday, but no working day either (lag 1930:173, 2 §). */
export interface Holiday {
  readonly day: Day
  readonly name: HolidayName
  readonly kind: 'publicHoliday' | 'closedEve'
}

/**
 * The named holidays and closed eves of a year (1583 to 9999), in order, Sundays not listed. The list
 * is the law of today, but for 2005 when nationaldagen took the place of annandag pingst.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const midsummer = firstSaturdayFrom(dateOf(year, '06-20'))
  const publicHolidays: readonly (readonly [HolidayName, Day])[] = [
    ['nyarsdagen', dateOf(year, '01-01')],
    ['trettondedagJul', dateOf(year, '01-06')],
    ['langfredagen', addDays(easter, -2)],
    ['paskdagen', easter],
    ['annandagPask', addDays(easter, 1)],
    ['forstaMaj', dateOf(year, '05-01')],
    ['kristiHimmelsfardsdag', addDays(easter, 39)],
    ['pingstdagen', addDays(easter, 49)],
    year < 2005 ? ['annandagPingst', addDays(easter, 50)] : ['nationaldagen', dateOf(year, '06-06')],
    ['midsommardagen', midsummer],
    ['allaHelgonsDag', firstSaturdayFrom(dateOf(year, '10-31'))],
    ['juldagen', dateOf(year, '12-25')],
    ['annandagJul', dateOf(year, '12-26')],
  ]
  const eves: readonly (readonly [HolidayName, Day])[] = [
    ['midsommarafton', addDays(midsummer, -1)],
    ['julafton', dateOf(year, '12-24')],
    ['nyarsafton', dateOf(year, '12-31')],
  ]
  return [
    ...publicHolidays.map(([name, day]) => ({ name, day, kind: 'publicHoliday' as const })),
    ...eves.map(([name, day]) => ({ name, day, kind: 'closedEve' as const })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The named holiday or closed eve that a day is, if any; two names on one day give the first in the list. */
export function holidayOn(day: Day): Holiday | undefined {
  return holidaysByDay(Number(day.slice(0, 4))).get(day)
}

/** True on a public holiday; every Sunday is one (lag 1989:253). Closed eves are not. */
export function isHoliday(day: Day): boolean {
  return weekday(day) === 7 || holidayOn(day)?.kind === 'publicHoliday'
}

/** True from Monday to Friday, unless it is a public holiday or a closed eve (lag 1930:173, 2 §). */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && holidayOn(day) === undefined
}

/** The first working day after a day, never the day itself. */
export function nextWorkingDay(after: Day): Day {
  return addWorkingDays(after, 1)
}

/**
 * The working day so many working days after a day, or before it when negative. Zero gives the day
 * itself when it is a working day, else the next one, as a deadline on a closed day moves.
 */
export function addWorkingDays(from: Day, workingDays: number): Day {
  const step = workingDays < 0 ? -1 : 1
  let left = Math.abs(workingDays)
  let day = from
  if (left === 0) {
    while (!isWorkingDay(day)) day = addDays(day, 1)
    return day
  }
  while (left > 0) {
    day = addDays(day, step)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

const years = new Map<number, ReadonlyMap<Day, Holiday>>()

function holidaysByDay(year: number): ReadonlyMap<Day, Holiday> {
  const known = years.get(year)
  if (known) return known
  const made = new Map<Day, Holiday>()
  for (const holiday of holidaysOf(year)) if (!made.has(holiday.day)) made.set(holiday.day, holiday)
  years.set(year, made)
  return made
}

/** Easter Sunday of a Gregorian year, by the computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return addDays(dateOf(year, '03-22'), epact + toSunday - 7 * late)
}

function firstSaturdayFrom(day: Day): Day {
  return addDays(day, (13 - weekday(day)) % 7)
}

function dateOf(year: number, monthAndDay: `${number}-${number}`): Day {
  return addDays(`${year}-${monthAndDay}`, 0)
}
