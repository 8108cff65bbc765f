import type { Opening } from '../duty/opening.ts'
import { afterOpenMinutes } from '../duty/opening-rules.ts'
import type { Instant } from '../shared/instant.ts'
import type { AlarmStep } from './alarm.ts'

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

/** When the next step is told: at its own time, but never while somebody holds it. Null when none is left. */
export function nextTelling(
  alarm: { readonly steps: readonly AlarmStep[]; readonly told: number },
  heldUntil: Instant | null,
): Instant | null {
  const step = alarm.steps[alarm.told]
  if (step === undefined) return null
  return heldUntil !== null && step.at < heldUntil ? heldUntil : step.at
}
