import { asInstant, type Instant } from './instant.ts'

/** Under which header a device says what its clock shows as it sends. */
export const DEVICE_TIME_HEADER = 'x-hemma-device-time'

/** The same moment by two clocks, and what else is known of the device's. */
export interface Clocks {
  /** What the device's clock showed when it sent; null when it did not say. */
  readonly device: Instant | null
  readonly now: Instant
  /** The latest server time that the device had seen when it was made: it was made after that. */
  readonly seen?: Instant | null
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z')

/**
 * When something was made that a device's clock dated: moved by as much as that clock stands wrong when it sends, never
 * later than now, and never earlier than the server's time that the device had already seen.
 */
export function corrected(made: Instant, clocks: Clocks): Instant {
  const now = Date.parse(clocks.now)
  const ahead = clocks.device === null ? 0 : Date.parse(clocks.device) - now
  const least = clocks.seen ? Date.parse(clocks.seen) : FIRST
  return asInstant(new Date(Math.min(now, Math.max(FIRST, least, Date.parse(made) - ahead))))
}

/** A time counts as 'now' on the device when it lies this near to when the command was made: a form that stood open. */
const NOW_WITHIN_MS = 10 * 60_000

/**
 * When something happened that the device dated. What it called now moves with its clock; a time that somebody chose
 * is what they said, and stays.
 */
export function happened(
  given: Instant | undefined,
  made: { readonly device: Instant; readonly corrected: Instant },
): Instant {
  if (given === undefined) return made.corrected
  const since = Date.parse(given) - Date.parse(made.device)
  if (Math.abs(since) > NOW_WITHIN_MS) return given
  return asInstant(new Date(Math.min(Date.parse(made.corrected), Date.parse(made.corrected) + since)))
}
