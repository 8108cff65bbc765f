import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Instant } from '../shared/instant.ts'
import { withConnection } from './connection.ts'
import { ensurePartitions } from './partitions.ts'
import { StartError } from './start-error.ts'

/** The directory with migrations/, policies.sql and the printed schema. */
export const databaseDir = join(import.meta.dirname, '..', '..', 'db')

/** One number, so that several servers starting together migrate one at a time. */
const lockNumber = 4_713_001

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/**
 * Brings the database to this version: the migrations that are new, in order, each in a transaction; then
 * policies and grants; then partitions from three months before `now` to 24 months ahead.
 * Gives the names applied. Refuses to go on when an applied file has changed since.
 */
export async function migrate(options: {
  ownerUrl: string
  now: Instant
  directory?: string
}): Promise<string[]> {
  const directory = options.directory ?? databaseDir
  return withConnection(options.ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const applied = await applyNew(client, readMigrations(directory), options.now)
    await applyPolicies(client, directory)
    await ensurePartitions(client, options.now)
    return applied
  })
}

/** Names of migrations that this version has and the database does not; for readiness. */
export async function missingMigrations(client: { query: pg.Client['query'] }): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migration')
  const applied = new Set(rows.map((row) => row.name))
  return readMigrations(databaseDir)
    .map((migration) => migration.name)
    .filter((name) => !applied.has(name))
}

/** All migrations in order. Names are NNNN_words.sql; two with one number are refused. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(join(directory, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  names.forEach((name, index) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
      throw new StartError(`${name}: migrations are named 0001_what_it_does.sql`)
    if (names[index + 1]?.startsWith(name.slice(0, 5)))
      throw new StartError(`${name}: two migrations have this number`)
  })
  return names.map((name) => {
    const sql = readFileSync(join(directory, 'migrations', name), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

async function applyNew(client: pg.Client, migrations: Migration[], now: Instant): Promise<string[]> {
  await client.query(`
    create table if not exists schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null
    );
    comment on table schema_migration is 'Which migrations this database has, and what their files said then.';
  `)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  )
  const before = new Map(rows.map((row) => [row.name, row.sha256]))
  refuseChanged(migrations, before)
  const fresh = migrations.filter((migration) => !before.has(migration.name))
  for (const migration of fresh) await apply(client, migration, now)
  return fresh.map((migration) => migration.name)
}

function refuseChanged(migrations: Migration[], applied: ReadonlyMap<string, string>): void {
  for (const { name, sha256 } of migrations) {
    const then = applied.get(name)
    if (then !== undefined && then !== sha256) {
      throw new StartError(
        `${name} has changed since it was applied to this database. Restore the file and put the change in a new ` +
          'migration; for a demo or a developer’s database, remove its data directory instead.',
      )
    }
  }
  const known = new Set(migrations.map((migration) => migration.name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new StartError(
      `This database is newer than this version of Hemma: it has ${unknown.join(', ')}. Use the newer one.`,
    )
  }
}

async function apply(client: pg.Client, migration: Migration, now: Instant): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, sha256, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.sha256,
      now,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartError(`Migration ${migration.name} failed: ${explain(error, migration.sql)}`, {
      cause: error,
    })
  }
}

/** Policies and grants are one idempotent script, run after every migration in one transaction. */
async function applyPolicies(client: pg.Client, directory: string): Promise<void> {
  const file = join(directory, 'policies.sql')
  if (!existsSync(file)) return
  const sql = readFileSync(file, 'utf8')
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartError(`policies.sql failed: ${explain(error, sql)}`, { cause: error })
  }
}

/** PostgreSQL gives a character position; people look for a line. */
function explain(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split('\n').length})` : ''
  return `${error.message}${line}${error.detail ? `: ${error.detail}` : ''}`
}
