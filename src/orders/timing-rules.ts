import { addDays, type Day, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { OrderTiming } from './order.ts'

/** One planned occasion: from when it may be done, and when it is due. */
export interface Slot {
  readonly opens: Instant
  readonly due: Instant
}

/** A planned clock time may be done this long before (design). */
const EARLY_MS = 2 * 3_600_000

/** No order is looked at further ahead than this many occasions. */
const LOOKED_AT = 2_000

/** When it is to be done next, after the latest occasion that was handled; null when nothing is left or never planned. */
export function nextDue(timing: OrderTiming, handled: Instant | null): Instant | null {
  return first(slotsAfter(timing, handled))?.due ?? null
}

/**
 * The occasion that something done at an instant stands for: the latest that had opened, so that one missed before it
 * is passed over, or else the next to come. Null for as needed, and when none is left.
 */
export function slotFor(timing: OrderTiming, handled: Instant | null, doneAt: Instant): Instant | null {
  let found: Slot | undefined
  for (const slot of slotsAfter(timing, handled)) {
    if (found !== undefined && slot.opens > doneAt) break
    found = slot
  }
  return found?.due ?? null
}

/** When the morning's staff take over: evening and night look ahead until then (ours). */
const MORNING = '07:00'

/** The next morning after an instant: what the evening and the night are to manage lies before it. */
export function nextMorning(now: Instant): Instant {
  const today = instantAt(dayOf(now), MORNING)
  return today > now ? today : instantAt(addDays(dayOf(now), 1), MORNING)
}

/** Planned occasions that are left and fall due after one instant and no later than another. */
export function duesBetween(
  timing: OrderTiming,
  handled: Instant | null,
  between: { from: Instant; to: Instant },
): Instant[] {
  const found: Instant[] = []
  for (const { due } of slotsAfter(timing, handled)) {
    if (due > between.to) break
    if (due >= between.from) found.push(due)
  }
  return found
}

/** The last day that the order holds; null until further notice. */
export function lastDay(timing: OrderTiming): Day | null {
  return timing.kind === 'once' ? timing.day : timing.until
}

/** As needed, and its last day has passed: nobody is waiting for it any more. */
export function hasExpired(timing: OrderTiming, today: Day): boolean {
  return timing.kind === 'asNeeded' && timing.until !== null && timing.until < today
}

function* slotsAfter(timing: OrderTiming, handled: Instant | null): Generator<Slot> {
  if (timing.kind === 'asNeeded') return
  const days = timing.kind === 'once' ? [timing.day] : daysOf(timing, handled)
  const clocks = timing.kind === 'once' ? (timing.at === null ? [] : [timing.at]) : timing.at.toSorted()
  let seen = 0
  for (const day of days) {
    for (const slot of slotsOn(day, clocks)) {
      if (handled !== null && slot.due <= handled) continue
      if (++seen > LOOKED_AT) return
      yield slot
    }
  }
}

function* daysOf(timing: Extract<OrderTiming, { kind: 'times' }>, handled: Instant | null): Generator<Day> {
  const { from, until, everyDays } = timing
  const behind =
    handled === null ? 0 : Math.floor((Date.parse(dayOf(handled)) - Date.parse(from)) / 86_400_000)
  let day = addDays(from, Math.max(0, Math.floor(behind / everyDays)) * everyDays)
  while (until === null || day <= until) {
    yield day
    day = addDays(day, everyDays)
  }
}

function slotsOn(day: Day, clocks: readonly `${number}:${number}`[]): Slot[] {
  // Some time that day: open from midnight, due when the day is over.
  if (clocks.length === 0) return [{ opens: instantAt(day, '00:00'), due: instantAt(day, '23:59') }]
  return clocks.map((at) => {
    const due = instantAt(day, at)
    return { opens: later(due, -EARLY_MS), due }
  })
}

function first(slots: Generator<Slot>): Slot | undefined {
  const { value, done } = slots.next()
  return done === true ? undefined : value
}

/** The first day that the order speaks of. */
export function firstDay(timing: OrderTiming): Day {
  return timing.kind === 'once' ? timing.day : timing.from
}

/** Occasions of a standing order that lay before it was sent are nobody's to do; what is asked for once always is. */
export function passedBy(timing: OrderTiming, sentAt: Instant): Instant | null {
  return timing.kind === 'times' ? sentAt : null
}
