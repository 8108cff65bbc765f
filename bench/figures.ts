/** What one turn of load came to. */
export interface Turn {
  /** Answers a second. */
  readonly perSecond: number
  /** Milliseconds that half, and 95 of a hundred, answers took at most. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds of processor time, server and database together, per answer: what a busy machine does not change. */
  readonly cpu: number
}

/** Two sides that were loaded in turn: each one's median turn, and the median of the turns' own ratios. */
export interface Compared {
  readonly door: Turn
  readonly floor: Turn
  /** Door's throughput as a part of the floor's, within the run. */
  readonly ratio: number
  /** Floor's processor time per answer as a part of the door's. */
  readonly cpuRatio: number
  /** Door's 95th percentile as a multiple of the floor's, within the run. */
  readonly slower: number
}

/** The middle value; the mean of the two middle ones when there is no single one. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** The value that `part` (0 to 1) of the values do not exceed, by nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}

/** A turn's figures from how long each answer took (milliseconds), how long it lasted and what it cost (seconds). */
export function turnOf(times: readonly number[], spent: { seconds: number; processor: number }): Turn {
  return {
    perSecond: times.length / spent.seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpu: (spent.processor * 1000) / times.length,
  }
}

/** Sets turns beside each other pair by pair: what slows the machine slows both of a pair. */
export function compare(pairs: readonly { door: Turn; floor: Turn }[]): Compared {
  return {
    door: medianTurn(pairs.map(({ door }) => door)),
    floor: medianTurn(pairs.map(({ floor }) => floor)),
    ratio: median(pairs.map(({ door, floor }) => door.perSecond / floor.perSecond)),
    cpuRatio: median(pairs.map(({ door, floor }) => floor.cpu / door.cpu)),
    slower: median(pairs.map(({ door, floor }) => door.p95 / floor.p95)),
  }
}

/** The median of each figure of several turns. */
export function medianTurn(turns: readonly Turn[]): Turn {
  return {
    perSecond: median(turns.map(({ perSecond }) => perSecond)),
    p50: median(turns.map(({ p50 }) => p50)),
    p95: median(turns.map(({ p95 }) => p95)),
    cpu: median(turns.map(({ cpu }) => cpu)),
  }
}
