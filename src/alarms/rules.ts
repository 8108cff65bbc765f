import type { Opening } from '../duty/opening.ts'
import { afterOpenMinutes } from '../duty/opening-rules.ts'
import { dayTime } from '../notices/rules.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { AlarmStep, Shortfall } from './alarm.ts'

const MINUTE = 60_000

/** Open minutes until everybody at the unit is told again, and until its head is (design). */
const MOST_URGENT = { again: 20, head: 60 }
const OTHERS = { again: 120, head: 240 }

/**
 * The steps of something that came to a unit and waits to be read: told again to everybody there, then to the head.
 * Counted in the unit's own open time, so that nobody is woken by what nobody was there to read; never later than
 * `due`. None for a unit that has not said when it reads: its overdue task is told to the head as before.
 */
export function unreadSteps(
  opening: Opening,
  came: { readonly at: Instant; readonly mostUrgent: boolean; readonly due: Instant | null },
): AlarmStep[] {
  if (opening.week.length === 0 && opening.exceptions.length === 0) return []
  const { again, head } = came.mostUrgent ? MOST_URGENT : OTHERS
  const after = (minutes: number) => {
    const at = afterOpenMinutes(opening, came.at, minutes)
    return at !== null && came.due !== null && came.due < at ? came.due : at
  }
  const [first, last] = [after(again), after(head)]
  return [
    ...(first === null || first === last ? [] : [{ at: first, tell: 'unit' as const }]),
    ...(last === null ? [] : [{ at: last, tell: 'head' as const }]),
  ]
}

/**
 * The steps of an answer that came to the unit that asked: told again to everybody there after two hours of its open
 * time, then to its head after four (design); a unit that has not said when it reads is told by day.
 */
export function unreadAnswerSteps(opening: Opening, at: Instant): AlarmStep[] {
  const stated = unreadSteps(opening, { at, mostUrgent: false, due: null })
  if (stated.length > 0) return stated
  return [
    { at: dayTime(later(at, OTHERS.again * MINUTE)), tell: 'unit' },
    { at: dayTime(later(at, OTHERS.head * MINUTE)), tell: 'head' },
  ]
}

/** Minutes past the planned end until the unit is told of who is alone at a visit, and until its head is (design). */
const OVERLONG = { unit: 30, head: 60 }

/**
 * The steps about somebody who came alone to a visit and has written nothing since: told to the unit half an hour
 * after it should have ended, to its head half an hour later, at whatever hour it is.
 */
export function loneVisitSteps(came: { readonly at: Instant; readonly minutes: number }): AlarmStep[] {
  const after = (more: number) => later(came.at, (came.minutes + more) * MINUTE)
  return [
    { at: after(OVERLONG.unit), tell: 'unit' },
    { at: after(OVERLONG.head), tell: 'head' },
  ]
}

/** Whether a telling has a way to the unit, and to its head; null where no head is stated. */
export interface Reach {
  readonly unit: boolean
  readonly head: boolean | null
}

/** What a telling does not come to; null where it comes to all that it should. */
export function shortOf(tell: AlarmStep['tell'], { unit, head }: Reach): Shortfall | null {
  if (tell === 'unit') return unit ? null : 'nobody'
  if (head === true) return null
  if (!unit) return 'nobody'
  return head === null ? 'headUnknown' : 'headSilent'
}

/** When the next step is told: at its own time, but never while somebody holds it. Null when none is left. */
export function nextTelling(
  alarm: { readonly steps: readonly AlarmStep[]; readonly told: number },
  heldUntil: Instant | null,
): Instant | null {
  const step = alarm.steps[alarm.told]
  if (step === undefined) return null
  return heldUntil !== null && step.at < heldUntil ? heldUntil : step.at
}
