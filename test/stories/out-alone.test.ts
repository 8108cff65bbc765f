import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { dayOf } from '../../src/shared/day.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { visitArrive, visitDocument, visitMove, visitPlan, visitUndo } from '../../src/visits/visit-api.ts'
import { visitChoices } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { newEntryId } from './ordering.ts'
import { noticesFrom, rawTables } from './raw-rows.ts'

const MINUTE = 60_000
const staff = (name: string) => world.id<'staff'>(name)

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
afterAll(() => server.stop())

type Plan = z.input<typeof visitPlan.input>

function planOf(person: string, rest: Partial<Plan> = {}): Plan {
  return {
    person: world.id(person),
    visit: asId<'process'>(randomUUID()),
    kind: 'planned',
    mode: 'home',
    slot: { day: dayOf(testNow), from: null, to: null },
    minutes: 30,
    place: { kind: 'home' },
    why: 'Blodtryck',
    going: [staff('sara')],
    ...rest,
  }
}

const alarmAbout = async (visit: ProcessId, client = sara) =>
  (await client.ask(listAlarms, {})).body.rows.find(({ process }) => process === visit)

async function arrived(rest: Partial<Plan> = {}, person = 'esther') {
  const plan = planOf(person, rest)
  const planned = await sara.send(visitPlan, plan)
  expect(planned.status, JSON.stringify(planned.body)).toBe(200)
  const { visit } = planned.body
  const there = await sara.send(visitArrive, { visit }, { expects: planned.body.version })
  expect(there.status).toBe(200)
  return { visit, version: there.body.version, person: plan.person }
}

test('who is alone at a visit and is not heard of is missed: the unit is told, then its head, with whom to call', async () => {
  const { visit, person } = await arrived()
  await server.setClock(later(testNow, 59 * MINUTE))
  await server.tick()
  expect(await alarmAbout(visit)).toBeUndefined()
  const since = await noticesFrom(server.database)
  await server.setClock(later(testNow, 61 * MINUTE))
  await server.tick()
  const colleague = await server.as('maja')
  expect(await alarmAbout(visit, colleague)).toMatchObject({
    kind: 'loneVisit',
    staff: { name: 'Sara Lindqvist', phone: '070-174 06 05' },
    told: [{ tell: 'unit' }],
    next: { tell: 'head', at: later(testNow, 90 * MINUTE) },
  })
  await server.setClock(later(testNow, 91 * MINUTE))
  await server.tick()
  const told = await since()
  const overlong = told.filter(({ code }) => String(code).startsWith('visitOverlong'))
  expect(overlong.map(({ code }) => code).toSorted()).toContain('visitOverlongHead')
  expect(overlong.map(({ code }) => code)).toContain('visitOverlong')
  // It waits for no opening and no morning.
  for (const one of overlong) expect(one.due_at).toBe(one.created_at)
  const written = await sara.send(visitDocument, {
    ...{ person, visit, entry: newEntryId(), sign: true },
    sections: [{ heading: 'current', text: 'Allt väl, blev kvar och pratade.' }],
  })
  expect(written.status).toBe(200)
  expect(await alarmAbout(visit)).toBeUndefined()
  await server.setClock(testNow)
})

test('two who go, a call, and an arrival that is taken back are nobody out alone', async () => {
  const together = await arrived({ going: [staff('sara'), staff('maja')] })
  const call = await arrived({ mode: 'phone' })
  const undone = await arrived()
  const back = await sara.send(visitUndo, { visit: undone.visit }, { expects: undone.version })
  expect(back.status).toBe(200)
  await server.setClock(later(testNow, 300 * MINUTE))
  await server.tick()
  for (const { visit } of [together, call, undone]) expect(await alarmAbout(visit)).toBeUndefined()
  await server.setClock(testNow)
})

test('where two must go one alone is refused, unless it is written why; a colleague or another unit makes two', async () => {
  const { twoMustGo } = (await sara.ask(visitChoices, { person: world.id('arne') })).body
  expect(twoMustGo).toContain('Blir misstänksam')
  const alone = await sara.send(visitPlan, planOf('arne'))
  expect(alone).toMatchObject({ status: 422, body: { code: 'visit.twoMustGo', field: 'aloneWhy' } })
  expect((await sara.send(visitPlan, planOf('arne', { mode: 'phone' }))).status).toBe(200)
  const why = planOf('arne', { aloneWhy: 'Dottern är på plats och möter i dörren.' })
  expect((await sara.send(visitPlan, why)).status).toBe(200)
  const two = planOf('arne', { going: [staff('sara'), staff('maja')] })
  const planned = await sara.send(visitPlan, two)
  expect(planned.status).toBe(200)
  const { visit, version } = planned.body
  const to = { visit, slot: two.slot, personTold: false }
  const left = await sara.send(visitMove, { ...to, going: [staff('maja')] }, { expects: version })
  expect(left).toMatchObject({ status: 422, body: { code: 'visit.twoMustGo' } })
  const moved = await sara.send(
    visitMove,
    { ...to, going: [staff('maja')], aloneWhy: 'Sara är sjuk, grannen följer med.' },
    { expects: version },
  )
  expect(moved.status).toBe(200)
})

test('an arrival taken back and made again within a minute is missed by its own time alone', async () => {
  const { visit, version } = await arrived()
  const back = await sara.send(visitUndo, { visit }, { expects: version })
  await server.setClock(later(testNow, 45_000))
  const again = await sara.send(visitArrive, { visit }, { expects: back.body.version })
  expect(again.status).toBe(200)
  const rows = (await rawTables(server.database, ['alarm'])).alarm
  const standing = rows.filter((row) => row.about_process_id === visit && row.ended_at === null)
  expect(standing.map(({ raised_at }) => Date.parse(String(raised_at)))).toEqual([
    Date.parse(testNow) + 45_000,
  ])
  await server.setClock(testNow)
})
