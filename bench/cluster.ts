import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseUrls } from '../src/platform/config.ts'
import { withConnection } from '../src/platform/connection.ts'
import { embeddedBinaries, systemBinaries } from '../src/platform/embedded/binaries.ts'
import { stopOrphan } from '../src/platform/embedded/postmaster.ts'
import { holdDirectory } from '../src/platform/embedded/process-lock.ts'
import {
  ensureDatabase,
  ensureRoles,
  newSecrets,
  parseSecrets,
  prepareDatabase,
  roleUrls,
  type Secrets,
  superuserUrl,
} from '../src/platform/embedded/roles.ts'
import { chooseRunner } from '../src/platform/embedded/runner.ts'
import { type Cluster, ensureCluster, startServer } from '../src/platform/embedded/server.ts'
import { prepareInstance } from '../src/platform/instance.ts'
import { databaseDir, migrate } from '../src/platform/migrate.ts'
import { makeRegion, REGION_NOW, regionFiles } from './make.ts'
import { type ScaleName, scales } from './scale.ts'

const root = join(import.meta.dirname, '..')

/** A made region, served by a PostgreSQL of its own with durable settings. */
export interface Region {
  readonly scale: ScaleName
  readonly urls: DatabaseUrls
  readonly superuserUrl: string
  /** Process number of the server. */
  readonly pid: number
  /** PostgreSQL's own version text. */
  readonly version: string
  /** Bytes on disk. */
  readonly size: number
  readonly stop: () => Promise<void>
}

/** As in production: fsync and synchronous_commit stay on, which is what they are by themselves. */
const durable = ['shared_buffers=1GB', 'effective_cache_size=8GB', 'max_wal_size=4GB', 'random_page_cost=1.1']
/** Only while rows are made, which are made again if the machine stops half-way. */
const making = ['wal_level=minimal', 'max_wal_senders=0', 'fsync=off', 'full_page_writes=off']

/**
 * Opens the kept region of this size under .cache/, and makes it first when it is not there or when the migrations
 * or the maker have changed since. Debian's PostgreSQL 15 when it is installed, else the embedded 18.
 */
export async function openRegion(scale: ScaleName, say: (text: string) => void): Promise<Region> {
  const binaries = systemBinaries(15) ?? embeddedBinaries()
  const home = join(root, '.cache', `bench-${scale}-pg${binaries.major}`)
  mkdirSync(home, { recursive: true })
  const release = holdDirectory(home)
  const cluster: Cluster = { home, pgdata: join(home, 'postgres'), binaries, runner: chooseRunner() }
  await stopOrphan(cluster.pgdata)
  if (!isMade(home)) await make(cluster, scale, say)
  const secrets = readSecrets(home)
  const server = await startServer(cluster, durable)
  const superuser = superuserUrl(server.port, secrets, 'hemma')
  const facts = await withConnection(superuser, (client) =>
    client.query<{ version: string; size: number }>(
      `select current_setting('server_version') as version, pg_database_size('hemma')::float8 as size`,
    ),
  )
  return {
    scale,
    urls: roleUrls(server.port, secrets, 'hemma'),
    superuserUrl: superuser,
    pid: server.pid,
    version: facts.rows[0]?.version ?? '',
    size: facts.rows[0]?.size ?? 0,
    stop: async () => {
      await server.stop()
      release()
    },
  }
}

async function make(cluster: Cluster, scale: ScaleName, say: (text: string) => void): Promise<void> {
  const { home, pgdata } = cluster
  const began = performance.now()
  const from = madeFrom()
  say(`Making ${scale} in ${home} …`)
  rmSync(pgdata, { recursive: true, force: true })
  rmSync(stamp(home), { force: true })
  const secrets = newSecrets()
  writeFileSync(join(home, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 })
  ensureCluster(cluster, secrets.superuser)
  const server = await startServer(cluster, [...durable, ...making])
  try {
    const superuser = superuserUrl(server.port, secrets, 'hemma')
    await withConnection(superuserUrl(server.port, secrets, 'postgres'), async (admin) => {
      await ensureRoles(admin, secrets)
      await ensureDatabase(admin, 'hemma')
    })
    await prepareDatabase(superuser)
    const { owner } = roleUrls(server.port, secrets, 'hemma')
    await migrate({ ownerUrl: owner, now: REGION_NOW })
    await prepareInstance({ ownerUrl: owner, kind: 'demo' })
    await makeRegion({ superuserUrl: superuser, scale: scales[scale], say })
  } finally {
    await server.stop()
  }
  const { program, args } = cluster.runner.command(join(cluster.binaries.bin, 'initdb'), [
    '--sync-only',
    `--pgdata=${pgdata}`,
  ])
  spawnSync(program, args, { uid: cluster.runner.uid, gid: cluster.runner.gid })
  writeFileSync(stamp(home), from)
  say(`Made in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
}

function isMade(home: string): boolean {
  return existsSync(stamp(home)) && readFileSync(stamp(home), 'utf8') === madeFrom()
}

function stamp(home: string): string {
  return join(home, 'made-from')
}

/** Everything that decides what the rows are and where they lie. */
function madeFrom(): string {
  const hash = createHash('sha256')
  const files = [
    ...readdirSync(join(databaseDir, 'migrations')).map((name) => join(databaseDir, 'migrations', name)),
    ...readdirSync(regionFiles).map((name) => join(regionFiles, name)),
    ...['policies.sql', 'prepare.sql'].map((name) => join(databaseDir, name)),
    ...['make.ts', 'names.ts', 'scale.ts'].map((name) => join(import.meta.dirname, name)),
  ]
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function readSecrets(home: string): Secrets {
  const secrets = parseSecrets(JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')))
  if (secrets === undefined)
    throw new Error(`${home}/secrets.json is damaged. Remove ${home} to make it again.`)
  return secrets
}
