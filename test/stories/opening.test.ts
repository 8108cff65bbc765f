import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { exceptDay, readOpening, stateOpening } from '../../src/duty/opening-api.ts'
import { sendReferral } from '../../src/referrals/api.ts'
import { readSentThread } from '../../src/referrals/sent-api.ts'
import { teamReach } from '../../src/referrals/team-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { noticesFrom } from './raw-rows.ts'
import { varselAbout } from './varsel.ts'

/** Saturday 21 November 2026, 16:40: ten minutes after ALMA has closed for the day. */
const sunday = instantAt('2026-11-22', '08:00')
const monday = instantAt('2026-11-23', '08:00')

let server: TestServer
let anna: Client
let alma: Client

beforeAll(async () => {
  server = await startServer()
  anna = await server.as('anna')
  alma = await server.as('alma-nurse')
})
afterAll(() => server.stop())

const reading = async () =>
  (await anna.ask(teamReach, { unit: world.id('alma-team') })).body.reading ?? undefined
const hours = async () => (await alma.ask(readOpening, {})).body

test('before sending to a team that has closed one sees when it is read, and whom to call until then', async () => {
  expect(await reading()).toEqual({
    open: false,
    until: null,
    from: sunday,
    otherwise: { who: 'Medicinjouren, Norrådals sjukhus', phone: expect.stringMatching(/^\+46980/) },
  })
})

test('what is sent all the same is due when it can have been read, and nobody’s phone rings before that', async () => {
  const input = varselAbout('tage', {
    unit: world.id('alma-team'),
    reason: 'worsened',
    urgency: 'fewHours',
    gates: {
      canWait: { answer: 'yes' },
      homeVisitFirst: { answer: 'yes' },
      districtPhysicianFirst: { answer: 'yes' },
    },
  })
  const since = await noticesFrom(server.database)
  const sent = await anna.send(sendReferral, input)
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const thread = (await anna.ask(readSentThread, { thread: sent.body.thread })).body
  expect(thread.expected.receiptDue !== null && thread.expected.receiptDue > sunday).toBe(true)
  expect(thread.expected.readFrom).toBe(sunday)
  const told = (await since()).filter(({ code }) => code === 'varselReceived')
  expect(told.map(({ due_at }) => new Date(String(due_at)).toISOString())).toEqual([sunday])
})

test('a closed day moves the reading to the next, and taking it away brings it back', async () => {
  const closed = await alma.send(exceptDay, {
    day: '2026-11-22',
    hours: [],
    why: 'Ingen bemanning',
    over: null,
  })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  expect((await reading())?.from).toBe(monday)
  const [exception] = (await hours()).exceptions
  expect(exception).toMatchObject({ day: '2026-11-22', why: 'Ingen bemanning', said: { id: closed.body.id } })
  const back = { day: '2026-11-22', hours: null, why: 'Vikarie på plats', over: closed.body.id }
  expect((await alma.send(exceptDay, back)).status).toBe(200)
  expect((await reading())?.from).toBe(sunday)
  expect((await hours()).exceptions).toEqual([])
})

test('a week is stated anew by whoever saw the one that holds; who was late is refused', async () => {
  const { said, otherwise } = await hours()
  const week = [{ on: 'saturday' as const, from: '08:00' as const, to: '18:00' as const }]
  const stated = await alma.send(stateOpening, { week, otherwise, over: said?.id ?? null })
  expect(stated.status, JSON.stringify(stated.body)).toBe(200)
  expect(await reading()).toMatchObject({ open: true, until: instantAt('2026-11-21', '18:00') })
  const late = await alma.send(stateOpening, { week: [], otherwise, over: said?.id ?? null })
  expect(late).toMatchObject({ status: 409, body: { code: 'command.stale' } })
  expect((await hours()).week).toEqual(week)
})

test('of two who state it at once, one is refused', async () => {
  const { said } = await hours()
  const state = (to: '17:00' | '19:00') =>
    alma.send(stateOpening, {
      week: [{ on: 'saturday', from: '08:00', to }],
      otherwise: null,
      over: said?.id ?? null,
    })
  const answers = await Promise.all([state('17:00'), state('19:00')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test.each([
  ['hours that overlap', { week: [8, 9].map((hour) => on(`0${hour}:00`, '12:00')) }, 'week'],
  ['a phone that is none', { otherwise: { who: 'Jouren', phone: '12' } }, 'otherwise.phone'],
  ['an hour that is none', { week: [on('25:00', '26:00')] }, 'week.0.from'],
])('%s are refused by the field’s name', async (_, wrong, field) => {
  const answer = await alma.send(stateOpening, { week: [], otherwise: null, over: null, ...wrong })
  expect(answer.status).toBe(422)
  expect(JSON.stringify(answer.body)).toContain(field)
})

test('a day that has passed is refused, and other units’ hours are not one’s own to state', async () => {
  const passed = await alma.send(exceptDay, { day: '2026-11-20', hours: [], why: 'För sent', over: null })
  expect(passed).toMatchObject({ status: 422, body: { code: 'duty.dayPassed', field: 'day' } })
  const before = await hours()
  await anna.send(stateOpening, { week: [], otherwise: null, over: null })
  expect(await hours()).toEqual(before)
})

function on(from: string, to: string) {
  return { on: 'monday' as const, from, to }
}
