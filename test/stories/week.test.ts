import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import type { Shift } from '../../src/duty/roster.ts'
import { readRoster, stateRosterDay } from '../../src/duty/roster-api.ts'
import { addDays, type Clock, dayOf, instantAt } from '../../src/shared/day.ts'
import { asId } from '../../src/shared/id.ts'
import { teamDayRead } from '../../src/visits/day-api.ts'
import { visitTimes } from '../../src/visits/times-api.ts'
import { visitMove, visitPlan } from '../../src/visits/visit-api.ts'
import { spreadRead, weekRead } from '../../src/visits/week-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

const staff = (name: string) => world.id<'staff'>(name)
const day = addDays(dayOf(testNow), 24)

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
afterAll(() => server.stop())

const work = (name: string, rest: Partial<Shift> = {}): Shift => ({
  ...{ staff: staff(name), from: '08:00', to: '16:30', phone: false, gear: [], note: '' },
  ...rest,
})

async function rostered(shifts: readonly Shift[], on = day): Promise<void> {
  const over = (await sara.ask(readRoster, { from: on })).body.days[0]?.said?.id ?? null
  const answer = await sara.send(stateRosterDay, { day: on, shifts: [...shifts], over })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function planned(from: Clock | null, going: readonly string[], person = 'esther') {
  const input = {
    person: world.id<'person'>(person),
    visit: asId<'process'>(randomUUID()),
    kind: 'planned',
    mode: 'home' as const,
    slot: { day, from, to: null },
    minutes: 45,
    place: { kind: 'home' as const },
    why: 'Omläggning',
    going: going.map(staff),
  }
  const answer = await sara.send(visitPlan, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

test('Sara is ill: her day is laid on those who have time, the rest says so, and each visit moves by its own version', async () => {
  await rostered([work('sara'), work('maja'), work('ulla', { from: '12:00', to: '16:00' })])
  const at9 = await planned('09:00', ['sara'])
  const at13 = await planned('13:00', ['sara'], 'holger')
  await planned('13:15', ['maja'], 'stig')
  const { body } = await sara.ask(spreadRead, { staff: staff('sara'), day })
  expect(body.works).toBe(true)
  const of = (visit: string) => body.visits.find((one) => one.visit.id === visit)
  const fits = (visit: string) =>
    Object.fromEntries(of(visit)?.candidates.map(({ name, fit }) => [name.split(' ')[0], fit]) ?? [])
  expect(fits(at9.visit)).toMatchObject({ Maja: 'free', Ulla: 'off' })
  expect(fits(at13.visit)).toMatchObject({ Maja: 'busy', Ulla: 'free' })
  expect([of(at9.visit)?.proposed, of(at13.visit)?.proposed]).toEqual([staff('maja'), staff('ulla')])
  const moved = await sara.send(
    visitMove,
    {
      visit: at9.visit,
      slot: { day, from: '09:00', to: null },
      going: [staff('maja')],
      personTold: false,
    },
    { expects: at9.version },
  )
  expect(moved.status).toBe(200)
  const after = (await sara.ask(spreadRead, { staff: staff('sara'), day })).body
  expect(after.visits.map(({ visit }) => visit.id)).toEqual([at13.visit])
})

test('the roster changes under a planned visit: the team’s day and its week say that nobody works then', async () => {
  const visit = (await planned('15:00', ['sara'], 'nils')).visit
  expect((await sara.ask(teamDayRead, { day })).body.unmanned).not.toContain(visit)
  await rostered([work('maja'), work('ulla')])
  expect((await sara.ask(teamDayRead, { day })).body.unmanned).toContain(visit)
  const week = (await sara.ask(weekRead, { from: day })).body
  expect(week.days[0]?.unmanned).toContain(visit)
  expect(week.days[0]?.working?.map((one) => one.staff).toSorted()).toEqual(
    [staff('maja'), staff('ulla')].toSorted(),
  )
  // A day that nobody has rostered says nothing of who is missing.
  expect(week.days.slice(1).every(({ working, unmanned }) => working === null && unmanned.length === 0)).toBe(
    true,
  )
  await rostered([work('sara'), work('maja')])
  expect((await sara.ask(teamDayRead, { day })).body.unmanned).not.toContain(visit)
})

test('a week holds the own unit’s visits alone, and nobody’s day is laid out for a stranger', async () => {
  const own = (await sara.ask(weekRead, { from: day })).body.visits
  expect(own.length).toBeGreaterThan(2)
  const erik = await server.as('erik')
  const theirs = (await erik.ask(weekRead, { from: day })).body.visits.map(({ id }) => id)
  for (const { id } of own) expect(theirs).not.toContain(id)
  const asked = await erik.ask(spreadRead, { staff: staff('sara'), day })
  expect(asked).toMatchObject({ status: 404, body: { code: 'visit.staffNotInUnit' } })
})

test('a joint visit is offered where both have time: at neither’s visits, and never outside who works', async () => {
  let erik = await server.as('erik')
  const asked = { staff: [staff('erik')], partner: world.id<'unit'>('granvik-home-care'), minutes: 60 }
  const from = addDays(dayOf(testNow), 25)
  const times = async () => (await erik.ask(visitTimes, { ...asked, from })).body
  expect(await times()).toEqual({ times: [], unknown: 'own' })
  const over = null
  const erikWorks = [{ ...work('erik'), from: '09:00' as const, to: '12:00' as const }]
  expect((await erik.send(stateRosterDay, { day: from, shifts: erikWorks, over })).status).toBe(200)
  await server.setClock(instantAt(addDays(from, -1), '12:00'))
  erik = await server.as('erik')
  await server.tick()
  expect(await times()).toEqual({ times: [], unknown: 'partner' })
  sara = await server.as('sara')
  await rostered([work('sara', { from: '10:00', to: '16:00' })], from)
  const slot = { day: from, from: '11:00' as const, to: null }
  const booked = await sara.send(visitPlan, {
    ...{ person: world.id<'person'>('esther'), visit: asId<'process'>(randomUUID()), kind: 'planned' },
    ...{ mode: 'home', slot, minutes: 30, place: { kind: 'home' }, why: 'Blodtryck', going: [staff('sara')] },
  })
  expect(booked.status).toBe(200)
  await server.tick()
  const found = await erik.ask(visitTimes, { ...asked, from })
  expect(found.body.times).toEqual([{ day: from, from: '10:00', until: instantAt(from, '11:00') }])
})
