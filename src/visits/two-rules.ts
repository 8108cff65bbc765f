import type { AlarmStep } from '../alarms/alarm.ts'
import { type Day, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { overlaps } from '../shared/period.ts'
import { hasSaidYes } from './plan-rules.ts'
import type { Slot, VisitMode } from './visit.ts'
import type { Partner } from './visit-row.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The task that stands while one is alone on a visit where two must go. */
export const TWO_TASK = 'oneOfTwo'

/** Hours before a visit within which another unit's silence is no second person any more, and the unit is alarmed (ours). */
const NEAR_HOURS = 24

/** Hours before a visit at which the head of unit is told, too (ours); never sooner than half an hour after the unit. */
const HEAD_HOURS = 2
const HEAD_AFTER_MINUTES = 30

/** A visit where two must go, as far as who comes to the door is concerned. */
export interface AtDoorOfTwo extends Slot {
  readonly mode: VisitMode
  readonly minutes: number
  /** Colleagues who go and who work then, as far as anybody has said who works. */
  readonly working: number
  readonly partners: readonly Pick<Partner, 'asking' | 'answer' | 'theirState' | 'their'>[]
}

/** When a visit begins: its time, or the morning of a day without one (ours: 07:00). */
export function beginsAt({ day, from }: Pick<Slot, 'day' | 'from'>): Instant {
  return instantAt(day, from ?? '07:00')
}

/** The last moment at which it can begin: the end of its window or of its day. */
function latestBegin({ day, from, to }: Slot): Instant {
  return instantAt(day, to ?? from ?? '23:59')
}

/**
 * Whether one stands alone, or nobody, where two must go. Another unit counts once it has said yes and comes at the
 * same time; while it has not answered it counts only as long as the visit is not near.
 */
export function isOneOfTwo(visit: AtDoorOfTwo, now: Instant): boolean {
  if (visit.mode === 'phone' || visit.mode === 'video' || latestBegin(visit) <= now) return false
  const near = later(beginsAt(visit), -NEAR_HOURS * HOUR) <= now
  const along = visit.partners.filter((partner) => {
    if (hasSaidYes(partner)) return comesThen(partner, visit)
    return partner.asking && partner.answer === 'waiting' && partner.theirState !== 'cancelled' && !near
  })
  return visit.working + along.length < 2
}

function comesThen({ their }: Pick<Partner, 'their'>, visit: AtDoorOfTwo): boolean {
  return their === null || overlaps(atDoor(their, visit.minutes), atDoor(visit, visit.minutes))
}

/** When somebody may be at the door: a visit without a time, all its day. */
function atDoor({ day, from, to }: Slot, minutes: number): { start: Instant; end: Instant } {
  if (from === null) return wholeDay(day)
  return { start: instantAt(day, from), end: later(instantAt(day, to ?? from), minutes * MINUTE) }
}

function wholeDay(day: Day) {
  return { start: instantAt(day, '00:00'), end: later(instantAt(day, '23:59'), MINUTE) }
}

/** The alarm's steps: the unit a day before the visit, or at once when it is nearer; its head two hours before (ours). */
export function oneOfTwoSteps(slot: Slot, now: Instant): AlarmStep[] {
  const begins = beginsAt(slot)
  const unit = notBefore(later(begins, -NEAR_HOURS * HOUR), now)
  const head = notBefore(later(begins, -HEAD_HOURS * HOUR), later(unit, HEAD_AFTER_MINUTES * MINUTE))
  return [
    { at: unit, tell: 'unit' },
    { at: head, tell: 'head' },
  ]
}

/** When somebody should have seen to it: two hours before the visit (ours), or now. */
export function seenToBy(slot: Slot, now: Instant): Instant {
  return notBefore(later(beginsAt(slot), -HEAD_HOURS * HOUR), now)
}

function notBefore(at: Instant, earliest: Instant): Instant {
  return at < earliest ? earliest : at
}
