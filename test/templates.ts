import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { DatabaseUrls } from '../src/platform/config.ts'
import { withConnection } from '../src/platform/connection.ts'
import { prepareDatabase, roleUrls, superuserUrl } from '../src/platform/embedded/roles.ts'
import { databaseDir, migrate, readMigrations } from '../src/platform/migrate.ts'
import { ensurePartitions } from '../src/platform/partitions.ts'
import type { Instant } from '../src/shared/instant.ts'
import { asInstant } from '../src/shared/instant.ts'
import type { ClusterAddress } from './cluster.ts'

/** What a test database begins with; the tests' fixed day lies within its partitions, and so does today. */
export interface Content {
  readonly name: string
  readonly fill: (urls: DatabaseUrls) => Promise<void>
}

/** Tables, policies and grants, and not one row. */
export const empty: Content = { name: 'empty', fill: async () => undefined }

/** The instant that tests call now unless they say otherwise: a Saturday afternoon in Stockholm. */
export const testNow: Instant = '2026-11-21T15:40:00.000Z'

/** Any number that no other advisory lock in the postgres database uses. */
const lockNumber = 4_713_002

/**
 * Makes the template with this content unless this cluster has it, and gives its name. Its name carries the
 * migrations' hash; files that start at the same moment wait for the first to finish it.
 */
export async function ensureTemplate(cluster: ClusterAddress, content: Content): Promise<string> {
  const name = `template_${content.name}_${schemaHash()}`
  await asAdmin(cluster, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [lockNumber])
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await makeTemplate({ cluster, admin, content, name })
  })
  return name
}

/** Work as superuser in the database that is nobody's. */
export function asAdmin<T>(cluster: ClusterAddress, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(superuserUrl(cluster.port, cluster.secrets, 'postgres'), work)
}

async function makeTemplate(given: {
  cluster: ClusterAddress
  admin: pg.Client
  content: Content
  name: string
}): Promise<void> {
  const { cluster, admin, content, name } = given
  const building = `${name}_building`
  await admin.query(`drop database if exists ${building} with (force)`)
  await admin.query(`create database ${building} owner hemma_owner`)
  const urls = roleUrls(cluster.port, cluster.secrets, building)
  await prepareDatabase(superuserUrl(cluster.port, cluster.secrets, building))
  await migrate({ ownerUrl: urls.owner, now: testNow })
  await partitionsOfToday(urls.owner)
  await content.fill(urls)
  // A pool that has been closed may still be leaving.
  await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
    building,
  ])
  await admin.query(`alter database ${building} rename to ${name}`)
}

/** What the database itself stamps (recorded_at) lies in the real present. */
async function partitionsOfToday(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (owner) => ensurePartitions(owner, asInstant(new Date())))
}

function schemaHash(): string {
  const hash = createHash('sha256')
  for (const migration of readMigrations(databaseDir)) hash.update(migration.sha256)
  const policies = join(databaseDir, 'policies.sql')
  if (existsSync(policies)) hash.update(readFileSync(policies))
  return hash.digest('hex').slice(0, 12)
}
