import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readOpening, stateOpening } from '../../src/duty/opening-api.ts'
import type { Shift } from '../../src/duty/roster.ts'
import {
  copyRosterWeek,
  keepRosterGear,
  readDutyNow,
  readRoster,
  stateRosterDay,
  takeDutyPhone,
} from '../../src/duty/roster-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { sendReferral } from '../../src/referrals/api.ts'
import { teamReach } from '../../src/referrals/team-api.ts'
import { addDays, dayOf, instantAt } from '../../src/shared/day.ts'
import { asId, type GearId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { noticesFrom, rawTables } from './raw-rows.ts'
import { varselAbout } from './varsel.ts'

let server: TestServer
let erik: Client
let karin: Client
const today = dayOf(testNow)
const staff = (name: string) => world.id<'staff'>(name)
const work = (name: string, rest: Partial<Shift> = {}): Shift => ({
  ...{ staff: staff(name), from: '08:00', to: '16:30', phone: false, gear: [], note: '' },
  ...rest,
})

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  karin = await server.as('karin')
})
afterAll(() => server.stop())

const dayNow = async (client: Client, day: typeof today) =>
  (await client.ask(readRoster, { from: day })).body.days[0]

async function state(client: Client, day: typeof today, shifts: readonly Shift[]) {
  const over = (await dayNow(client, day))?.said?.id ?? null
  return await client.send(stateRosterDay, { day, shifts: [...shifts], over })
}

test('the sender sees who carries the team’s duty phone now, and until when', async () => {
  const sara = await server.as('sara')
  const { onDuty } = (await sara.ask(teamReach, { unit: world.id('mint-team') })).body
  expect(onDuty).toEqual({
    name: 'Karin Bylund',
    title: 'Specialistsjuksköterska',
    until: instantAt(today, '21:00'),
  })
})

test('who works is stated day by day; the latest statement holds, and it says whose it is', async () => {
  const day = addDays(today, 20)
  expect(await dayNow(erik, day)).toMatchObject({ shifts: null, said: null, unwatched: [] })
  expect((await state(erik, day, [work('erik', { phone: true })])).status).toBe(200)
  const stated = await dayNow(karin, day)
  expect(stated).toMatchObject({
    shifts: [{ staff: staff('erik'), phone: true }],
    said: { by: 'Erik Nordin' },
  })
  // The team is open until nine: after half past four nobody carries the phone.
  expect(stated?.unwatched.at(-1)).toEqual({ start: instantAt(day, '16:30'), end: instantAt(day, '21:00') })
  expect((await state(karin, day, [])).status).toBe(200)
  expect((await dayNow(erik, day))?.shifts).toEqual([])
})

test('two who change the same day at once: the second is told, and nothing is lost', async () => {
  const day = addDays(today, 21)
  const [one, other] = await Promise.all([
    erik.send(stateRosterDay, { day, shifts: [work('erik')], over: null }),
    karin.send(stateRosterDay, { day, shifts: [work('karin')], over: null }),
  ])
  expect([one.status, other.status].toSorted()).toEqual([200, 409])
  const stands = (await dayNow(erik, day))?.shifts ?? []
  expect(stands.map((shift) => shift.staff)).toEqual([staff(one.status === 200 ? 'erik' : 'karin')])
})

test('what cannot be is refused by its place: twice at once, a stranger, an unknown car, a day that is over', async () => {
  const day = addDays(today, 22)
  const tries: [readonly Shift[], string, string][] = [
    [[work('erik'), work('erik', { from: '16:00', to: '18:00' })], 'roster.twiceAtOnce', 'shifts.1.staff'],
    [
      [work('erik', { phone: true }), work('karin', { phone: true })],
      'roster.phoneTwiceAtOnce',
      'shifts.1.phone',
    ],
    [[work('karin'), work('sara')], 'roster.notHere', 'shifts.1.staff'],
    [[work('karin', { gear: [asId<'gear'>(randomUUID())] })], 'roster.gearUnknown', 'shifts.0.gear'],
  ]
  for (const [shifts, code, field] of tries)
    expect(await state(erik, day, shifts)).toMatchObject({ status: 422, body: { code, field } })
  const past = await state(erik, addDays(today, -2), [work('erik')])
  expect(past).toMatchObject({ status: 422, body: { code: 'duty.dayPassed', field: 'day' } })
  expect((await dayNow(erik, day))?.shifts).toBeNull()
})

test('a week is copied to days that nobody has rostered, and no day that is said is touched', async () => {
  const from = addDays(today, 2)
  const to = addDays(today, 30)
  expect((await state(erik, addDays(to, 1), [work('johan')])).status).toBe(200)
  const copied = await erik.send(copyRosterWeek, { from, to })
  expect(copied.body).toMatchObject({ leftOut: 0 })
  expect(copied.body.days).toHaveLength(6)
  const { days } = (await karin.ask(readRoster, { from: to })).body
  expect(days[1]?.shifts?.map((shift) => shift.staff)).toEqual([staff('johan')])
  const source = await dayNow(karin, from)
  expect(days[0]?.shifts).toEqual(source?.shifts)
  expect(await erik.send(copyRosterWeek, { from, to })).toMatchObject({
    status: 409,
    body: { code: 'roster.nothingToCopy' },
  })
})

test('a car has one name and one keeper at a time; what is taken out of use stands no more to choose', async () => {
  const gear = asId<'gear'>(randomUUID())
  const keep = (client: Client, name: string, over: Awaited<ReturnType<typeof versionOf>>, ended = false) =>
    client.send(keepRosterGear, { gear, kind: 'car', name, ended, over })
  const versionOf = async (id: GearId) =>
    (await erik.ask(readRoster, {})).body.gear.find((one) => one.gear === id)?.version ?? null
  expect((await keep(erik, 'Bil 9', null)).status).toBe(200)
  const version = await versionOf(gear)
  const other = asId<'gear'>(randomUUID())
  const twin = await erik.send(keepRosterGear, {
    gear: other,
    kind: 'car',
    name: 'bil 9',
    ended: false,
    over: null,
  })
  expect(twin).toMatchObject({ status: 409, body: { code: 'roster.gearTwice', field: 'name' } })
  expect((await keep(karin, 'Bil 10', version)).status).toBe(200)
  expect(await keep(erik, 'Bil 11', version)).toMatchObject({ status: 409, body: { code: 'command.stale' } })
  const stranger = await server.as('alma-nurse')
  expect(await keep(stranger, 'Vår bil', await versionOf(gear))).toMatchObject({ status: 409 })
  expect((await keep(erik, 'Bil 10', await versionOf(gear), true)).status).toBe(200)
  const kept = (await erik.ask(readRoster, {})).body.gear.find((one) => one.gear === gear)
  expect(kept).toMatchObject({ name: 'Bil 10', ended: true })
})

test('a night shift is not crossed by the morning after it, and a copied week leaves out what clashes and what is out of use', async () => {
  const night = addDays(today, 40)
  const gear = asId<'gear'>(randomUUID())
  const car = { gear, kind: 'car' as const, name: 'Bil 12' }
  const kept = await erik.send(keepRosterGear, { ...car, ended: false, over: null })
  const shift = work('erik', { from: '21:00', to: '07:00', gear: [gear] })
  expect((await state(erik, night, [shift])).status).toBe(200)
  const morning = await state(erik, addDays(night, 1), [work('erik', { from: '06:00', to: '12:00' })])
  expect(morning).toMatchObject({
    status: 422,
    body: { code: 'roster.twiceOverMidnight', field: 'shifts.0.staff' },
  })
  expect(JSON.stringify(morning.body)).toContain(night)
  expect((await state(erik, addDays(night, 1), [work('erik', { from: '07:00', to: '12:00' })])).status).toBe(
    200,
  )

  expect((await erik.send(keepRosterGear, { ...car, ended: true, over: kept.body.version })).status).toBe(200)
  // The morning before the copied night is said already, and meets nothing; the one after it does.
  expect((await state(erik, addDays(night, 8), [work('erik', { from: '05:00', to: '12:00' })])).status).toBe(
    200,
  )
  const clashing = await erik.send(copyRosterWeek, { from: night, to: addDays(night, 7) })
  expect(clashing.body).toMatchObject({ days: [addDays(night, 7)], leftOut: 1, gearLeftOut: 0 })
  const calm = await erik.send(copyRosterWeek, { from: night, to: addDays(night, 14) })
  expect(calm.body).toMatchObject({ leftOut: 0, gearLeftOut: 1 })
  expect((await dayNow(karin, addDays(night, 14)))?.shifts).toMatchObject([{ from: '21:00', gear: [] }])
})

test('last night’s shift is corrected the day after', async () => {
  const yesterday = addDays(today, -1)
  const over = (await dayNow(erik, yesterday))?.said?.id ?? null
  const input = { day: yesterday, shifts: [work('johan', { from: '21:00', to: '07:00' })], over }
  expect((await erik.send(stateRosterDay, input)).status).toBe(200)
  expect((await dayNow(karin, yesterday))?.shifts).toMatchObject([{ staff: staff('johan') }])
})

test('another unit’s roster is not seen', async () => {
  const stranger = await server.as('alma-nurse')
  const { days, gear } = (await stranger.ask(readRoster, {})).body
  expect(days.every(({ shifts }) => shifts === null)).toBe(true)
  expect(gear).toEqual([])
})

test('who takes over the phone carries it until the next turn; a new varsel is told to whom carries it', async () => {
  expect((await erik.ask(readDutyNow, {})).body.holder).toMatchObject({ name: 'Karin Bylund', taken: false })
  const taken = await erik.send(takeDutyPhone, {})
  expect(taken.status).toBe(200)
  expect((await karin.ask(readDutyNow, {})).body.holder).toMatchObject({ name: 'Erik Nordin', taken: true })
  const since = await noticesFrom(server.database)
  const sara = await server.as('sara')
  expect((await sara.send(sendReferral, varselAbout('stig'))).status).toBe(200)
  const told = await since()
  expect(told.map(({ code, address }) => [code, address])).toEqual([['varselReceived', '+46701740651']])
})

test('nobody carries the phone although it is said who works: the head is told with the team itself', async () => {
  const monday = addDays(today, 2)
  expect((await state(erik, monday, [work('erik'), work('karin')])).status).toBe(200)
  await server.setClock(instantAt(monday, '10:00'))
  erik = await server.as('erik')
  const since = await noticesFrom(server.database)
  const sara = await server.as('sara')
  expect((await sara.send(sendReferral, varselAbout('holger'))).status).toBe(200)
  const told = await since()
  expect(told.map(({ code }) => code).toSorted()).toEqual(['nobodyOnDuty', 'varselReceived'])
  expect(told.find(({ code }) => code === 'nobodyOnDuty')).toMatchObject({ staff_id: staff('lena') })
  const now = (await erik.ask(readDutyNow, {})).body
  expect(now).toMatchObject({ open: true, rostered: true, holder: null })
})

test('on a Friday at 16:40 to a team that closed at 16:30 it waits for whose turn it is on Monday', async () => {
  const friday = instantAt('2026-12-04', '16:40')
  await server.setClock(friday)
  erik = await server.as('erik')
  const week = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((on) => ({
    ...{ on, from: '08:00' as const, to: '16:30' as const },
  }))
  const over = (await erik.ask(readOpening, {})).body.said?.id ?? null
  expect((await erik.send(stateOpening, { week, otherwise: null, over })).status).toBe(200)
  expect((await state(erik, '2026-12-07', [work('karin', { phone: true })])).status).toBe(200)
  const since = await noticesFrom(server.database)
  const sara = await server.as('sara')
  expect((await sara.send(sendReferral, varselAbout('vera'))).status).toBe(200)
  const told = await since()
  expect(told.map(({ code }) => code)).toEqual(['varselReceived'])
  expect(String(told[0]?.due_at)).toContain('2026-12-07 07:00:00')
  // Before it opens the turn becomes another's: the one who has it then is told, on their own phone.
  await withConnection(server.database.superuserUrl, (owner) =>
    owner.query('update unit set notice_phone = null where id = $1', [world.id('mint-team')]),
  )
  expect((await state(erik, '2026-12-07', [work('erik', { phone: true })])).status).toBe(200)
  await server.setClock(instantAt('2026-12-07', '08:01'))
  // Others wait for Monday with it: what the night's ambulance reported.
  const { notice } = await rawTables(server.database, ['notice'])
  const waiting = notice.filter(
    ({ channel, code, unit_id: unit, sent_at: sent }) =>
      channel === 'unit' && code === 'varselReceived' && unit === world.id('mint-team') && sent === null,
  )
  expect(waiting.map(({ id }) => id)).toContain(told[0]?.id)
  const before = await noticesFrom(server.database)
  const toldNow = async () => (await before()).filter(({ code }) => code === 'varselReceived')
  await server.tick()
  const now = await toldNow()
  expect(now.map(({ staff_id }) => staff_id)).toEqual(waiting.map(() => staff('erik')))
  await server.tick()
  expect(await toldNow()).toHaveLength(now.length)
})
