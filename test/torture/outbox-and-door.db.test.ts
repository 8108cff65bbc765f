import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignments } from '../../src/demo/cast/assignments.ts'
import { idFor } from '../../src/demo/cast.ts'
import { checkIn } from '../../src/devices/api.ts'
import { type DeviceKeys, deviceKeys } from '../../src/devices/device-keys-store.ts'
import type { Handled } from '../../src/door/call.ts'
import { deliver } from '../../src/door/deliver.ts'
import { problemOf } from '../../src/door/problem.ts'
import { run } from '../../src/door/run.ts'
import type { Door } from '../../src/door/visit.ts'
import { setClock } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { readTimeline } from '../../src/records/api.ts'
import { corrected } from '../../src/shared/device-clock.ts'
import { asId } from '../../src/shared/id.ts'
import { asInstant, type Instant, later } from '../../src/shared/instant.ts'
import { Refused } from '../../src/shared/refused.ts'
import {
  visitArrive,
  visitComplete,
  visitDocument,
  visitMove,
  visitPlan,
  visitUndo,
} from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import type { Answered } from '../../src/web/device/outbox-rules.ts'
import { problemOf as readProblem } from '../../src/web/shell/problem.ts'
import { handlersIn } from '../../src/wiring.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { demoRegion, newCommandId } from '../server.ts'
import { testNow } from '../templates.ts'
import { type Net, newPhone, type Phone, type Piece, type Server } from './phone.ts'

/**
 * Two phones of one unit and the server, in any order, over a network that loses requests and answers, brings some twice
 * and much later, and lets browsers die: nothing is lost, nothing is done twice, nothing is overwritten unseen.
 */
const RUNS = Number(process.env.HEMMA_TORTURE_RUNS ?? (process.env.HEMMA_TEST_PG === '15' ? 100 : 500))
const HOURS_24 = 24 * 3_600_000

let database: Database
let clone: TestDatabase
let folder: string
let raw: pg.Pool
let keys: DeviceKeys
let door: Door
let handled: ReadonlyMap<string, Handled>
const clock = setClock(testNow)
const person = idFor<'person'>('ragnar')
const sessions = new Map<string, Buffer>()

beforeAll(async () => {
  clone = await cloneDatabase(demoRegion)
  database = openDatabase({ url: clone.urls.app })
  raw = new pg.Pool({ connectionString: clone.superuserUrl, max: 1 })
  folder = await mkdtemp(join(tmpdir(), 'hemma-torture-'))
  keys = await deviceKeys(folder)
  const all = handlersIn({ keys, bag: { hours: 24, days: 1, renewHours: 4 } })
  handled = new Map(all.map((one) => [one.endpoint.id, one]))
  door = { pool: database.pool, clock }
})

afterAll(async () => {
  await raw.end()
  await database.close()
  await clone.drop()
  await rm(folder, { recursive: true, force: true })
})

const nets = fc.array(
  fc.constantFrom<Net>('whole', 'whole', 'whole', 'lostOnTheWay', 'answerLost', 'late', 'dies'),
  { minLength: 1, maxLength: 4 },
)
const which = fc.integer({ min: 0, max: 1 })
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('act' as const), phone: which, choice: fc.nat(99) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('flush' as const), phone: which, nets }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('both' as const), nets }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('look' as const), phone: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hat' as const), phone: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('arrives' as const), phone: which }) },
)
const skew = fc.constantFrom(0, 0, 3 * HOURS_24, -3 * HOURS_24)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

test(`nothing is lost, done twice or overwritten unseen in ${RUNS} interleavings of two phones and the server`, {
  timeout: 24 * 3_600_000,
}, async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 12 }),
      fc.tuple(skew, skew),
      async (steps, skews) => {
        const play = await begin(number++, skews)
        for (const one of steps) await play.step(one)
        await play.settle()
        await play.judge()
      },
    ),
    { numRuns: RUNS, endOnFailure: RUNS > 1000 },
  )
})

/** A visit that both phones have on their screens, planned a moment ago. */
async function begin(number: number, skews: readonly [number, number]) {
  clock.set(later(testNow, number * 1000))
  const visit = asId<'process'>(randomUUID())
  const staff = ['sara', 'night'] as const
  const planned = await pass(staff[0], visitPlan.id, {
    input: {
      ...{ person, visit, kind: 'planned', mode: 'home', minutes: 30, place: { kind: 'home' } },
      ...{ why: 'Blodtryck', slot: { day: '2026-11-21', from: null, to: null } },
      going: staff.map((one) => idFor<'staff'>(one)),
    },
    expects: null,
    id: newCommandId(),
    madeAt: clock(),
  })
  expect(planned.ok, JSON.stringify(planned)).toBe(true)
  const server: Server = {
    serverKey: keys.serverKey,
    bySession: (piece) => pass(staffOf(piece.user), piece.endpoint, heard(piece)),
    byToken: (phone, piece) => brought(phone, piece),
  }
  const phones = staff.map((one, place) => {
    const assignment = assignmentOf(one)
    const ahead = skews[place] ?? 0
    return newPhone({ user: idFor(one), assignment, server, now: clock, ahead })
  })
  const skewOf = (piece: Piece) => phones.find(({ made }) => made.some(({ id }) => id === piece.id))
  /** A session's command is sent with what the phone's clock shows, which corrects when it was made. */
  const heard = (piece: Piece) => {
    const madeAt = corrected(piece.madeAt, { device: skewOf(piece)?.shows() ?? null, now: clock() })
    return { id: piece.id, expects: piece.expects, input: piece.input, madeAt, deviceMadeAt: piece.madeAt }
  }
  for (const [place, phone] of phones.entries()) {
    const input = {
      ...{ device: phone.device, tokenHash: phone.tokenHash, authorHash: phone.authorHash },
      ...{ appVersion: '0', unsent: 0, bagPackedAt: null, deviceNow: clock() },
    }
    const name = staff[place] ?? 'sara'
    const told = await pass(name, checkIn.id, { id: newCommandId(), expects: null, input, madeAt: clock() })
    expect(told.ok, JSON.stringify(told)).toBe(true)
  }
  return new Play({ visit, staff, phones })
}

/** One interleaving: what the screens show, what was done, and the judgement. */
class Play {
  private readonly visit
  private readonly staff: readonly string[]
  private readonly phones: readonly Phone[]
  /** What each phone's screen shows of the visit. */
  private readonly screens: { state: string; version: string }[] = []
  private readonly texts = new Map<string, string>()

  constructor(given: { visit: string; staff: readonly string[]; phones: readonly Phone[] }) {
    this.visit = asId<'process'>(given.visit)
    this.staff = given.staff
    this.phones = given.phones
  }

  async step(one: Step): Promise<void> {
    // Time goes: no two things are done in the same moment.
    clock.set(later(clock(), 7))
    if (one.does === 'both') {
      await Promise.all(this.phones.map((phone) => phone.flush(cycle(one.nets))))
      return
    }
    const phone = this.phones[one.phone]
    if (phone === undefined) return
    if (one.does === 'act') await this.act(one.phone, one.choice)
    if (one.does === 'flush') await phone.flush(cycle(one.nets))
    if (one.does === 'look') await this.look(one.phone)
    if (one.does === 'hat') phone.signedIn(!phone.isSignedIn)
    if (one.does === 'arrives') await phone.onTheWay.shift()?.()
  }

  /** What the screen allows now: one of the visit's steps, a note, or moving it. */
  private async act(at: number, choice: number): Promise<void> {
    const phone = this.phones[at]
    if (phone === undefined) return
    const screen = this.screens[at] ?? (await this.look(at))
    const { visit } = this
    const words = () => {
      const entry = asId<'entry'>(newCommandId())
      const text = randomUUID()
      this.texts.set(text, entry)
      const sections = [{ heading: 'current', text }]
      return { command: visitDocument, input: { person, visit, entry, sections, sign: true }, free: true }
    }
    const arrive = { command: visitArrive, input: { visit }, to: 'arrived' }
    const undo = { command: visitUndo, input: { visit } }
    const slot = { day: '2026-11-21', from: null, to: null }
    const going = this.staff.map((one) => idFor<'staff'>(one))
    const move = {
      command: visitMove,
      input: { visit, slot, going, personTold: choice % 2 === 0 },
      to: 'planned',
    }
    const complete = { command: visitComplete, input: { visit }, to: 'done' }
    const open = {
      planned: [arrive, move, words()],
      arrived: [words(), { ...undo, to: 'planned' }],
      documented: [complete, words()],
      done: [{ ...undo, to: 'documented' }, words()],
    }[screen.state] ?? [words()]
    const one = open[choice % open.length] ?? words()
    const isFree = 'free' in one
    const piece = await phone.make(one.command, {
      input: one.input,
      process: isFree ? null : visit,
      expects: isFree ? null : screen.version,
    })
    // The screen shows it as done at once; a first note moves the visit on, a later one leaves it as it is.
    if ('to' in one) this.screens[at] = { state: one.to, version: piece.id }
    else if (screen.state === 'planned' || screen.state === 'arrived')
      this.screens[at] = { state: 'documented', version: piece.id }
  }

  /** The screen is read anew; what waits on the phone is still shown as done. */
  private async look(at: number): Promise<{ state: string; version: string }> {
    const waits = this.phones[at]?.rows().some(({ state }) => state === 'waiting')
    const shown = this.screens[at]
    if (waits && shown) return shown
    const { visit } = (await ask(this.staff[at] ?? 'sara', visitRead.id, { visit: this.visit })) as {
      visit: { state: string; version: string }
    }
    this.screens[at] = { state: visit.state, version: visit.version }
    return { state: visit.state, version: visit.version }
  }

  /** The network is whole again, and everybody is signed in. */
  async settle(): Promise<void> {
    for (const phone of this.phones) {
      for (const late of phone.onTheWay.splice(0)) await late()
      phone.signedIn(true)
      for (let turn = 0; turn < 3; turn++) await phone.flush(() => 'whole')
    }
  }

  async judge(): Promise<void> {
    const made = this.phones.flatMap((phone) => phone.made)
    const ids = made.map(({ id }) => id)
    const known = await rows<{ id: string; made_at: string; device_made_at: string }>(
      'select id, made_at::text, device_made_at::text from command where id = any($1) and answer is not null',
      [ids],
    )
    const kept = await rows<{ command_id: string; work: unknown }>(
      `select command_id, work from kept_work where command_id = any($1) and discarded_at is null
         and not exists (select from command where id = command_id)`,
      [ids],
    )
    const done = new Set(known.map(({ id }) => id))
    const drafts = new Set(kept.map(({ command_id }) => command_id))
    const here = new Map(this.phones.flatMap((phone) => phone.rows().map((row) => [row.id, row] as const)))
    for (const { id, endpoint } of made) {
      // Nothing is lost and nothing done is still offered: done, or its author's, on the phone or at the server. What
      // was refused by both roads lies in both places until she has dealt with it.
      const isHers = drafts.has(id) || here.has(id)
      expect([endpoint, done.has(id), isHers]).toEqual([endpoint, done.has(id), !done.has(id)])
    }
    for (const row of here.values()) {
      // What still waits only waits for something that was refused before it on the same phone.
      if (row.state === 'waiting')
        expect([...here.values()].some(({ state }) => state === 'refused')).toBe(true)
    }
    await this.judgeTexts(done, made)
    this.judgeVersions(made.filter(({ id }) => done.has(id)))
    await this.judgeEvents(made.filter(({ id }) => done.has(id)))
  }

  /** Every word that was done stands once in the record; every other still lies with its author. */
  private async judgeTexts(done: ReadonlySet<string>, made: readonly Piece[]): Promise<void> {
    const { entries } = (await ask('sara', readTimeline.id, { person, process: this.visit })) as {
      entries: { sections: { text: string }[]; writtenAt: Instant; happenedAt: Instant }[]
    }
    const said = entries.flatMap(({ sections }) => sections.map(({ text }) => text))
    for (const [text, entry] of this.texts) {
      const piece = made.find(({ input }) => JSON.stringify(input).includes(entry))
      const times = said.filter((one) => one === text).length
      expect(times).toBe(piece && done.has(piece.id) ? 1 : 0)
    }
    // Whatever a phone's clock shows, nothing happens before the visit was planned or after now.
    for (const { happenedAt, writtenAt } of entries) {
      expect(happenedAt <= clock() && writtenAt <= clock()).toBe(true)
      expect(Date.parse(happenedAt)).toBeGreaterThan(Date.parse(clock()) - 3_600_000)
    }
  }

  /** Nobody overwrote what they had not seen: of all who built on one version, one at most was let in. */
  private judgeVersions(done: readonly Piece[]): void {
    const built = done.flatMap(({ expects, process }) =>
      process === null || expects === null ? [] : [expects],
    )
    expect(new Set(built).size).toBe(built.length)
  }

  /** Each step is in the visit's history as often as it was done. */
  private async judgeEvents(done: readonly Piece[]): Promise<void> {
    const events = await rows<{ kind: string; count: string }>(
      'select kind, count(*) as count from visit_event where visit_id = $1 group by kind',
      [this.visit],
    )
    const count = (kind: string) => Number(events.find((one) => one.kind === kind)?.count ?? 0)
    const of = (endpoint: string) => done.filter((piece) => piece.endpoint === endpoint).length
    expect([count('arrived'), count('completed'), count('undone')]).toEqual([
      of(visitArrive.id),
      of(visitComplete.id),
      of(visitUndo.id),
    ])
    expect(count('moved') + count('told')).toBe(of(visitMove.id))
  }
}

function cycle(nets: readonly Net[]): () => Net {
  let at = 0
  return () => nets[at++ % nets.length] ?? 'whole'
}

interface Sent {
  readonly id: string
  readonly expects: string | null
  readonly input: unknown
  readonly madeAt: Instant
  readonly deviceMadeAt?: Instant
}

/** A command as a live session sends it. */
async function pass(staff: string, endpoint: string, sent: Sent): Promise<Answered> {
  try {
    const { id, expects, input, madeAt, deviceMadeAt = madeAt } = sent
    const command = {
      id: asId<'command'>(id),
      expects: expects === null ? null : asId<'command'>(expects),
      ...{ madeAt, deviceMadeAt },
    }
    const asked = { session: await sessionOf(staff), assignment: assignmentOf(staff), human: false }
    return { ok: true, body: await run(door, handlerOf(endpoint), { ...asked, input, command }) }
  } catch (error) {
    return refusalOf(error)
  }
}

async function ask(staff: string, endpoint: string, input: unknown): Promise<unknown> {
  const asked = { session: await sessionOf(staff), assignment: assignmentOf(staff), human: false }
  return await run(door, handlerOf(endpoint), { ...asked, input, command: null })
}

/** What the phone's token delivers. */
async function brought(phone: Phone, piece: Piece): Promise<Answered & { kept?: boolean }> {
  try {
    const { device, token } = phone
    const delivered = await deliver(
      { ...door, keys, handled },
      { device, token, item: piece.forServer, deviceTime: phone.shows() },
    )
    if (delivered.done) return { ok: true, body: delivered.output }
    return { ...refusalOf(delivered.refused), kept: delivered.kept }
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): Extract<Answered, { ok: false }> {
  if (!(error instanceof Refused)) throw error
  return { ok: false, problem: readProblem(error.status, problemOf(error, 'sv', randomUUID())) }
}

function handlerOf(endpoint: string): Handled {
  const found = handled.get(endpoint)
  if (found === undefined) throw new Error(`${endpoint} is not answered`)
  return found
}

function assignmentOf(staff: string) {
  const found = assignments.find((one) => one.staff === staff)
  if (found === undefined) throw new Error(`the cast has no ${staff}`)
  return idFor<'assignment'>(found.key)
}

function staffOf(user: string): string {
  const found = assignments.find(({ staff }) => idFor(staff) === user)
  if (found === undefined) throw new Error('a phone of nobody')
  return found.staff
}

/** A session for each, made without the identity provider. */
async function sessionOf(staff: string): Promise<Buffer> {
  const known = sessions.get(staff)
  if (known) return known
  const hash = createHash('sha256').update(randomBytes(32)).digest()
  sessions.set(staff, hash)
  await database.pool.query(
    `insert into session (id_hash, staff_id, assignment_id, assurance, signed_in_at, last_act_at, idle_seconds, ends_at, label)
     values ($1, $2, $3, 'loa3', $4, $4, 31536000, $5, 'torture')`,
    [
      hash,
      idFor(staff),
      assignmentOf(staff),
      testNow,
      asInstant(new Date(Date.parse(testNow) + 365 * HOURS_24)),
    ],
  )
  return hash
}

async function rows<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  return (await raw.query<Row>(text, values)).rows
}
