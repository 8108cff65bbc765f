import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import type { Region } from './cluster.ts'
import { REGION_NOW } from './make.ts'

const root = join(import.meta.dirname, '..')

/** Starts the real `node src/main.ts` on a made region, at the region's instant. */
export async function startDoor(region: Region): Promise<Child> {
  const { urls } = region
  const dataDir = join(root, '.cache', `bench-${region.scale}-data`)
  mkdirSync(dataDir, { recursive: true })
  return await startChild(join(root, 'src', 'main.ts'), {
    DATA_DIR: dataDir,
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    DATABASE_SEALER_URL: urls.sealer,
    DATABASE_JOBS_URL: urls.jobs,
    HEMMA_INSTANCE: 'demo',
    HEMMA_CLOCK: `from ${REGION_NOW}`,
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
  })
}

/** Starts the floor on the same database: bare HTTP and bare statements. */
export async function startFloor(region: Region): Promise<Child> {
  return await startChild(join(root, 'bench', 'floor.ts'), {
    DATABASE_URL: region.urls.app,
    BENCH_NOW: REGION_NOW,
  })
}
