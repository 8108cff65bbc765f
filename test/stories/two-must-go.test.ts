import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { readRoster, stateRosterDay } from '../../src/duty/roster-api.ts'
import { derivedId } from '../../src/records/derived-id.ts'
import { addDays, type Day, dayOf, instantAt } from '../../src/shared/day.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { listTasks } from '../../src/tasks/api.ts'
import { visitAnswerJoint } from '../../src/visits/joint-api.ts'
import { visitCancel, visitMove, visitPlan } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { rawTables } from './raw-rows.ts'

const HOUR = 3_600_000
const staff = (name: string) => world.id<'staff'>(name)
const inThreeDays: Day = addDays(dayOf(testNow), 3)
const mint = world.id<'unit'>('mint-team')

let server: TestServer
let sara: Client
let erik: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  erik = await server.as('erik')
})
afterAll(() => server.stop())

/** Another time on the clock; sessions have run out meanwhile. */
async function at(now: typeof testNow) {
  await server.setClock(now)
  sara = await server.as('sara')
  erik = await server.as('erik')
}

type Plan = z.input<typeof visitPlan.input>

/** Sara plans a visit to Arne, at whose door two must go. */
async function planned(rest: Partial<Plan>) {
  const id = newCommandId()
  const input: Plan = {
    person: world.id('arne'),
    visit: asId<'process'>(randomUUID()),
    kind: 'planned',
    mode: 'home',
    slot: { day: inThreeDays, from: '10:00', to: null },
    minutes: 30,
    place: { kind: 'home' },
    why: 'Såromläggning',
    going: [staff('sara')],
    ...rest,
  }
  const answer = await sara.send(visitPlan, input, { id })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const { visit, version } = answer.body
  return { visit, version, theirs: derivedId<'process'>(id, `joint-visit:${mint}`), slot: input.slot }
}

const along = { partners: [{ unit: mint, ground: 'consent' as const }] }

async function answered(theirs: ProcessId, answer: 'accepted' | 'declined', slot: Plan['slot']) {
  const { body } = await erik.ask(visitRead, { visit: theirs })
  const input =
    answer === 'declined'
      ? { visit: theirs, answer, note: 'Vi är för få den dagen.' }
      : { visit: theirs, answer, slot, going: [staff('erik')] }
  const sent = await erik.send(visitAnswerJoint, input, { expects: body.visit.version })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  return sent.body.version
}

const visitOf = async (visit: ProcessId) => (await sara.ask(visitRead, { visit })).body.visit
const taskAbout = async (visit: ProcessId) => {
  const { body } = await sara.ask(listTasks, { whose: 'team' })
  return body.rows.find(({ about, key }) => about?.id === visit && key === 'oneOfTwo')
}
const alarmAbout = async (visit: ProcessId) =>
  (await sara.ask(listAlarms, {})).body.rows.find(
    ({ process, kind }) => process === visit && kind === 'oneOfTwo',
  )

test('a partner who says no where two must go leaves a task for the unit, and the visit says that one is alone', async () => {
  const { visit, theirs, slot } = await planned(along)
  expect((await visitOf(visit)).alone).toBeNull()
  expect(await taskAbout(visit)).toBeUndefined()
  await answered(theirs, 'declined', slot)
  expect((await visitOf(visit)).alone).toMatchObject({ since: testNow, decided: null })
  expect(await taskAbout(visit)).toMatchObject({
    title: { sv: 'Ensam där två ska gå: ordna en till eller flytta besöket' },
    priority: 1,
    due: later(instantAt(inThreeDays, '10:00'), -2 * HOUR),
  })
  // Three days ahead nobody is alarmed yet.
  await server.tick()
  expect(await alarmAbout(visit)).toBeUndefined()
})

test('a colleague put on the visit ends the task, and a written reason is a decision by name', async () => {
  const one = await planned(along)
  await answered(one.theirs, 'declined', one.slot)
  const two = { visit: one.visit, slot: one.slot, going: [staff('sara'), staff('maja')], personTold: false }
  const { version } = await visitOf(one.visit)
  expect((await sara.send(visitMove, two, { expects: version })).status).toBe(200)
  expect((await visitOf(one.visit)).alone).toBeNull()
  expect(await taskAbout(one.visit)).toBeUndefined()

  const other = await planned(along)
  await answered(other.theirs, 'declined', other.slot)
  const alone = { visit: other.visit, slot: other.slot, going: [staff('sara')], personTold: false }
  const now = (await visitOf(other.visit)).version
  const why = 'Dottern är hemma hela besöket.'
  expect((await sara.send(visitMove, { ...alone, aloneWhy: why }, { expects: now })).status).toBe(200)
  expect((await visitOf(other.visit)).alone).toMatchObject({
    decided: { why, by: 'Sara Lindqvist, Sjuksköterska' },
  })
  expect(await taskAbout(other.visit)).toBeUndefined()
})

test('the day before, the unit is alarmed; two hours before, its head; a visit that is cancelled is silent', async () => {
  const { visit, theirs, slot } = await planned(along)
  await answered(theirs, 'declined', slot)
  const begins = instantAt(inThreeDays, '10:00')
  await at(later(begins, -24 * HOUR + 60_000))
  await server.tick()
  expect(await alarmAbout(visit)).toMatchObject({ told: [{ tell: 'unit' }], next: { tell: 'head' } })
  await at(later(begins, -2 * HOUR + 60_000))
  await server.tick()
  expect(await alarmAbout(visit)).toMatchObject({ told: [{ tell: 'unit' }, { tell: 'head' }], next: null })
  const codes = (await rawTables(server.database, ['notice'])).notice.map(({ code }) => code)
  expect(codes).toContain('visitOneOfTwo')
  expect(codes).toContain('visitOneOfTwoHead')
  const { version } = await visitOf(visit)
  const cancel = { visit, reason: 'illStaff' as const, personTold: true }
  expect((await sara.send(visitCancel, cancel, { expects: version })).status).toBe(200)
  expect(await alarmAbout(visit)).toBeUndefined()
  expect(await taskAbout(visit)).toBeUndefined()
  await at(testNow)
})

test('who said yes and then cancels, or comes on another day, is no second person any more', async () => {
  const { visit, theirs, slot } = await planned(along)
  const yes = await answered(theirs, 'accepted', slot)
  expect((await visitOf(visit)).alone).toBeNull()
  const elsewhere = { day: addDays(inThreeDays, 1), from: '10:00' as const, to: null }
  const moved = await erik.send(
    visitMove,
    { visit: theirs, slot: elsewhere, going: [staff('erik')], personTold: false },
    { expects: yes },
  )
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  expect((await visitOf(visit)).alone).not.toBeNull()
  const back = await erik.send(
    visitMove,
    { visit: theirs, slot, going: [staff('erik')], personTold: false },
    { expects: moved.body.version },
  )
  expect((await visitOf(visit)).alone).toBeNull()
  const cancel = { visit: theirs, reason: 'illStaff' as const, personTold: false }
  expect((await erik.send(visitCancel, cancel, { expects: back.body.version })).status).toBe(200)
  expect((await visitOf(visit)).alone).not.toBeNull()
  expect(await taskAbout(visit)).toMatchObject({ priority: 1 })
})

test('of two who go one falls ill and leaves the roster: the visit says so until somebody else goes', async () => {
  const { visit } = await planned({ going: [staff('sara'), staff('maja')] })
  const state = async (who: readonly string[]) => {
    const { body } = await sara.ask(readRoster, { from: inThreeDays })
    const shifts = who.map((name) => ({
      ...{ staff: staff(name), from: '07:00' as const, to: '16:00' as const },
      ...{ phone: false, gear: [], note: '' },
    }))
    const over = body.days[0]?.said?.id ?? null
    const sent = await sara.send(stateRosterDay, { day: inThreeDays, shifts, over })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    await server.tick()
  }
  await state(['sara', 'maja'])
  expect((await visitOf(visit)).alone).toBeNull()
  await state(['sara'])
  expect((await visitOf(visit)).alone).toMatchObject({ decided: null })
  expect(await taskAbout(visit)).toBeDefined()
  await state(['sara', 'maja'])
  expect((await visitOf(visit)).alone).toBeNull()
  expect(await taskAbout(visit)).toBeUndefined()
})

test('a unit that has not answered the day before is no second person', async () => {
  const { visit } = await planned(along)
  await at(later(instantAt(inThreeDays, '10:00'), -25 * HOUR))
  await server.tick()
  expect((await visitOf(visit)).alone).toBeNull()
  await at(later(instantAt(inThreeDays, '10:00'), -23 * HOUR))
  await server.tick()
  expect((await visitOf(visit)).alone).not.toBeNull()
  expect(await alarmAbout(visit)).toMatchObject({ told: [{ tell: 'unit' }] })
  await at(testNow)
})

test('where one may go alone, a partner’s no opens no task', async () => {
  const { visit, theirs, slot } = await planned({ ...along, person: world.id('gunnar') })
  await answered(theirs, 'declined', slot)
  expect((await visitOf(visit)).alone).toBeNull()
  expect(await taskAbout(visit)).toBeUndefined()
})
