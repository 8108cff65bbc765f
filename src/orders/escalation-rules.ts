import { addDays, type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { isWorkingDay } from '../shared/working-day.ts'

const MINUTE = 60_000

/** How long before the ordering unit closes an unreceipted order is told about, in minutes (design). */
const LEAD_MINUTES = 60

/** A receiver has at least so long, in minutes, before anybody is told (design). */
const GRACE_MINUTES = 15

/** When a unit closes that has no day phone of its own (design). */
export const DEFAULT_CLOSING: Clock = '16:30'

/** When the ordering unit is there. */
export interface UnitHours {
  readonly closes: Clock
  readonly days: 'everyDay' | 'workingDays'
}

/** When the ordering unit closes next after an instant, on a day that it is open. */
export function closingAfter(at: Instant, hours: UnitHours): Instant {
  let day: Day = dayOf(at)
  if (clockOf(at) >= hours.closes) day = addDays(day, 1)
  while (hours.days === 'workingDays' && !isWorkingDay(day)) day = addDays(day, 1)
  return instantAt(day, hours.closes)
}

/**
 * When the ordering unit must be told that nobody has receipted: an hour before it closes, or an hour before it was
 * to be done if that is sooner; never before the receiver has had a quarter of an hour, and always before closing.
 */
export function escalatesAt(order: { sentAt: Instant; dueAt: Instant | null }, hours: UnitHours): Instant {
  const closing = closingAfter(order.sentAt, hours)
  const last = later(closing, -LEAD_MINUTES * MINUTE)
  const due = order.dueAt === null ? last : later(order.dueAt, -LEAD_MINUTES * MINUTE)
  const wanted = due < last ? due : last
  const earliest = later(order.sentAt, GRACE_MINUTES * MINUTE)
  const told = wanted < earliest ? earliest : wanted
  const latest = later(closing, -5 * MINUTE)
  return told > latest && latest > order.sentAt ? latest : told
}
