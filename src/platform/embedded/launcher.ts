import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DatabaseUrls } from '../config.ts'
import { withConnection } from '../connection.ts'
import { StartError } from '../start-error.ts'
import { embeddedBinaries } from './binaries.ts'
import { placeCluster } from './place.ts'
import { stopOrphan } from './postmaster.ts'
import { holdDirectory } from './process-lock.ts'
import type { Secrets } from './roles.ts'
import {
  ensureDatabase,
  ensureRoles,
  newSecrets,
  parseSecrets,
  prepareDatabase,
  roleUrls,
  superuserUrl,
} from './roles.ts'
import { chooseRunner } from './runner.ts'
import type { Cluster, RunningServer } from './server.ts'
import { ensureCluster, startServer } from './server.ts'

export interface Embedded {
  readonly urls: DatabaseUrls
  /** Process number of the server, for whoever must watch or end it. */
  readonly pid: () => number
  readonly stop: () => Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly log: (message: string) => void
  /** False: do without user namespaces, as where a container forbids them. */
  readonly namespaces?: boolean
}

const database = 'hemma'

/**
 * Starts the embedded PostgreSQL in `dataDir`: makes cluster, roles, database and extensions on first use,
 * stops what a killed predecessor left running, listens on a free loopback port. For trying out and tests,
 * never for production: its binaries bundle old libraries. Throws with a way out when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  const release = holdDirectory(dataDir)
  try {
    const runner = chooseRunner(options.namespaces === undefined ? {} : { namespaces: options.namespaces })
    const cluster = placeCluster({ dataDir, binaries: embeddedBinaries(), runner, log: options.log })
    const orphan = await stopOrphan(cluster.pgdata)
    if (orphan) options.log(`stopped the database that an earlier Hemma left running (process ${orphan})`)
    const secrets = readSecrets(dataDir, cluster)
    if (ensureCluster(cluster, secrets.superuser)) options.log(`made a new database in ${cluster.pgdata}`)
    const server = await startServer(cluster)
    await prepare(server, secrets)
    const watched = watchOver(server, cluster, options.log)
    const stop = async () => {
      await watched.stop()
      release()
    }
    return { urls: roleUrls(server.port, secrets, database), pid: watched.pid, stop }
  } catch (error) {
    release()
    throw error
  }
}

/** Starts the server again on its port whenever it ends without having been told to. */
function watchOver(first: RunningServer, cluster: Cluster, log: (message: string) => void) {
  let current = first
  let stopping = false
  const watch = async (): Promise<void> => {
    await current.exited
    if (stopping) return
    log('the database ended by itself; starting it again')
    try {
      await stopOrphan(cluster.pgdata)
      current = await startServer(cluster, [], first.port)
      if (stopping) await current.stop()
      else void watch()
    } catch (error) {
      log(
        `the database could not be started again: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  void watch()
  return {
    pid: () => current.pid,
    stop: async () => {
      stopping = true
      await current.stop()
    },
  }
}

async function prepare(server: RunningServer, secrets: Secrets): Promise<void> {
  try {
    await withConnection(superuserUrl(server.port, secrets, 'postgres'), async (admin) => {
      await ensureRoles(admin, secrets)
      await ensureDatabase(admin, database)
    })
    await prepareDatabase(superuserUrl(server.port, secrets, database))
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Passwords live beside the data, readable by their owner alone. */
function readSecrets(dataDir: string, cluster: Cluster): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    const secrets = parseSecrets(JSON.parse(readFileSync(file, 'utf8')))
    if (!secrets)
      throw new StartError(
        `${file} is damaged. Restore it from a copy, or move ${dataDir} away to begin anew.`,
      )
    return secrets
  }
  if (existsSync(join(cluster.pgdata, 'PG_VERSION'))) {
    throw new StartError(
      `${file} is missing beside its database. Restore it, or move ${dataDir} away to begin anew.`,
    )
  }
  const secrets = newSecrets()
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  chmodSync(file, 0o600)
  return secrets
}
