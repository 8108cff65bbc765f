import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the server counts, in Prometheus' text format. Labels are routes, methods and statuses, never about a person. */
export interface Metrics {
  readonly contentType: string
  /** One answered request and how long it took, in seconds. */
  answered(request: { route: string; method: string; status: number }, seconds: number): void
  /** A value that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
  text(): Promise<string>
}

/** Upper bounds in seconds; the last goal of design 11 lies well inside. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** An empty set of metrics of one server. */
export function newMetrics(): Metrics {
  const register = new Registry()
  const registers = [register]
  const requests = new Counter({
    name: 'hemma_requests_total',
    help: 'Requests answered, by route, method and status',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'hemma_request_seconds',
    help: 'Seconds from a request to its answer, by route and method',
    labelNames: ['route', 'method'] as const,
    buckets: BUCKETS,
    registers,
  })
  return {
    contentType: register.contentType,
    answered({ route, method, status }, took) {
      requests.inc({ route, method, status })
      seconds.observe({ route, method }, took)
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    },
    text: () => register.metrics(),
  }
}
