/** Counts of each key, as the answer's rows hold them. */
export function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Median and ninth decile with linear interpolation, rounded so that two ways of dividing agree. */
export function spanOf(done: readonly number[], waits: readonly number[]) {
  const sorted = done.toSorted((a, b) => a - b)
  const at = (share: number) => {
    if (sorted.length === 0) return null
    const place = share * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return round(low + (high - low) * (place - Math.floor(place)))
  }
  return {
    n: done.length,
    median: at(0.5),
    p90: at(0.9),
    waiting: waits.length,
    longestWait: waits.length === 0 ? null : round(Math.max(...waits)),
  }
}

export function mean(values: readonly number[]) {
  const sum = values.reduce((all, one) => all + one, 0)
  return { n: values.length, mean: values.length === 0 ? null : round(sum / values.length) }
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
