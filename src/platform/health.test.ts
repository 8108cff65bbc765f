import fastify from 'fastify'
import { expect, test } from 'vitest'
import type { Database } from './database.ts'
import { registerHealth } from './health.ts'
import type { Jobs } from './jobs.ts'
import { newMetrics } from './metrics.ts'

// Cast: readiness asks the pool only.
const away = { pool: { query: () => Promise.reject(new Error('away')) } } as unknown as Database

async function checksWith(jobs: Pick<Jobs, 'missing'> | undefined) {
  const app = fastify()
  const standing = jobs && { ...jobs, lastTick: () => 0, stop: () => Promise.resolve() }
  registerHealth(app, {
    database: away,
    jobs: () => standing,
    metrics: newMetrics(),
    stopping: () => false,
  })
  const { statusCode, body } = await app.inject('/readyz')
  const { checks } = JSON.parse(body) as { checks: Record<string, string> } // Cast: its own answer.
  return { statusCode, checks }
}

test('a database that is away is told, and nothing is said of its migrations', async () => {
  const found = await checksWith({ missing: () => Promise.resolve([]) })
  expect(found).toEqual({
    statusCode: 503,
    checks: { process: 'ok', database: 'away', migrations: 'unknown', jobs: 'ok' },
  })
})

test('jobs that have lost their own connection, that nobody starts, or that have not begun are told apart', async () => {
  expect((await checksWith({ missing: () => Promise.reject(new Error('away')) })).checks.jobs).toBe('away')
  expect((await checksWith({ missing: () => Promise.resolve(['tasks']) })).checks.jobs).toBe(
    '1 not scheduled',
  )
  expect((await checksWith(undefined)).checks.jobs).toBe('not started')
})
