import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readRoster, stateRosterDay } from '../../src/duty/roster-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { addDays, type Day, dayOf } from '../../src/shared/day.ts'
import { asId, type CommandId, type ProcessId } from '../../src/shared/id.ts'
import { teamDayRead } from '../../src/visits/day-api.ts'
import { visitAskJoint } from '../../src/visits/joint-api.ts'
import { visitEndSeries, visitMoveRest, visitRepeat, visitUndoSeries } from '../../src/visits/series-api.ts'
import { visitCancel, visitMove, visitPlan, visitUndo } from '../../src/visits/visit-api.ts'
import { visitRead, visitsOfPerson } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

const staff = (name: string) => world.id<'staff'>(name)
const monday: Day = addDays(dayOf(testNow), 2)

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
afterAll(() => server.stop())

async function first(person: string, rest: { aloneWhy?: string } = {}) {
  const input = {
    person: world.id<'person'>(person),
    visit: asId<'process'>(randomUUID()),
    kind: 'planned',
    mode: 'home' as const,
    slot: { day: monday, from: '09:00' as const, to: null },
    minutes: 30,
    place: { kind: 'home' as const },
    why: 'Omläggning',
    going: [staff('sara')],
    personTold: true,
    ...rest,
  }
  const answer = await sara.send(visitPlan, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { visit: input.visit, version: answer.body.version, person: input.person }
}

const repeat = (
  visit: ProcessId,
  version: CommandId,
  rest: { weekdays?: number[]; until?: Day; aloneWhy?: string } = {},
) =>
  sara.send(
    visitRepeat,
    { visit, weekdays: [1, 4], everyWeeks: 1, until: addDays(monday, 14), ...rest },
    { expects: version },
  )

const comingTo = async (person: Parameters<typeof first>[0]) =>
  (await sara.ask(visitsOfPerson, { person: world.id<'person'>(person) })).body.coming.filter(
    ({ why }) => why === 'Omläggning',
  )

test('a visit comes again on Mondays and Thursdays, each a visit of its own in the day it stands in', async () => {
  const { visit, version } = await first('esther')
  const made = await repeat(visit, version)
  expect(made.body).toMatchObject({ visit, others: 4 })
  const coming = await comingTo('esther')
  expect(coming.map(({ day }) => day)).toEqual([0, 3, 7, 10, 14].map((ahead) => addDays(monday, ahead)))
  // Nobody has said that she knows of the days to come.
  expect(coming.map(({ personTold }) => personTold)).toEqual([true, false, false, false, false])
  expect(coming.every(({ from }) => from === '09:00')).toBe(true)
  const whole = (await sara.ask(visitRead, { visit: coming[2]?.id ?? visit })).body
  expect(whole.series).toEqual({ place: 3, total: 5, until: addDays(monday, 14), apart: 0, act: null })
})

test('one is moved by itself; with the rest it and all after it move as many days, and those before stay', async () => {
  const { visit, version } = await first('holger')
  expect((await repeat(visit, version)).status).toBe(200)
  const [, second, third] = await comingTo('holger')
  if (second === undefined || third === undefined) throw new Error('the series has no third')
  const alone = await sara.send(
    visitMove,
    {
      visit: second.id,
      slot: { day: second.day, from: '11:00', to: null },
      going: [staff('sara')],
      personTold: true,
    },
    { expects: second.version },
  )
  expect(alone.status).toBe(200)
  const moved = await sara.send(
    visitMoveRest,
    {
      visit: third.id,
      slot: { day: addDays(third.day, 1), from: '10:00', to: null },
      going: [staff('maja')],
      personTold: false,
    },
    { expects: third.version },
  )
  expect(moved.body).toMatchObject({ others: 2 })
  const after = await comingTo('holger')
  expect(after.map(({ day }) => day)).toEqual([0, 3, 8, 11, 15].map((ahead) => addDays(monday, ahead)))
  expect(after.map(({ from }) => from)).toEqual(['09:00', '11:00', '10:00', '10:00', '10:00'])
  expect(after.slice(2).every(({ going }) => going.map(({ id }) => id).join() === staff('maja'))).toBe(true)
})

test('one unit that goes along on two visits of a series is told of both when the rest moves', async () => {
  const { visit, version } = await first('gunnar')
  expect((await repeat(visit, version)).status).toBe(200)
  const along = { unit: world.id<'unit'>('mint-team'), ground: 'consent' as const }
  const [, second, third] = await comingTo('gunnar')
  if (second === undefined || third === undefined) throw new Error('the series has no third')
  for (const one of [second, third]) {
    const asked = await sara.send(visitAskJoint, { visit: one.id, ...along }, { expects: one.version })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
  }
  const now = (await comingTo('gunnar')).find(({ id }) => id === second.id)
  const moved = await sara.send(
    visitMoveRest,
    {
      visit: second.id,
      slot: { day: addDays(second.day, 1), from: '13:00', to: null },
      going: [staff('sara')],
      personTold: false,
    },
    { expects: now?.version ?? version },
  )
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  const erik = await server.as('erik')
  const { asked } = (await erik.ask(teamDayRead, {})).body
  const theirs = asked.filter(({ person }) => person.id === world.id('gunnar'))
  expect(theirs.map(({ partners }) => partners[0]?.theirFrom)).toEqual(['13:00', '13:00'])
})

test('a series to a door where two must go is refused for one alone, and made with the reason', async () => {
  const { visit, version } = await first('arne', { aloneWhy: 'Dottern är med.' })
  const alone = await repeat(visit, version)
  expect(alone).toMatchObject({ status: 422, body: { code: 'visit.twoMustGo', field: 'aloneWhy' } })
  expect((await repeat(visit, version, { aloneWhy: 'Dottern är alltid med.' })).status).toBe(200)
})

test('a series that is ended leaves what was made and cancels the rest; what was cancelled by itself stays so', async () => {
  const { visit, version } = await first('stig')
  expect((await repeat(visit, version)).status).toBe(200)
  const [, second, third] = await comingTo('stig')
  if (second === undefined || third === undefined) throw new Error('the series has no third')
  const cancel = { reason: 'away' as const, personTold: true }
  expect(
    (await sara.send(visitCancel, { visit: third.id, ...cancel }, { expects: third.version })).status,
  ).toBe(200)
  const ended = await sara.send(
    visitEndSeries,
    { visit: second.id, reason: 'notNeeded', personTold: true },
    { expects: second.version },
  )
  expect(ended.body).toMatchObject({ state: 'cancelled', others: 2 })
  expect((await comingTo('stig')).map(({ id }) => id)).toEqual([visit])
})

test('a series without days, one too long, one twice, and one by a stranger are refused, and nothing is half planned', async () => {
  const { visit, version } = await first('nils')
  const none = await repeat(visit, version, { weekdays: [3], until: monday })
  expect(none).toMatchObject({ status: 422, body: { code: 'visit.seriesEmpty', field: 'until' } })
  const long = await repeat(visit, version, { until: addDays(monday, 367) })
  expect(long).toMatchObject({ status: 422, body: { code: 'visit.seriesTooLong', field: 'until' } })
  const erik = await server.as('erik')
  const input = { visit, weekdays: [1], everyWeeks: 1, until: addDays(monday, 14) }
  expect((await erik.send(visitRepeat, input, { expects: version })).status).toBe(404)
  expect(await comingTo('nils')).toHaveLength(1)
  const made = await repeat(visit, version)
  expect(made.status).toBe(200)
  expect(await repeat(visit, made.body.version)).toMatchObject({
    status: 409,
    body: { code: 'visit.seriesAlready' },
  })
  expect((await repeat(visit, version)).status).toBe(409)
})

/** A series of Esther's-like mornings, its second visit moved by itself to the afternoon. */
async function withOneApart(person: string) {
  const { visit, version } = await first(person)
  expect((await repeat(visit, version)).status).toBe(200)
  const [one, second, third] = await comingTo(person)
  if (one === undefined || second === undefined || third === undefined) throw new Error('no third')
  const apart = { day: third.day, from: '14:00' as const, to: null }
  const input = { visit: third.id, slot: apart, going: [staff('maja')], personTold: true }
  expect((await sara.send(visitMove, input, { expects: third.version })).status).toBe(200)
  return { one, second, third }
}
const times = async (person: string) =>
  (await comingTo(person)).map(({ day, from, going }) => [day, from, going.map(({ id }) => id).join()])

test('one moved by itself is left when the rest moves, and said; it goes along when that is chosen', async () => {
  const { second } = await withOneApart('astrid')
  const { series } = (await sara.ask(visitRead, { visit: second.id })).body
  expect(series).toMatchObject({ apart: 1, act: null })
  const to = { slot: { day: second.day, from: '10:00' as const, to: null }, going: [staff('sara')] }
  const input = { visit: second.id, ...to, personTold: false }
  const moved = await sara.send(visitMoveRest, input, { expects: second.version })
  expect(moved.body).toMatchObject({ others: 2, left: 1 })
  expect((await comingTo('astrid')).map(({ from }) => from)).toEqual([
    ...['09:00', '10:00', '14:00', '10:00', '10:00'],
  ])
  const again = { ...input, slot: { ...to.slot, from: '11:00' as const }, movedToo: true }
  const all = await sara.send(visitMoveRest, again, { expects: moved.body.version })
  expect(all.body).toMatchObject({ others: 3, left: 0 })
  expect((await comingTo('astrid')).map(({ from }) => from)).toEqual([
    ...['09:00', '11:00', '11:00', '11:00', '11:00'],
  ])
})

test('the moving of a series is taken back in one step, each visit to its own time and colleagues', async () => {
  const { second } = await withOneApart('britta')
  const before = await times('britta')
  const input = {
    ...{ visit: second.id, going: [staff('maja')], personTold: false, movedToo: true },
    slot: { day: addDays(second.day, 1), from: '16:00' as const, to: null },
  }
  const moved = await sara.send(visitMoveRest, input, { expects: second.version })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  // That the person knows is said of all, and taken back with them.
  const told = await sara.send(visitMoveRest, { ...input, personTold: true }, { expects: moved.body.version })
  expect(told.status).toBe(200)
  const stands = (await sara.ask(visitRead, { visit: second.id })).body
  expect(stands.series?.act).toEqual({ kind: 'moved', count: 4 })
  const back = await sara.send(visitUndoSeries, { visit: second.id }, { expects: told.body.version })
  expect(back.body).toMatchObject({ state: 'planned', others: 3, left: 0 })
  expect(await times('britta')).toEqual(before)
  const twice = await sara.send(visitUndoSeries, { visit: second.id }, { expects: back.body.version })
  expect(twice).toMatchObject({ status: 409, body: { code: 'visit.seriesNotUndoable' } })
})

test('an ended series stands again in one step, but for what has been done to one of them since', async () => {
  const { visit, version } = await first('vera')
  expect((await repeat(visit, version)).status).toBe(200)
  const [, second, third] = await comingTo('vera')
  if (second === undefined || third === undefined) throw new Error('the series has no third')
  const end = { visit: second.id, reason: 'mistake' as const, personTold: false }
  const ended = await sara.send(visitEndSeries, end, { expects: second.version })
  expect(ended.body).toMatchObject({ others: 3 })
  const alone = await sara.send(visitUndo, { visit: third.id }, { expects: ended.body.version })
  expect(alone.status).toBe(200)
  const back = await sara.send(visitUndoSeries, { visit: second.id }, { expects: ended.body.version })
  expect(back.body).toMatchObject({ state: 'planned', others: 2, left: 1 })
  expect((await comingTo('vera')).map(({ day }) => day)).toEqual(
    [0, 3, 7, 10, 14].map((ahead) => addDays(monday, ahead)),
  )
  const erik = await server.as('erik')
  expect(
    (await erik.send(visitUndoSeries, { visit: second.id }, { expects: back.body.version })).status,
  ).toBe(404)
})

test('who goes is looked for on each day of a series: days without an assignment are named, days off by the roster said', async () => {
  const { visit, version } = await first('folke')
  const last = addDays(monday, 7)
  await withConnection(server.database.superuserUrl, (owner) =>
    owner.query('update assignment set valid_to = $2::date where staff_id = $1', [staff('sara'), last]),
  )
  const refused = await repeat(visit, version)
  expect(refused).toMatchObject({ status: 422, body: { code: 'visit.staffNotInUnitOn', field: 'until' } })
  expect(JSON.stringify(refused.body)).toContain(`${addDays(monday, 10)}, ${addDays(monday, 14)}`)
  await withConnection(server.database.superuserUrl, (owner) =>
    owner.query('update assignment set valid_to = null where staff_id = $1', [staff('sara')]),
  )
  const off = addDays(monday, 10)
  const shift = { from: '07:00' as const, to: '16:00' as const, phone: false, gear: [], note: '' }
  const over = (await sara.ask(readRoster, { from: off })).body.days[0]?.said?.id ?? null
  const roster = { day: off, shifts: [{ staff: staff('maja'), ...shift }], over }
  expect((await sara.send(stateRosterDay, roster)).status).toBe(200)
  const made = await repeat(visit, version)
  expect(made.body).toMatchObject({ others: 4, offRoster: [off] })
})
