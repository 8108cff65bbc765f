import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { idFor } from '../../src/demo/cast.ts'
import { fillOrganisation } from '../../src/demo/fill-organisation.ts'
import { type Handled, handle } from '../../src/door/call.ts'
import { run } from '../../src/door/run.ts'
import type { CommandEnvelope, Door } from '../../src/door/visit.ts'
import { setClock } from '../../src/platform/clock.ts'
import { type Database, inTransaction, openDatabase } from '../../src/platform/database.ts'
import { prepareInstance } from '../../src/platform/instance.ts'
import { writeEntry } from '../../src/records/entry-store.ts'
import { openProcess } from '../../src/records/process-store.ts'
import { command, query } from '../../src/shared/endpoint.ts'
import { asId, entryId, personId, processId, uuid7 } from '../../src/shared/id.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { Refused } from '../../src/shared/refused.ts'
import { type Content, testNow } from '../templates.ts'

// Endpoints made for trying the door: each does one small thing for real, on the real tables.
const example = () => ({ as: 'sara', input: {} as never }) // Cast: trial endpoints are never in the API description.
const audit = { activity: 'Skriva', resource: 'trial' } as const

const write = command({
  id: 'trial.write',
  path: '/api/trial/write',
  summary: 'Writes an entry, then refuses when asked to.',
  may: { purpose: 'care' },
  audit,
  delivery: 'queued',
  about: (input) => ({ person: input.person }),
  input: z.strictObject({
    person: personId,
    entry: entryId,
    text: z.string().min(1).max(100),
    refuse: z.boolean().default(false),
  }),
  output: z.strictObject({ entry: entryId }),
  example,
})

const writeHandled = handle(write, async (call, input) => {
  await writeEntry(call, {
    id: input.entry,
    person: input.person,
    kind: 'note',
    body: { sections: [{ heading: 'note', text: input.text }] },
    signing: 'signed',
  })
  if (input.refuse) throw new Refused('command.invalid', { status: 422 })
  call.emit(`unit:${call.reader.unit}`)
  return { entry: input.entry }
})

const open = handle(
  command({
    id: 'trial.open',
    path: '/api/trial/open',
    summary: 'Opens a process.',
    may: { purpose: 'care' },
    audit,
    delivery: 'queued',
    about: (input) => ({ person: input.person }),
    input: z.strictObject({ person: personId, process: processId }),
    output: z.strictObject({ process: processId, version: z.uuid() }),
    example,
  }),
  async (call, input) => {
    const { owner, unit } = call.reader
    const { person, process } = input
    await openProcess(call.trx, {
      id: process,
      kind: 'task',
      owner,
      unit,
      person,
      state: '0',
      version: call.id,
      openedAt: call.now,
    })
    return { process, version: call.id }
  },
)

const step = handle(
  command({
    id: 'trial.step',
    path: '/api/trial/step',
    summary: 'Counts a process up by one.',
    may: { purpose: 'care' },
    audit,
    delivery: 'queued',
    about: (input) => ({ process: input.process }),
    input: z.strictObject({ process: processId }),
    output: z.strictObject({ state: z.string() }),
    example,
  }),
  async (call, input) => {
    const state = String(Number(call.process?.state) + 1)
    // The version is left to the door on purpose.
    await call.trx.updateTable('process').set({ state }).where('id', '=', input.process).execute()
    return { state }
  },
)

const count = handle(
  query({
    id: 'trial.count',
    method: 'GET',
    path: '/api/trial/count',
    summary: 'Counts the entries of a person that row level security lets through.',
    may: { purpose: 'care' },
    audit: { activity: 'Läsa', resource: 'trial' },
    about: (input) => ({ person: input.person }),
    input: z.strictObject({ person: personId }),
    output: z.strictObject({ person: personId, entries: z.number() }),
    example,
  }),
  async (call, input) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from entry`.execute(call.trx)
    return { person: input.person, entries: rows[0]?.n ?? -1 }
  },
)

const broken = handle(
  query({
    id: 'trial.broken',
    method: 'GET',
    path: '/api/trial/broken',
    summary: 'Answers with what its own output schema forbids.',
    may: { purpose: 'care' },
    audit: { activity: 'Läsa', resource: 'trial' },
    about: () => 'unit',
    input: z.strictObject({}),
    output: z.strictObject({ fine: z.literal(true) }),
    example,
  }),
  async () => ({ fine: false }) as never, // Cast: the wrong answer is the point.
)

const administer = handle(
  query({
    id: 'trial.administer',
    method: 'GET',
    path: '/api/trial/administer',
    summary: 'For administrators only.',
    may: { purpose: 'admin' },
    audit: { activity: 'Läsa', resource: 'trial' },
    about: () => 'unit',
    input: z.strictObject({}),
    output: z.strictObject({}),
    example,
  }),
  async () => ({}),
)

export const trial = { write: writeHandled, open, step, count, broken, administer }

/** The cast without scenes. */
export const organisation: Content = {
  name: 'organisation',
  fill: async (urls) => {
    await prepareInstance({ ownerUrl: urls.owner, kind: 'demo' })
    const database = openDatabase({ url: urls.app, size: 2 })
    await inTransaction(database, (trx) => fillOrganisation(trx, later(testNow, -86_400_000)))
    await database.close()
  },
}

/** A door on a database, with a clock that the test sets. */
export function openDoor(url: string): Door & { database: Database; clock: ReturnType<typeof setClock> } {
  const database = openDatabase({ url, size: 12 })
  return { database, pool: database.pool, clock: setClock(testNow) }
}

/** A session of one of the cast, made by hand. */
export async function sessionOf(
  door: Door,
  assignment: string,
  given: { assurance?: string; idle?: number } = {},
) {
  const [staff = ''] = assignment.split('-at-')
  const hash = createHash('sha256').update(randomBytes(32)).digest()
  const now = door.clock()
  await door.pool.query(
    `insert into session (id_hash, staff_id, assignment_id, assurance, signed_in_at, last_act_at, idle_seconds, ends_at, label)
     values ($1, $2, $3, $4, $5, $5, $6, $7, 'test')`,
    [
      hash,
      idFor(staff),
      idFor(assignment),
      given.assurance ?? 'loa3',
      now,
      given.idle ?? 900,
      later(now, 36_000_000),
    ],
  )
  return hash
}

/** Sends input through the door as somebody's session; commands get an envelope, a fresh id unless told. */
export function through(
  door: Door,
  handled: Handled,
  asked: {
    session: Buffer | null
    input: unknown
    assignment?: string
    human?: boolean
    envelope?: Partial<CommandEnvelope>
  },
): Promise<Record<string, unknown>> {
  const { envelope = {} } = asked
  const isCommand = handled.endpoint.kind === 'command'
  const madeAt: Instant = door.clock()
  const id = asId<'command'>(uuid7(Date.parse(madeAt), randomBytes(10)))
  return run(door, handled, {
    session: asked.session,
    assignment: asked.assignment === undefined ? null : idFor<'assignment'>(asked.assignment),
    human: asked.human ?? true,
    input: asked.input,
    command: isCommand ? { id, expects: null, madeAt, deviceMadeAt: madeAt, ...envelope } : null,
  }) as Promise<Record<string, unknown>> // Cast: every trial endpoint answers with an object.
}
