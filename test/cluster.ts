import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '../src/platform/connection.ts'
import type { Binaries } from '../src/platform/embedded/binaries.ts'
import { embeddedBinaries, systemBinaries } from '../src/platform/embedded/binaries.ts'
import { stopOrphan } from '../src/platform/embedded/postmaster.ts'
import { holdDirectory, isHeld } from '../src/platform/embedded/process-lock.ts'
import type { Secrets } from '../src/platform/embedded/roles.ts'
import { ensureRoles, newSecrets, superuserUrl } from '../src/platform/embedded/roles.ts'
import { chooseRunner } from '../src/platform/embedded/runner.ts'
import type { Cluster } from '../src/platform/embedded/server.ts'
import { ensureCluster, startServer } from '../src/platform/embedded/server.ts'

const prefix = 'hemma-test-pg'

/** The versions every test runs on: the embedded one, and the oldest that Hemma supports. */
export type Version = 15 | 18

/** How a test process reaches the cluster; plain data, so that it passes between processes. */
export interface ClusterAddress {
  readonly version: Version
  readonly port: number
  readonly secrets: Secrets
}

export interface TestCluster extends ClusterAddress {
  readonly stop: () => Promise<void>
}

/** Which version this run is for: HEMMA_TEST_PG=15, else the embedded 18. */
export function versionAsked(env: NodeJS.ProcessEnv): Version {
  const asked = env.HEMMA_TEST_PG ?? '18'
  if (asked === '15') return 15
  if (asked === '18') return 18
  throw new Error(`HEMMA_TEST_PG is "${asked}"; it can be 15 or 18.`)
}

/** Makes and starts a cluster of our own in a directory that is removed by stop(). Never the system's cluster. */
export async function startTestCluster(version: Version): Promise<TestCluster> {
  const ground = clusterGround()
  await sweep(ground)
  const home = mkdtempSync(join(ground, `${prefix}${version}-`))
  holdDirectory(home)
  const cluster: Cluster = {
    home,
    pgdata: join(home, 'data'),
    binaries: binariesOf(version),
    runner: chooseRunner(),
    throwaway: true,
  }
  const secrets = newSecrets()
  ensureCluster(cluster, secrets.superuser)
  const server = await startServer(cluster, ['shared_buffers=64MB', 'max_connections=300'])
  await withConnection(superuserUrl(server.port, secrets, 'postgres'), (admin) => ensureRoles(admin, secrets))
  const stop = async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
  return { version, port: server.port, secrets, stop }
}

/** Memory where there is enough of it: copying a template there takes 50 ms, on a disk 300. */
function clusterGround(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 30 ? memory : tmpdir()
}

/** Removes what a test run that was killed left behind: its server and its directory. */
async function sweep(ground: string): Promise<void> {
  for (const name of readdirSync(ground).filter((each) => each.startsWith(prefix))) {
    const home = join(ground, name)
    // A run that is just beginning has a directory and not yet its lock.
    if (isHeld(home) || Date.now() - statSync(home).mtimeMs < 60_000) continue
    await stopOrphan(join(home, 'data'))
    rmSync(home, { recursive: true, force: true })
  }
}

function binariesOf(version: Version): Binaries {
  if (version === 18) return embeddedBinaries()
  const found = systemBinaries(version)
  if (!found) throw new Error(`PostgreSQL ${version} is not installed: apt-get install postgresql-${version}`)
  return found
}
