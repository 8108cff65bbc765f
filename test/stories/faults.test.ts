import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { type Embedded, startEmbedded } from '../../src/platform/embedded/launcher.ts'
import { writeNote } from '../../src/records/write-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'

// F-01, F-02, F-03: kill -9 of server and database while notes are being written. Larger numbers: KILLS=50.
const SERVER_KILLS = Number(process.env.KILLS ?? 5)
const DATABASE_KILLS = Number(process.env.KILLS ?? 3)

let dataDir: string
let embedded: Embedded
let server: TestServer
let sara: Client

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hemma-faults-'))
  embedded = await startEmbedded({ dataDir, log: () => undefined })
  const database = { urls: embedded.urls, superuserUrl: embedded.urls.owner, drop: async () => undefined }
  server = await startServer({ database })
  sara = await server.as('sara')
})

afterAll(async () => {
  await server?.stop()
  await embedded?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Written {
  readonly command: string
  readonly entry: string
}

const write = ({ command, entry }: Written) =>
  sara.send(
    writeNote,
    {
      person: idFor('esther'),
      entry,
      sections: [{ heading: 'aktuellt', text: `Anteckning ${entry}` }],
      sign: true,
    },
    { id: command },
  )

/** Writes with several hands until told to stop; what was answered with 200 is acknowledged. */
function scribble() {
  const acknowledged: Written[] = []
  const unanswered: Written[] = []
  let stopped = false
  const hand = async () => {
    while (!stopped) {
      const note = { command: newCommandId(), entry: randomUUID() }
      const status = await write(note).then(
        (answer) => answer.status,
        () => 0,
      )
      if (status === 200) acknowledged.push(note)
      else unanswered.push(note)
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }
  const hands = [hand(), hand(), hand(), hand()]
  return {
    acknowledged,
    unanswered,
    stop: async () => {
      stopped = true
      await Promise.all(hands)
    },
  }
}

const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client(embedded.urls.owner)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

const kept = (notes: readonly Written[]) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string; posts: string }>(
      `select e.id, (select count(*) from command c where c.id = any ($2::uuid[]) and c.answer->>'entry' = e.id::text) as posts
       from entry e where e.id = any ($1::uuid[])`,
      [notes.map((note) => note.entry), notes.map((note) => note.command)],
    )
    return rows
  })

const waitUntilReady = async () => {
  for (;;) {
    const ready = await fetch(`${server.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const expectNothingLost = async (scribbled: ReturnType<typeof scribble>) => {
  const { acknowledged, unanswered } = scribbled
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(await kept(acknowledged)).toHaveLength(acknowledged.length)
  // What was not answered is there whole or not at all; sent again under its own id it is there exactly once.
  for (const note of unanswered) expect((await write(note)).status).toBe(200)
  const all = [...acknowledged, ...unanswered]
  const rows = await kept(all)
  expect(rows.map((row) => row.id).toSorted()).toEqual(all.map((note) => note.entry).toSorted())
}

test(`${SERVER_KILLS} times kill -9 of the server: nothing acknowledged is lost, nothing is doubled`, async () => {
  for (let kill = 0; kill < SERVER_KILLS; kill++) {
    const scribbled = scribble()
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 37))
    await server.kill('SIGKILL')
    await server.restart()
    await scribbled.stop()
    await expectNothingLost(scribbled)
  }
}, 120_000)

test(`${DATABASE_KILLS} times kill -9 of the database: a clear answer meanwhile, and everything is there when it is back`, async () => {
  for (let kill = 0; kill < DATABASE_KILLS; kill++) {
    const scribbled = scribble()
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 53))
    process.kill(embedded.pid(), 'SIGKILL')
    const away = await write({ command: newCommandId(), entry: randomUUID() })
    expect([200, 503]).toContain(away.status)
    if (away.status === 503) expect(away.body).toMatchObject({ code: 'access.unavailable' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await waitUntilReady()
    await scribbled.stop()
    await expectNothingLost(scribbled)
  }
}, 120_000)

test('a database that hangs without dying: readiness says so, a command is refused in words, and all goes on afterwards', async () => {
  const scribbled = scribble()
  await new Promise((resolve) => setTimeout(resolve, 400))
  signalTree(embedded.pid(), 'SIGSTOP')
  try {
    const ready = await fetch(`${server.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({
      checks: { database: expect.stringMatching(/away|not answer/) },
    })
    const refused = await write({ command: newCommandId(), entry: randomUUID() })
    expect(refused).toMatchObject({ status: 503, body: { code: 'access.unavailable' } })
  } finally {
    signalTree(embedded.pid(), 'SIGCONT')
  }
  await waitUntilReady()
  await scribbled.stop()
  await expectNothingLost(scribbled)
}, 120_000)

/** Sends a signal to a process and all that it started. */
function signalTree(pid: number, signal: NodeJS.Signals) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  process.kill(pid, signal)
  for (const child of children) signalTree(Number(child), signal)
}

test('every read and write that was answered stands in the log', async () => {
  const { posts, commands } = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ posts: string; commands: string }>(
      `select (select count(*) from audit_post where endpoint = 'record.write' and outcome = 'allowed') as posts,
         (select count(*) from command where endpoint = 'record.write') as commands`,
    )
    return rows[0] ?? { posts: '', commands: 'none' }
  })
  // Repeats of a command are logged too, so posts may be more, never fewer.
  expect(Number(posts)).toBeGreaterThanOrEqual(Number(commands))
})
