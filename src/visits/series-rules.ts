import { addDays, type Day, weekday } from '../shared/day.ts'

/** No series is longer: what is planned further ahead is planned anew with the person (design). */
export const LONGEST_SERIES_DAYS = 366

/** Nor has more visits than one for each day of it (design). */
export const MOST_VISITS = 200

/** How a series comes again: on these days of the week (1 is Monday), every so many weeks, up to and with a day. */
export interface Repeat {
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  readonly until: Day
}

/** The days after the first on which a series comes again; its weeks are counted from the Monday of the first. */
export function seriesDays(first: Day, { weekdays, everyWeeks, until }: Repeat): Day[] {
  const monday = addDays(first, 1 - weekday(first))
  const days: Day[] = []
  for (let ahead = 0; ahead <= LONGEST_SERIES_DAYS + 7; ahead++) {
    const day = addDays(monday, ahead)
    if (day > until) break
    const inTurn = Math.floor(ahead / 7) % everyWeeks === 0
    if (day > first && inTurn && weekdays.includes(weekday(day))) days.push(day)
  }
  return days
}
