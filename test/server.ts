import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { z } from 'zod'
import { assignments } from '../src/demo/cast/assignments.ts'
import { idFor } from '../src/demo/cast.ts'
import { fillDemo } from '../src/demo/fill.ts'
import { SESSION_COOKIE } from '../src/door/session-token.ts'
import type { DatabaseUrls } from '../src/platform/config.ts'
import { prepareInstance } from '../src/platform/instance.ts'
import type { Command, Endpoint, Query } from '../src/shared/endpoint.ts'
import { uuid7 } from '../src/shared/id.ts'
import { type Instant, later } from '../src/shared/instant.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'
import { processEnv } from './process-env.ts'
import { type Content, testNow } from './templates.ts'

const root = join(import.meta.dirname, '..')

/** The demo region as `npm start` fills it, at the tests' fixed instant. */
export const demoRegion: Content = {
  name: 'demo',
  fill: async (urls: DatabaseUrls) => {
    await prepareInstance({ ownerUrl: urls.owner, kind: 'demo' })
    await fillDemo({ urls, now: testNow })
  },
}

/** What came back: the status and the body, whatever it was. */
export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

/** A signed-in member of the cast over HTTP. */
export interface Client {
  readonly cookie: string
  readonly assignment: string
  ask<In extends z.ZodType, Out extends z.ZodType>(
    query: Query<In, Out>,
    input: z.input<In>,
  ): Promise<Answer<z.output<Out>>>
  send<In extends z.ZodType, Out extends z.ZodType>(
    command: Command<In, Out>,
    input: z.input<In>,
    envelope?: { id?: string; expects?: string | null; madeAt?: Instant },
  ): Promise<Answer<z.output<Out>>>
  /** Any request at all, for what a well-behaved client would never send. */
  raw(path: string, init?: RequestInit): Promise<Answer<unknown>>
}

/** The real `node src/main.ts` on a database of its own. */
export interface TestServer {
  readonly url: string
  readonly database: TestDatabase
  /** Where this server keeps its keys. */
  readonly dataDir: string
  /** Moves the server's clock. */
  setClock(to: Instant): Promise<void>
  /** Runs every job once at the server's clock. */
  tick(): Promise<void>
  as(staff: string, assignment?: string): Promise<Client>
  kill(signal: NodeJS.Signals): Promise<void>
  /** Starts the same server again on the same database and port (after kill), with other settings if given. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a clone of the demo region. One per test file, stopped after all. */
export async function startServer(
  options: {
    content?: Content
    now?: Instant
    env?: Readonly<Record<string, string>>
    database?: TestDatabase
  } = {},
): Promise<TestServer> {
  const database = options.database ?? (await cloneDatabase(options.content ?? demoRegion))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'hemma-test-'))
  let clock = options.now ?? testNow
  const env = options.env ?? {}
  let child = await launch({ database, port, dataDir, clock, env })
  const tell = (message: Record<string, unknown>) => askChild(child, message)
  return {
    url,
    database,
    dataDir,
    async setClock(to) {
      clock = to
      await tell({ clock: to })
    },
    tick: () => tell({ tick: true }),
    as: (staff, assignment) => signIn({ url, database, now: clock }, staff, assignment),
    async kill(signal) {
      if (child.exitCode === null && child.signalCode === null) await ended(child, signal)
    },
    async restart(other = {}) {
      child = await launch({ database, port, dataDir, clock, env: { ...env, ...other } })
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await ended(child, 'SIGTERM')
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function launch(given: {
  database: TestDatabase
  port: number
  dataDir: string
  clock: Instant
  env: Readonly<Record<string, string>>
}): Promise<ChildProcess> {
  const { urls } = given.database
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...processEnv,
      PORT: String(given.port),
      DATA_DIR: given.dataDir,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_SEALER_URL: urls.sealer,
      DATABASE_JOBS_URL: urls.jobs,
      HEMMA_INSTANCE: 'demo',
      HEMMA_CLOCK: given.clock,
      REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      ...given.env,
    },
  })
  const said: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('')}`)))
  })
  return child
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function askChild(child: ChildProcess, message: Record<string, unknown>): Promise<void> {
  const id = randomUUID()
  return new Promise((resolve, reject) => {
    const hear = (answer: { id?: string; error?: string }) => {
      if (answer.id !== id) return
      child.off('message', hear)
      if (answer.error === undefined) resolve()
      else reject(new Error(answer.error))
    }
    child.on('message', hear)
    child.send({ ...message, id })
  })
}

/** Signs in without the identity provider: a session row, as the sign-in would make it. */
async function signIn(
  given: { url: string; database: TestDatabase; now: Instant },
  staff: string,
  key?: string,
): Promise<Client> {
  const found = assignments.find((one) => (key === undefined ? one.staff === staff : one.key === key))
  if (found === undefined) throw new Error(`the cast has no ${key ?? staff}`)
  return await sessionFor(given, { staff: idFor(staff), assignment: idFor(found.key) })
}

/** Signs anybody in under an assignment, whoever they are: for databases that the cast does not live in. */
export async function sessionFor(
  given: { url: string; database: TestDatabase; now: Instant },
  who: { staff: string; assignment: string },
): Promise<Client> {
  const token = randomBytes(32).toString('base64url')
  const owner = new pg.Client(given.database.urls.owner)
  await owner.connect()
  await owner.query(
    `insert into session (id_hash, staff_id, assignment_id, assurance, signed_in_at, last_act_at, idle_seconds, ends_at, label)
     values ($1, $2, $3, 'loa3', $4, $4, 86400, $5, 'test')`,
    [
      createHash('sha256').update(token).digest(),
      who.staff,
      who.assignment,
      given.now,
      later(given.now, 400 * 86_400_000),
    ],
  )
  await owner.end()
  return client(given.url, `${SESSION_COOKIE}=${token}`, who.assignment)
}

function client(url: string, cookie: string, assignment: string): Client {
  const headers = { cookie, 'x-hemma-assignment': assignment, 'x-hemma-act': 'human' }
  const json = { ...headers, 'content-type': 'application/json' }
  const raw = async (path: string, init: RequestInit = {}): Promise<Answer<never>> => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...init.headers },
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    // Cast: the caller names the schema that the server promises; stories check what they rely on.
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as never,
      headers: response.headers,
    }
  }
  return {
    cookie,
    assignment,
    raw,
    ask: (query, input) => raw(...requestOf(query, input, json)),
    send: (command, input, envelope = {}) =>
      raw(command.path, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({
          id: envelope.id ?? newCommandId(),
          expects: envelope.expects ?? null,
          madeAt: envelope.madeAt ?? '9999-01-01T00:00:00.000Z',
          input,
        }),
      }),
  }
}

function requestOf(
  endpoint: Endpoint,
  input: unknown,
  headers: Record<string, string>,
): [string, RequestInit] {
  if (endpoint.method === 'POST')
    return [endpoint.path, { method: 'POST', headers, body: JSON.stringify(input) }]
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(input as Record<string, unknown>)) {
    // Cast: GET inputs are flat objects.
    if (value !== undefined && value !== null) search.set(key, String(value))
  }
  const query = search.toString()
  return [query === '' ? endpoint.path : `${endpoint.path}?${query}`, {}]
}

/** A fresh command id, as a device makes it. */
export function newCommandId(): string {
  return uuid7(Date.now(), randomBytes(10))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
