import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '../src/platform/connection.ts'
import type { Binaries } from '../src/platform/embedded/binaries.ts'
import { embeddedBinaries, systemBinaries } from '../src/platform/embedded/binaries.ts'
import type { Secrets } from '../src/platform/embedded/roles.ts'
import { ensureRoles, newSecrets, superuserUrl } from '../src/platform/embedded/roles.ts'
import { chooseRunner } from '../src/platform/embedded/runner.ts'
import type { Cluster } from '../src/platform/embedded/server.ts'
import { ensureCluster, startServer } from '../src/platform/embedded/server.ts'

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
  const home = mkdtempSync(join(tmpdir(), `hemma-test-pg${version}-`))
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

function binariesOf(version: Version): Binaries {
  if (version === 18) return embeddedBinaries()
  const found = systemBinaries(version)
  if (!found) throw new Error(`PostgreSQL ${version} is not installed: apt-get install postgresql-${version}`)
  return found
}
