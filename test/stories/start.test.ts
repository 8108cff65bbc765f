import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startOf } from '../../src/platform/embedded/process-lock.ts'
import { processEnv } from '../process-env.ts'

const root = join(import.meta.dirname, '..', '..')
let dataDir: string
let started: ChildProcess[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hemma-start-'))
  started = []
})

afterEach(async () => {
  for (const child of started) await end(child, 'SIGTERM')
  rmSync(dataDir, { recursive: true })
})

test('Hemma starts on an empty directory, is ready, stops cleanly on Ctrl-C and starts again', async () => {
  const first = await start()
  expect(await checks(first.url)).toMatchObject({ database: 'ok', migrations: 'ok' })
  const database = postmaster()
  expect(startOf(database)).toBeDefined()
  expect(await end(first.child, 'SIGINT')).toBe(0)
  expect(startOf(database)).toBeUndefined()
  const second = await start()
  expect(await checks(second.url)).toMatchObject({ database: 'ok' })
})

test('after kill -9 the next start stops what was left and is ready', async () => {
  const first = await start()
  await end(first.child, 'SIGKILL')
  const orphan = postmaster()
  expect(startOf(orphan)).toBeDefined()
  const second = await start()
  expect(startOf(orphan)).toBeUndefined()
  expect(await checks(second.url)).toMatchObject({ database: 'ok' })
})

test('a second Hemma on the same directory ends with a sentence, and the first goes on', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(/already in use by a running Hemma/)
  expect(await checks(first.url)).toMatchObject({ database: 'ok' })
})

test('a setting that cannot work ends the start with its name and the way out, before anything is made', async () => {
  await expect(start({ HEMMA_INSTANCE: 'real' })).rejects.toThrow(/HEMMA_INSTANCE: .*Set DATABASE_URL/)
  expect(() => postmaster()).toThrow()
})

/** The embedded server's process number, as it wrote it down. */
function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function checks(url: string): Promise<unknown> {
  const answer: unknown = await (await fetch(`${url}/readyz`)).json()
  return typeof answer === 'object' && answer !== null && 'checks' in answer ? answer.checks : answer
}

/** Starts main.ts as `npm start` does and waits for the line with its address; rejects with what it said. */
function start(env: Record<string, string> = {}): Promise<{ url: string; child: ChildProcess }> {
  const port = 20_000 + (process.pid % 20_000) + started.length
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...processEnv, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', ...env },
  })
  started.push(child)
  let said = ''
  child.stdout?.on('data', (part: Buffer) => {
    said += part.toString()
  })
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve({ url: `http://localhost:${port}`, child }))
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
}

/** Ends a process and gives its exit code; at once when it has ended already. */
function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
