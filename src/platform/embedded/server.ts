import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import { readPostmaster, stopProcess } from './postmaster.ts'
import type { Runner } from './runner.ts'

/** One database directory and what serves it. `home` also holds the server's log. */
export interface Cluster {
  readonly home: string
  readonly pgdata: string
  readonly binaries: Binaries
  readonly runner: Runner
  /** True for a cluster that is thrown away: nothing waits for the disk. */
  readonly throwaway?: boolean
}

export interface RunningServer {
  readonly port: number
  readonly pid: number
  /** Resolves when the server has ended, for whatever reason. */
  readonly exited: Promise<void>
  readonly stop: () => Promise<void>
}

/** Name of the role that initdb makes; only the launcher and the tests' cluster use it. */
export const superuser = 'hemma_super'

/** Makes the directory with initdb (UTF-8, C.UTF-8) unless it is there. Gives true when it was made now. */
export function ensureCluster(cluster: Cluster, password: string): boolean {
  const { pgdata, binaries } = cluster
  const versionFile = join(pgdata, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found !== String(binaries.major)) {
      throw new StartError(
        `${pgdata} was made by PostgreSQL ${found}, this is ${binaries.major}. ` +
          'Set DATA_DIR to another directory, or move the data with pg_dump of the old version.',
      )
    }
    takeOver(cluster, pgdata)
    return false
  }
  const fresh = `${pgdata}.new`
  rmSync(fresh, { recursive: true, force: true })
  rmSync(pgdata, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  takeOver(cluster, fresh)
  initdb(cluster, fresh, password)
  renameSync(fresh, pgdata)
  return true
}

function initdb(cluster: Cluster, directory: string, password: string): void {
  const secret = join(directory, '..', 'initdb.secret')
  writeFileSync(secret, password, { mode: 0o600 })
  takeOver(cluster, secret)
  const settings = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--no-instructions']
  if (cluster.throwaway) settings.push('--no-sync')
  const { program, args } = cluster.runner.command(join(cluster.binaries.bin, 'initdb'), [
    `--pgdata=${directory}`,
    `--username=${superuser}`,
    `--pwfile=${secret}`,
    ...settings,
  ])
  const done = spawnSync(program, args, { ...identity(cluster.runner), cwd: cluster.home, encoding: 'utf8' })
  rmSync(secret, { force: true })
  if (done.status !== 0) throw new StartError(`initdb failed in ${directory}: ${done.error ?? done.stderr}`)
}

/** Gives files to the user that runs the server, when root keeps them for another or gets them back. */
function takeOver(cluster: Cluster, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid = 0, gid = 0 } = cluster.runner
  if (statSync(path).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, path])
}

function identity(runner: Runner): { uid?: number; gid?: number } {
  return runner.uid === undefined ? {} : { uid: runner.uid, gid: runner.gid ?? runner.uid }
}

/** Starts the server on a free loopback port; it outlives a Ctrl-C in the terminal until stop() is called. */
export async function startServer(
  cluster: Cluster,
  settings: readonly string[] = [],
  samePort?: number,
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = samePort ?? (await freePort())
    const child = launch(cluster, port, settings)
    const pid = child.pid
    if (pid === undefined) throw new StartError(`${cluster.binaries.bin}/postgres could not be started.`)
    let ended = false
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => {
        ended = true
        resolve()
      })
    })
    if (await becomesReady(cluster, pid, () => ended)) {
      child.unref()
      return { port, pid, exited, stop: () => stopProcess(pid) }
    }
    if (!ended) await stopProcess(pid)
    const log = logTail(cluster)
    // The port was taken in between, or the processes of a server that was killed have not all ended yet.
    if (attempt < 5 && /Address already in use|is still in use/.test(log)) {
      await sleep(200)
      continue
    }
    throw new StartError(`PostgreSQL did not start in ${cluster.pgdata}:\n${log}`)
  }
}

function launch(cluster: Cluster, port: number, settings: readonly string[]) {
  const options = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    // The detail of an error tells what a row holds, and an identity number never stands in a log.
    'log_error_verbosity=terse',
    'max_connections=200',
    ...(cluster.throwaway ? ['fsync=off', 'full_page_writes=off'] : []),
    ...settings,
  ]
  const { program, args } = cluster.runner.command(join(cluster.binaries.bin, 'postgres'), [
    '-D',
    cluster.pgdata,
    ...options.flatMap((option) => ['-c', option]),
  ])
  const log = openSync(logFile(cluster), 'w', 0o600)
  try {
    // Detached: a Ctrl-C in the terminal must reach Hemma alone, which first finishes what it is doing.
    return spawn(program, args, {
      ...identity(cluster.runner),
      cwd: cluster.home,
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

/** Waits up to a minute: recovery after a crash takes its time. */
async function becomesReady(cluster: Cluster, pid: number, ended: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 15) {
    if (ended()) return false
    const postmaster = readPostmaster(cluster.pgdata)
    if (postmaster?.pid === pid && postmaster.ready) return true
    await sleep(15)
  }
  return false
}

function logFile(cluster: Cluster): string {
  return join(cluster.home, 'postgres.log')
}

function logTail(cluster: Cluster): string {
  return readFileSync(logFile(cluster), 'utf8').split('\n').slice(-15).join('\n')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
