import { z } from 'zod'
import { clock, day } from '../shared/day.ts'

/** The days of a week as ISO has them, and `holiday`: a named holiday or closed eve, on whatever day of the week it falls. */
export const openingDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'holiday',
] as const
export type OpeningDay = (typeof openingDays)[number]

/** Wall clocks in Sweden; `to` at or before `from` is on the day after, so that 00:00 to 00:00 is a whole day. */
const hours = { from: clock, to: clock }

/** Hours at which a unit reads what comes, on one kind of day. */
export const openingHours = z.strictObject({ on: z.enum(openingDays), ...hours })
export type OpeningHours = z.output<typeof openingHours>

/** One day that differs from the week: closed where it has no hours. */
export const openingException = z.strictObject({
  day,
  hours: z.array(z.strictObject(hours)).max(3),
  why: z.string().trim().min(1).max(200),
})
export type OpeningException = z.output<typeof openingException>

/** Whom to call, while the unit is closed, about what cannot wait until it opens. */
export const otherwise = z.strictObject({
  who: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(1).max(30),
})
export type Otherwise = z.output<typeof otherwise>

/** When somebody of a unit reads what comes. A unit that has said nothing has an empty week. */
export interface Opening {
  readonly week: readonly OpeningHours[]
  readonly exceptions: readonly OpeningException[]
}
