/** Counts and durations in Prometheus' text format; labels are routes and statuses, never anything about a person. */
export interface Metrics {
  count(name: string, labels: Labels): void
  observe(name: string, labels: Labels, seconds: number): void
  gauge(name: string, read: () => number): void
  text(): string
}

type Labels = Readonly<Record<string, string | number>>

/** Upper bounds in seconds; the last goal of design 11 lies well inside. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

interface Series {
  readonly counts: number[]
  sum: number
  count: number
}

/** An empty set of metrics. */
export function newMetrics(): Metrics {
  const counters = new Map<string, number>()
  const histograms = new Map<string, Series>()
  const gauges = new Map<string, () => number>()
  return {
    count(name, labels) {
      const key = name + braces(labels)
      counters.set(key, (counters.get(key) ?? 0) + 1)
    },
    observe(name, labels, seconds) {
      const key = `${name} ${inner(labels)}`
      const series = histograms.get(key) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
      histograms.set(key, series)
      BUCKETS.forEach((bound, index) => {
        if (seconds <= bound) series.counts[index] = (series.counts[index] ?? 0) + 1
      })
      series.sum += seconds
      series.count++
    },
    gauge(name, read) {
      gauges.set(name, read)
    },
    text() {
      const lines = [...counters].map(([key, value]) => `${key} ${value}`)
      for (const [key, series] of histograms) lines.push(...histogramLines(key, series))
      for (const [name, read] of gauges) lines.push(`${name} ${read()}`)
      return `${lines.join('\n')}\n`
    },
  }
}

function histogramLines(key: string, series: Series): string[] {
  const [name = '', labels = ''] = key.split(/ (.*)/s)
  const bucket = (bound: string, count: number) => `${name}_bucket{${labels},le="${bound}"} ${count}`
  return [
    ...BUCKETS.map((bound, index) => bucket(String(bound), series.counts[index] ?? 0)),
    bucket('+Inf', series.count),
    `${name}_sum{${labels}} ${series.sum.toFixed(6)}`,
    `${name}_count{${labels}} ${series.count}`,
  ]
}

function inner(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')
}

function braces(labels: Labels): string {
  return `{${inner(labels)}}`
}
