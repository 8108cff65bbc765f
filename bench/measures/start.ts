import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { freePort } from '../child.ts'
import { decimal, verdictOf } from '../outcome.ts'
import type { Measure } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const MOST_SECONDS = 3
const PATIENCE_MS = 300_000

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
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: dataDir },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    while (performance.now() - began < PATIENCE_MS && child.exitCode === null) {
      const there = await fetch(`http://localhost:${port}/`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (there) return (performance.now() - began) / 1000
      await sleep(20)
    }
    throw new Error('Hemma did not start')
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}
