import { z } from 'zod'
import type { Clock } from '../shared/day.ts'
import { clock, day } from '../shared/day.ts'
import { staffId } from '../shared/id.ts'

/**
 * Where a visit stands. `asked`: another unit asks us along and waits for our answer. `documented`: at least one
 * note is written. `notFound`: nobody opened and the search is on. `notMet`: the search ended by a named decision.
 */
export const visitStates = [
  'asked',
  'planned',
  'arrived',
  'documented',
  'done',
  'declined',
  'cancelled',
  'notFound',
  'notMet',
] as const
export const visitState = z.enum(visitStates)
export type VisitState = z.output<typeof visitState>

/** The states in which somebody still has something to do. */
export const openStates: readonly VisitState[] = ['asked', 'planned', 'arrived', 'documented', 'notFound']

/** How one meets. */
export const visitModes = ['home', 'careHome', 'phone', 'video'] as const
export const visitMode = z.enum(visitModes)
export type VisitMode = z.output<typeof visitMode>

/** Why the person said no, and why we did not come. The words stand in the visit texts. */
export const declineReasons = [
  'feelsBetter',
  'noStrength',
  'otherPlans',
  'notAskedFor',
  'wantsOther',
  'otherDeclined',
] as const
export const cancelReasons = [
  'inHospital',
  'away',
  'illStaff',
  'moreUrgent',
  'weather',
  'notNeeded',
  'mistake',
  'cannotCome',
  'deceased',
] as const
export const declineReason = z.enum(declineReasons)
/** What a member of staff may choose; `cannotCome` comes with a joint question, `deceased` with a death. */
export const cancelReason = z.enum(cancelReasons).exclude(['cannotCome', 'deceased'])

/** Longest visit that is planned: ten hours. Shortest: five minutes. */
export const visitMinutes = z.int().min(5).max(600)

/** When: a day, and on it a time (`from`), a window (`from` to `to`) or neither: some time that day. */
export const slot = z
  .strictObject({ day, from: clock.nullable(), to: clock.nullable() })
  .refine(({ from, to }) => to === null || (from !== null && to > from), { path: ['to'] })
export type Slot = z.output<typeof slot>

/** Where: the person's own home as registered, or another place in words. */
export const placeInput = z.union([
  z.strictObject({ kind: z.literal('home') }),
  z.strictObject({ kind: z.literal('other'), text: z.string().trim().min(3).max(200) }),
])
export type PlaceInput = z.output<typeof placeInput>

/** Those who go, first the one who is responsible for the visit. */
export const goingInput = z.array(staffId).min(1).max(8)

/** A wall clock that a column holds, which a check constraint keeps to HH:MM. */
export function clockOrNull(text: string | null): Clock | null {
  return text === null ? null : clock.parse(text)
}
