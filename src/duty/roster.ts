import { z } from 'zod'
import { clock, type Day } from '../shared/day.ts'
import { gearId, type StaffId, staffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** What a unit deals out for a day. */
export const gearKinds = ['car', 'bag', 'phone', 'other'] as const

/** One colleague's work on a day: wall clocks in Sweden, `to` at or before `from` on the day after. */
export const shift = z.strictObject({
  staff: staffId,
  from: clock,
  to: clock,
  /** Carries the duty phone meanwhile. */
  phone: z.boolean(),
  gear: z.array(gearId).max(6),
  note: z.string().trim().max(200),
})
export type Shift = z.output<typeof shift>

/** A day of the roster. Nobody has said who works where `shifts` is null. */
export interface RosterDay {
  readonly day: Day
  readonly shifts: readonly Shift[] | null
}

/** Somebody who took over the duty phone. */
export interface Taking {
  readonly staff: StaffId
  readonly at: Instant
}
