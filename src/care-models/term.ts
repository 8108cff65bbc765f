import { z } from 'zod'

/** How long something may take, counted from an event. Days are counted in Sweden's calendar. */
export const term = z.discriminatedUnion('unit', [
  /** So many hours by the clock. */
  z.strictObject({ unit: z.literal('hours'), count: z.int().min(1) }),
  /** Before the day of the event ends. */
  z.strictObject({ unit: z.literal('sameDay') }),
  /** Before the so manieth calendar day after the event ends. */
  z.strictObject({ unit: z.literal('days'), count: z.int().min(1) }),
  /** Before the so manieth working day after the event ends. */
  z.strictObject({ unit: z.literal('workingDays'), count: z.int().min(1) }),
  /** No earlier than `from` weeks and no later than `to` weeks after the event. */
  z.strictObject({ unit: z.literal('weeks'), from: z.int().min(0), to: z.int().min(1) }),
  /** No later than so many calendar months after the event. */
  z.strictObject({ unit: z.literal('months'), count: z.int().min(1) }),
])
export type Term = z.infer<typeof term>

export function hours(count: number): Term {
  return { unit: 'hours', count }
}

export function sameDay(): Term {
  return { unit: 'sameDay' }
}

export function days(count: number): Term {
  return { unit: 'days', count }
}

export function workingDays(count: number): Term {
  return { unit: 'workingDays', count }
}

/** No later than the end of the next working day. */
export function nextWorkingDay(): Term {
  return workingDays(1)
}

/** A window: not before `from` weeks, no later than `to` weeks. */
export function weeks(from: number, to: number): Term {
  return { unit: 'weeks', from, to }
}

export function months(count: number): Term {
  return { unit: 'months', count }
}
