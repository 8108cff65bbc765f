import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withConnection } from '../connection.ts'
import { startEmbedded } from './launcher.ts'
import { startOf } from './process-lock.ts'

let dataDir: string
let said: string[]
const log = (message: string) => said.push(message)

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hemma-launcher-'))
  said = []
})

afterEach(() => rmSync(dataDir, { recursive: true }))

test('the first start makes a database with four roles that pass no policy; the next one keeps what is in it', async () => {
  const first = await startEmbedded({ dataDir, log })
  await withConnection(first.urls.owner, async (owner) => {
    await owner.query('create table kept (id int)')
    const { rows } = await owner.query(
      `select rolname as role from pg_roles where rolname like 'hemma\\_%' and not rolsuper and not rolbypassrls order by 1`,
    )
    expect(rows.map((row) => row.role)).toEqual(['hemma_app', 'hemma_jobs', 'hemma_owner', 'hemma_sealer'])
  })
  await first.stop()
  expect(startOf(first.pid())).toBeUndefined()
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0)

  const second = await startEmbedded({ dataDir, log })
  await withConnection(second.urls.owner, (owner) => owner.query('select id from kept'))
  await second.stop()
  expect(said.filter((line) => line.startsWith('made a new database'))).toHaveLength(1)
})

test('each role is let in by its own password only', async () => {
  const { urls, stop } = await startEmbedded({ dataDir, log })
  const stolen = new URL(urls.app)
  stolen.password = new URL(urls.jobs).password
  await expect(withConnection(stolen.href, async () => 'in')).rejects.toThrow(
    /password authentication failed/,
  )
  await stop()
})

test('a second Hemma in the same directory is refused by name, and the first goes on', async () => {
  const first = await startEmbedded({ dataDir, log })
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(
    new RegExp(`already in use by a running Hemma \\(process ${process.pid}\\)`),
  )
  await withConnection(first.urls.app, (app) => app.query('select 1'))
  await first.stop()
})

test('after a kill -9 in the middle of writing, the next start stops the orphan and every acknowledged row is there', async () => {
  const { acknowledged } = await writeUntilKilled(200)
  const next = await startEmbedded({ dataDir, log })
  expect(said.join()).toContain('stopped the database that an earlier Hemma left running')
  const { rows } = await withConnection(next.urls.owner, (owner) => owner.query('select number from written'))
  const kept = new Set(rows.map((row) => row.number))
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
  await next.stop()
})

test('after the server itself is killed, the next start recovers every acknowledged row', async () => {
  const first = await startEmbedded({ dataDir, log })
  await withConnection(first.urls.owner, async (owner) => {
    await owner.query('create table written (number int)')
    await owner.query('insert into written select generate_series(1, 1000)')
  })
  process.kill(first.pid(), 'SIGKILL')
  await first.stop()
  const next = await startEmbedded({ dataDir, log })
  const { rows } = await withConnection(next.urls.owner, (owner) =>
    owner.query('select count(*)::int as n from written'),
  )
  expect(rows).toEqual([{ n: 1000 }])
  await next.stop()
})

test('damaged or missing passwords are said, and the data is left alone', async () => {
  const first = await startEmbedded({ dataDir, log })
  await first.stop()
  writeFileSync(join(dataDir, 'secrets.json'), '{}')
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/secrets\.json is damaged/)
  rmSync(join(dataDir, 'secrets.json'))
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/secrets\.json is missing/)
})

test.runIf(process.getuid?.() === 0)(
  'where root may not make a user namespace, another user runs the server',
  async () => {
    const home = join(dataDir, 'open')
    rmSync(home, { recursive: true, force: true })
    chmodSync(dataDir, 0o755)
    const first = await startEmbedded({ dataDir: home, log, namespaces: false })
    expect(statSync(join(home, 'postgres')).uid).not.toBe(0)
    await first.stop()
    const next = await startEmbedded({ dataDir: home, log })
    expect(statSync(join(home, 'postgres')).uid).toBe(0)
    await next.stop()
  },
)

/** Runs a writer in a process of its own and kills it -9 after so many acknowledged rows. */
function writeUntilKilled(rows: number): Promise<{ acknowledged: number[] }> {
  const script = join(import.meta.dirname, '..', '..', '..', 'test', 'processes', 'write-until-killed.ts')
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString()
    if (text.split('\n').length > rows) child.kill('SIGKILL')
  })
  return new Promise((resolve) => {
    // The last line may be cut off in the middle of its number.
    child.on('close', () => resolve({ acknowledged: text.split('\n').slice(0, -1).map(Number) }))
  })
}
