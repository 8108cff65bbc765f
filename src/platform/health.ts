import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Metrics } from './metrics.ts'
import { missingMigrations } from './migrate.ts'

/** What readiness looks at. */
export interface Health {
  readonly database: Database
  readonly jobs: () => Jobs | undefined
  readonly metrics: Metrics
  readonly stopping: () => boolean
}

/** GET /healthz (the process), /readyz (database, migrations, jobs) and /metrics (Prometheus). Not limited, not logged. */
export function registerHealth(app: FastifyInstance, health: Health): void {
  const quiet = { logLevel: 'silent', config: { rateLimit: false } } as const
  app.get('/healthz', quiet, async () => ({ status: 'ok' }))
  app.get('/readyz', quiet, async (_request, reply) => {
    const checks = await Promise.race([readiness(health), silence()])
    const ready = Object.values(checks).every((check) => check === 'ok')
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready', checks })
  })
  app.get('/metrics', quiet, async (_request, reply) =>
    reply.type(health.metrics.contentType).send(await health.metrics.text()),
  )
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    health.metrics.answered({ route, method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

/** How long a check may stay silent before that is the answer, in milliseconds. */
const SILENCE_MS = 3_000

async function silence() {
  await sleep(SILENCE_MS, undefined, { ref: false })
  return { database: 'does not answer' }
}

async function readiness(
  health: Health,
): Promise<Record<'database' | 'migrations' | 'jobs' | 'process', string>> {
  const checks = {
    process: health.stopping() ? 'stopping' : 'ok',
    database: 'ok',
    migrations: 'ok',
    jobs: 'ok',
  }
  try {
    const missing = await missingMigrations(health.database.pool)
    if (missing.length > 0) checks.migrations = `${missing.length} not applied`
  } catch {
    checks.database = 'away'
    checks.migrations = 'unknown'
  }
  checks.jobs = await jobsStanding(health.jobs())
  return checks
}

/** The jobs have a connection of their own, which may be gone while the database answers everybody else. */
async function jobsStanding(jobs: Jobs | undefined): Promise<string> {
  if (jobs === undefined) return 'not started'
  try {
    const missing = await jobs.missing()
    return missing.length === 0 ? 'ok' : `${missing.length} not scheduled`
  } catch {
    return 'away'
  }
}
