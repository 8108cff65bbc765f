import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { startDemoHouse } from '../demo-house.ts'
import { decimal, verdictOf } from '../outcome.ts'
import type { Measure } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const MOST_SECONDS = 3

/** `npm start`'s own script on a data folder of its own, from nothing and once more: until the first page is there. */
export const startMeasure: Measure = {
  name: 'start',
  run: async () => {
    await ensureWebBuilt()
    const dataDir = join(root, '.cache', 'bench-start')
    rmSync(dataDir, { recursive: true, force: true })
    const first = await secondsToFirstPage(dataDir)
    const second = await secondsToFirstPage(dataDir)
    return [
      {
        name: 'start',
        what: 'start, second time, to the first page',
        goal: `≤ ${MOST_SECONDS} s`,
        figure: `${decimal(second)} s (first time, with the demo region: ${decimal(first)} s)`,
        ratio: '',
        verdict: verdictOf(second <= MOST_SECONDS),
      },
    ]
  },
}

async function secondsToFirstPage(dataDir: string): Promise<number> {
  const house = await startDemoHouse(dataDir)
  await house.stop()
  return house.seconds
}
