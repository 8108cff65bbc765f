import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type pg from 'pg'
import { auditStatement } from '../src/access/audit.ts'
import { systemReader } from '../src/door/job.ts'
import { openDatabase } from '../src/platform/database.ts'
import { asId, uuid7 } from '../src/shared/id.ts'
import { asInstant, type Instant } from '../src/shared/instant.ts'
import { boardFloor } from './floors/board.ts'
import { createFloor, newestFloor } from './floors/fhir.ts'
import type { Asked, Floor } from './floors/floor.ts'
import { personPageFloor, unloggedPageFloor } from './floors/person-page.ts'
import { type Recorded, replay } from './floors/replay.ts'
import { searchFloor } from './floors/search.ts'
import { timelineFloor } from './floors/timeline.ts'
import { whoAsks } from './floors/who.ts'
import { writeFloor } from './floors/write.ts'

// The floor that the door is measured against: Node's own HTTP and the same driver and pool; begin with access facts,
// the rows, then log post with commit. It parses no shapes, decides nothing and answers the rows as they came.

const floors = new Map<string, Floor>(
  [
    personPageFloor,
    unloggedPageFloor,
    timelineFloor,
    boardFloor,
    searchFloor,
    writeFloor,
    createFloor,
    newestFloor,
  ].map((floor) => [`/${floor.name}`, floor]),
)

const database = openDatabase({ url: process.env.DATABASE_URL ?? '', applicationName: 'bench-floor' })
const offset = Date.parse(process.env.BENCH_NOW ?? '') - Date.now()
const recorded = new Map<string, Recorded>()

const server = createServer((request, response) => {
  answer(request).then(
    (rows) => {
      const text = JSON.stringify(rows)
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      response.end(text)
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      response.writeHead(500)
      response.end()
    },
  )
})
server.listen(Number(process.env.PORT), 'localhost', () => process.send?.('ready'))
process.on('message', (sent: { name: string; recorded: Recorded }) => recorded.set(sent.name, sent.recorded))
process.on('SIGTERM', () => process.exit(0))

async function answer(request: IncomingMessage): Promise<unknown> {
  const body = await bodyOf(request)
  const path = request.url ?? ''
  const client = await database.pool.connect()
  try {
    const known = recorded.get(path)
    if (known !== undefined) return await replay(client, known, Number(body.n))
    const floor = floors.get(path)
    if (floor === undefined) throw new Error(`there is no floor ${path}`)
    return await lay(client, floor, { request, body })
  } finally {
    client.release()
  }
}

/** Begin and facts in one flight, the rows in the next, log post and commit in the last. */
async function lay(
  client: pg.PoolClient,
  floor: Floor,
  asked: { request: IncomingMessage; body: Asked['body'] },
): Promise<unknown> {
  const now = asInstant(new Date(Date.now() + offset))
  const [, facts] = await Promise.all([
    client.query(floor.writes ? 'begin' : 'begin isolation level repeatable read'),
    whoAsks(client, asked.request.headers, { person: floor.persons(asked.body)[0] ?? null, now }),
  ])
  const rows = await floor.rows({ client, body: asked.body, now, ...facts })
  const last: Promise<unknown>[] = []
  if (floor.logged) last.push(client.query(post(floor, asked.body, { now, ...facts })))
  last.push(client.query('commit'))
  await Promise.all(last)
  return rows
}

function post(floor: Floor, body: Asked['body'], who: { now: Instant; owner: string; unit: string }) {
  return auditStatement({
    id: uuid7(Date.parse(who.now), randomBytes(10)),
    at: who.now,
    reader: {
      ...systemReader({ id: asId<'owner'>(who.owner), name: 'floor' }),
      unit: asId<'unit'>(who.unit),
    },
    activity: floor.writes ? 'Skriva' : 'Läsa',
    endpoint: floor.name,
    resource: 'bench',
    outcome: 'allowed',
    rule: 'own-unit',
    persons: floor.persons(body),
    dataUnits: [who.unit],
    process: null,
    command: null,
  })
}

async function bodyOf(request: IncomingMessage): Promise<Asked['body']> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : JSON.parse(text)
}
