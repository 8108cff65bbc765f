import { addDays, type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { isOn, type PhoneDays } from '../shared/phone-hours.ts'

const MINUTE = 60_000

/** How long before the ordering unit closes an unreceipted order is told about, in minutes (design). */
const LEAD_MINUTES = 60

/** A receiver has at least so long, in minutes, before anybody is told (design). */
const GRACE_MINUTES = 15

/** When a unit closes that has no day phone of its own (design). */
export const DEFAULT_CLOSING: Clock = '16:30'

/** When the ordering unit is there: the hours and days of its day phone. */
export interface UnitHours {
  readonly closes: Clock
  readonly days: PhoneDays
  /** False where it has no day phone that closes (a ward by night and day): then it is told, but not that it closes. */
  readonly known: boolean
}

/** Why the ordering unit is told now: it closes soon, the order is soon to be done, or simply that nobody has receipted. */
export type Urgency = 'closing' | 'due' | 'still'

/** When the ordering unit closes next after an instant, on a day that it is open. */
export function closingAfter(at: Instant, hours: UnitHours): Instant {
  let day: Day = dayOf(at)
  if (clockOf(at) >= hours.closes) day = addDays(day, 1)
  while (!isOn(hours.days, day)) day = addDays(day, 1)
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

/** What is true when the telling goes out: the words follow the clock, not what was planned when the order was sent. */
export function urgencyAt(order: { dueAt: Instant | null }, hours: UnitHours, now: Instant): Urgency {
  const soon = (at: Instant) => at > now && later(now, LEAD_MINUTES * MINUTE) >= at
  if (hours.known && soon(closingAfter(now, hours))) return 'closing'
  return order.dueAt !== null && soon(order.dueAt) ? 'due' : 'still'
}

/** When somebody must have called about it: before closing, and before it was to be done where that is still ahead. */
export function callBy(order: { dueAt: Instant | null }, hours: UnitHours, now: Instant): Instant {
  const closing = closingAfter(now, hours)
  return order.dueAt !== null && order.dueAt > now && order.dueAt < closing ? order.dueAt : closing
}
