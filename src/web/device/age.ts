const HOUR = 3600_000

/** How far a clock may stand behind the latest time known before it counts as set back, in milliseconds. Ours. */
const SLACK = 5 * 60_000

/** What decides whether a bag may still be opened. Times in milliseconds since 1970, by the server's clock. */
export interface BagAge {
  readonly bagPackedAt: number | null
  /** Hours that a bag holds, by the server's setting. */
  readonly bagHours: number
  /** How far the device's clock went before the server's when they last met: a clock that is wrong all along is none set back. */
  readonly skew: number
  /** The latest time known: what the server said when it was last heard, and what has been seen here since. */
  readonly latestSeen: number
}

/** The time by the server's clock, as far as the device knows it. */
export function serverTime({ skew }: Pick<BagAge, 'skew'>, deviceNow: number): number {
  return deviceNow - skew
}

/** `clock`: the device's clock has gone back; then nobody knows how old the bag is. */
export type BagState = 'none' | 'fresh' | 'old' | 'clock'

/** Whether a bag may be opened, by the device's clock and the latest time that it knows of. */
export function bagState(age: BagAge, deviceNow: number): BagState {
  const { bagPackedAt, bagHours, latestSeen } = age
  const now = serverTime(age, deviceNow)
  if (bagPackedAt === null) return 'none'
  if (Math.max(now, latestSeen) - bagPackedAt > bagHours * HOUR) return 'old'
  return now < latestSeen - SLACK ? 'clock' : 'fresh'
}
