import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import type { Runner } from './runner.ts'
import type { Cluster } from './server.ts'

/** Where files go that another user must reach, when the data directory lies behind a closed door. */
const commonGround = '/var/lib/hemma'

/**
 * Decides where the cluster lies. Normally in the data directory itself; when the server must run as another user
 * that cannot enter it, binaries and data are copied to a directory that user can enter. A note in the data
 * directory remembers the place, so that the data is found there whatever way is chosen next time.
 */
export function placeCluster(options: {
  dataDir: string
  binaries: Binaries
  runner: Runner
  log: (message: string) => void
}): Cluster {
  const { dataDir, binaries, runner, log } = options
  const note = join(dataDir, 'postgres.location')
  const moved = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
  const closed = runner.uid !== undefined && !canEnter(dataDir, runner.uid)
  const home = moved ?? (closed ? join(commonGround, nameOf(dataDir)) : dataDir)
  const pgdata = join(home, 'postgres')
  if (home !== dataDir && moved === undefined) {
    log(`PostgreSQL may not use a user namespace here and cannot enter ${dataDir}: its data goes to ${home}`)
    openDirectory(home)
    const earlier = join(dataDir, 'postgres')
    if (existsSync(earlier) && !existsSync(pgdata)) copy(earlier, pgdata)
    writeFileSync(note, `${home}\n`)
  }
  const usable =
    runner.uid !== undefined && !canEnter(binaries.bin, runner.uid) ? copyBinaries(binaries, log) : binaries
  return { home, pgdata, binaries: usable, runner }
}

/** True when a user that owns nothing here could walk down to the path. */
function canEnter(path: string, uid: number): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at)
    const bit = stat.uid === uid ? 0o100 : 0o001
    if (!(stat.mode & bit)) return false
    if (at === dirname(at)) return true
  }
}

function nameOf(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
}

function copyBinaries(binaries: Binaries, log: (message: string) => void): Binaries {
  const root = join(commonGround, `postgresql-${binaries.major}`)
  if (!existsSync(join(root, 'bin', 'postgres'))) {
    log(`PostgreSQL's programs are copied to ${root}, where its user can read them`)
    openDirectory(commonGround)
    copy(binaries.root, root)
  }
  return { ...binaries, root, bin: join(root, 'bin') }
}

function openDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o755 })
}

function copy(from: string, to: string): void {
  const partial = `${to}.partial`
  const done = spawnSync('sh', [
    '-c',
    'rm -rf "$2" && cp -a "$1" "$2" && mv "$2" "$3"',
    'sh',
    from,
    partial,
    to,
  ])
  if (done.status !== 0) throw new StartError(`Could not copy ${from} to ${to}: ${done.stderr}`)
}
