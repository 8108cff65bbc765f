import { z } from 'zod'

/** A point in time as ISO 8601 in UTC with milliseconds, for example 2026-11-21T15:40:00.000Z. */
export type Instant = `${string}T${string}Z`

const FIRST = Date.parse('0001-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * Parses any ISO 8601 instant with a zone and gives it in the one form that Hemma stores. One that its zone carries
 * out of the years 0001 to 9999 is no instant: neither text nor database has a form for it.
 */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= FIRST && Date.parse(text) <= LAST)
  .transform((text): Instant => asInstant(new Date(text)))

/** The instant of a Date; the Date never travels further than the border it came from. */
export function asInstant(date: Date): Instant {
  // Cast: toISOString always has this shape for years 0 to 9999.
  return date.toISOString() as Instant
}

/** The instant that lies so many milliseconds after (or, negative, before) another. */
export function later(from: Instant, milliseconds: number): Instant {
  return asInstant(new Date(Date.parse(from) + milliseconds))
}

/** Milliseconds from one instant to another; negative when `to` lies before `from`. */
export function between(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}
