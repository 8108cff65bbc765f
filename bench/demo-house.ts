import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './child.ts'

const root = join(import.meta.dirname, '..')
const PATIENCE_MS = 300_000

/** `npm start`'s own script, running on a data folder: the demo region. */
export interface DemoHouse {
  readonly url: string
  /** From the command to the first page. */
  readonly seconds: number
  stop(): Promise<void>
}

/** Starts Hemma as the README does, and waits for the first page. */
export async function startDemoHouse(dataDir: string): Promise<DemoHouse> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: dataDir },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  while (performance.now() - began < PATIENCE_MS && child.exitCode === null) {
    const there = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (there) return { url, seconds: (performance.now() - began) / 1000, stop }
    await sleep(20)
  }
  await stop()
  throw new Error('Hemma did not start')
}
