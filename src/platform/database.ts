import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { DB } from '../../db/types.ts'
import { statementName } from './statement-name.ts'

/** A Kysely that is known to run inside a transaction that handle() or a job opened. */
export type Trx = Kysely<DB> & { readonly insideTransaction: true }

/** The ways into PostgreSQL that one server process holds. */
export interface Database {
  readonly pool: pg.Pool
  /** Outside any request: start-up, readiness, jobs. Row level security applies: without an owner it sees no personal row. */
  readonly db: Kysely<DB>
  close(): Promise<void>
}

const MINUTE = 60_000

// No Date crosses a store: a `date` read as a Date arrives as the evening before (docs/decisions/0004).
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, utc)
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError('a bigint from the database is too large for a number')
  return value
})

/** Beyond the server's own statement_timeout, so that it only strikes when nothing comes at all. */
const QUERY_TIMEOUT_MS = 17_000

/** Opens a pool that pipelines, so that begin, facts and savepoint are one flight. */
export function openDatabase(options: { url: string; size?: number; applicationName?: string }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size ?? 16,
    types,
    pipeline: true,
    application_name: options.applicationName ?? 'hemma',
    // Timeouts live on the connection, so that they cost no statement in a request.
    options:
      '-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=20s -c timezone=UTC -c datestyle=ISO',
    // A database that hangs without dying answers nothing, not even that it is late: the client gives up by itself.
    query_timeout: QUERY_TIMEOUT_MS,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 5 * MINUTE,
  } as pg.PoolConfig) // Cast: @types/pg does not know `pipeline` yet.
  // A broken connection is replaced by the pool, and its query rejects; without listeners, on idle ones and on
  // those in use, losing the database would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { pool, db, close: () => db.destroy() }
}

const bound = new WeakMap<pg.PoolClient, Trx>()

/** Kysely over one connection on which a transaction has been begun by hand. */
export function onConnection(client: pg.PoolClient): Trx {
  const known = bound.get(client)
  if (known !== undefined) return known
  const single = {
    query: named(client) as unknown as PostgresPoolClient['query'], // Cast: Kysely never asks for the cursor of its other signature.
    release: () => undefined,
  }
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { connect: async () => single, end: async () => undefined, options: {} },
    }),
  })
  const trx = Object.assign(kysely, { insideTransaction: true } as const)
  bound.set(client, trx)
  return trx
}

/** Sends what Kysely wrote under a name, so that a statement that comes often is planned once per connection. */
function named(client: pg.PoolClient) {
  return (text: string, values: unknown[]) => {
    const name = statementName(text)
    return client.query(name === undefined ? { text, values } : { name, text, values })
  }
}

/** Runs work in a transaction of its own, outside any request (jobs, demo, import). */
export async function inTransaction<T>(
  database: Database,
  work: (trx: Trx, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(onConnection(client), client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function utc(text: string): string {
  // '2026-11-21 15:40:00.123456+00' with the session's time zone set to UTC; milliseconds are what Hemma keeps.
  const [dayPart = '', timePart = ''] = text.split(' ')
  const [seconds = '', fraction = ''] = timePart.replace(/[+-]\d\d(:?\d\d)?$/, '').split('.')
  return `${dayPart}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
