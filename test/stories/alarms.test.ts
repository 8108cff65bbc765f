import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdAlarm, listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { readOpening, stateOpening } from '../../src/duty/opening-api.ts'
import { exchangeReceipt } from '../../src/exchanges/api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { derivedId } from '../../src/records/derived-id.ts'
import { decideOnReferral, receiptReferral, sendReferral } from '../../src/referrals/api.ts'
import { readSentThread } from '../../src/referrals/sent-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { newEntryId } from './ordering.ts'
import { noticesFrom, type Raw } from './raw-rows.ts'
import { varselAbout } from './varsel.ts'

const MINUTE = 60_000

let server: TestServer
let sara: Client
let erik: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  erik = await server.as('erik')
  // What the demo region has left unread sounds first, so that it is not taken for what a story has sent.
  await tickAt(testNow)
})
afterAll(() => server.stop())

/** Two minutes' ticks at a time of the server's clock. */
async function tickAt(at: Instant): Promise<void> {
  await server.setClock(at)
  await server.tick()
  await server.tick()
}

async function told(since: () => Promise<Raw[]>, like = 'varselUnread') {
  return (await since()).map(({ code }) => String(code)).filter((code) => code.startsWith(like))
}
const noticesNow = () => noticesFrom(server.database)

async function sent(person: string): Promise<{ referral: ProcessId; thread: string }> {
  const input = varselAbout(person)
  const answer = await sara.send(sendReferral, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { referral: asId<'process'>(input.referral), thread: answer.body.thread }
}

const alarmAbout = async (referral: ProcessId) =>
  (await erik.ask(listAlarms, {})).body.rows.find(({ process }) => process === referral)

test('the sender sees when it is told again that nobody has read, and who is told', async () => {
  const { thread } = await sent('vera')
  expect((await sara.ask(readSentThread, { thread: asId<'message'>(thread) })).body.expected.unread).toEqual([
    { at: later(testNow, 20 * MINUTE), tell: 'unit' },
    { at: later(testNow, 60 * MINUTE), tell: 'head' },
  ])
})

test('unread it is told to everybody at the team, then to its head, each once; read it is silent', async () => {
  const { referral } = await sent('holger')
  await server.tick()
  const before = await noticesNow()
  await tickAt(later(testNow, 19 * MINUTE))
  expect(await alarmAbout(referral)).toBeUndefined()
  await tickAt(later(testNow, 21 * MINUTE))
  expect(await alarmAbout(referral)).toMatchObject({
    told: [{ tell: 'unit' }],
    next: { tell: 'head' },
    held: null,
  })
  expect((await told(before)).filter((code) => code === 'varselUnreadHead')).toEqual([])
  await tickAt(later(testNow, 61 * MINUTE))
  expect(await told(before)).toContain('varselUnreadHead')
  expect(await alarmAbout(referral)).toMatchObject({ told: [{ tell: 'unit' }, { tell: 'head' }], next: null })
  const after = await noticesNow()
  await tickAt(later(testNow, 90 * MINUTE))
  expect(await told(after)).toEqual([])
  expect((await erik.send(receiptReferral, { referral })).status).toBe(200)
  expect(await alarmAbout(referral)).toBeUndefined()
})

test('who sees to it says so by name, and nothing more is told until that time; then it goes on', async () => {
  const start = later(testNow, 100 * MINUTE)
  await server.setClock(start)
  const { referral } = await sent('stig')
  await tickAt(later(start, 21 * MINUTE))
  const alarm = await alarmAbout(referral)
  const held = await erik.send(holdAlarm, { alarm: alarm?.alarm ?? asId<'alarm'>(''), minutes: 60 })
  expect(held.body).toMatchObject({ until: later(start, 81 * MINUTE) })
  expect(await alarmAbout(referral)).toMatchObject({ held: { by: 'Erik Nordin' } })
  const karin = await server.as('karin')
  const second = await karin.send(holdAlarm, { alarm: alarm?.alarm ?? asId<'alarm'>(''), minutes: 15 })
  expect(second).toMatchObject({ status: 409, body: { code: 'alarm.heldAlready' } })
  const before = await noticesNow()
  await tickAt(later(start, 70 * MINUTE))
  expect(await alarmAbout(referral)).toMatchObject({ told: [{ tell: 'unit' }] })
  expect(await told(before)).toEqual([])
  await tickAt(later(start, 82 * MINUTE))
  expect(await alarmAbout(referral)).toMatchObject({ told: [{ tell: 'unit' }, { tell: 'head' }], held: null })
})

test('what is read before its time was never an alarm, and another unit’s cannot be held', async () => {
  const { referral } = await sent('gunnar')
  expect((await erik.send(receiptReferral, { referral })).status).toBe(200)
  await server.setClock(later(testNow, 200 * MINUTE))
  await server.tick()
  expect(await alarmAbout(referral)).toBeUndefined()
  const [any] = (await erik.ask(listAlarms, {})).body.rows
  expect(any).toBeDefined()
  const stranger = await server.as('alma-nurse')
  const answer = await stranger.send(holdAlarm, { alarm: any?.alarm ?? asId<'alarm'>(''), minutes: 15 })
  expect(answer).toMatchObject({ status: 404, body: { code: 'alarm.over' } })
  const theirs = (await stranger.ask(listAlarms, {})).body.rows.map(({ alarm }) => alarm)
  expect(theirs).not.toContain(any?.alarm)
})

test('an answer that nobody of the asking unit receipts is told to everybody there, then to its head, and not after', async () => {
  const start = instantAt('2026-11-23', '09:00')
  await server.setClock(start)
  sara = await server.as('sara')
  erik = await server.as('erik')
  const { referral } = await sent('nils')
  const { version } = (await erik.send(receiptReferral, { referral })).body
  const decided = await erik.send(
    decideOnReferral,
    { referral, entry: newEntryId(), outcome: 'advice', fields: { advice: 'Väg varje morgon.' } },
    { expects: version },
  )
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  const answer = derivedId<'message'>(decided.body.version, 'answer')
  const waits = async () =>
    (await sara.ask(listAlarms, {})).body.rows.find(({ message }) => message === answer)
  await tickAt(later(start, 119 * MINUTE))
  expect(await waits()).toBeUndefined()
  await tickAt(later(start, 121 * MINUTE))
  expect(await waits()).toMatchObject({ kind: 'unreadAnswer', process: null, told: [{ tell: 'unit' }] })
  const before = await noticesNow()
  await tickAt(later(start, 241 * MINUTE))
  expect(await told(before, 'answerUnread')).toContain('answerUnreadHead')
  const colleague = await server.as('maja')
  const read = await colleague.send(exchangeReceipt, { message: answer })
  expect(read.status, JSON.stringify(read.body)).toBe(200)
  expect(await waits()).toBeUndefined()
  const after = await noticesNow()
  await tickAt(later(start, 500 * MINUTE))
  expect(await told(after, 'answerUnread')).toEqual([])
})

test('what comes on a Friday at 16:40 to a team that closed at 16:30 is first told on Monday', async () => {
  const friday = instantAt('2026-12-04', '16:40')
  await server.setClock(friday)
  sara = await server.as('sara')
  erik = await server.as('erik')
  const week = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((on) => ({
    on,
    from: '08:00',
    to: '16:30',
  }))
  const over = (await erik.ask(readOpening, {})).body.said?.id ?? null
  expect((await erik.send(stateOpening, { week, otherwise: null, over })).status).toBe(200)
  await server.tick()
  const before = await noticesNow()
  const { referral, thread } = await sent('esther')
  const { expected } = (await sara.ask(readSentThread, { thread: asId<'message'>(thread) })).body
  expect(expected.readFrom).toBe(instantAt('2026-12-07', '08:00'))
  expect(expected.unread[0]).toEqual({ at: instantAt('2026-12-07', '08:20'), tell: 'unit' })
  await tickAt(instantAt('2026-12-06', '12:00'))
  expect(await told(before)).toEqual([])
  await tickAt(instantAt('2026-12-07', '08:21'))
  erik = await server.as('erik')
  expect(await told(before)).toContain('varselUnread')
  expect(await alarmAbout(referral)).toMatchObject({ told: [{ tell: 'unit' }] })
})

test('an alarm never says that somebody was told who has no phone and no notices', async () => {
  const mint = world.id('mint-team')
  const behind = (sql: string, values: readonly unknown[]) =>
    withConnection(server.database.superuserUrl, (owner) => owner.query(sql, [...values]))
  const start = instantAt('2026-12-08', '09:00')
  await server.setClock(start)
  sara = await server.as('sara')
  erik = await server.as('erik')
  const { referral } = await sent('holger')
  await behind('update staff set phone = null where id = (select head_staff_id from unit where id = $1)', [
    mint,
  ])
  await tickAt(later(start, 21 * MINUTE))
  expect(await alarmAbout(referral)).toMatchObject({ next: { tell: 'head', short: 'headSilent' } })
  await tickAt(later(start, 61 * MINUTE))
  expect(await alarmAbout(referral)).toMatchObject({
    told: [{ tell: 'unit' }, { tell: 'head', short: 'headSilent' }],
  })
  expect((await alarmAbout(referral))?.told[0]).not.toHaveProperty('short')

  const other = await sent('gunnar')
  await behind('update unit set head_staff_id = null, notice_phone = null where id = $1', [mint])
  await behind('delete from unit_phone where unit_id = $1', [mint])
  await behind('update push_subscription set ended_at = now()', [])
  await behind('update staff set phone = null', [])
  await tickAt(later(start, 85 * MINUTE))
  expect(await alarmAbout(other.referral)).toMatchObject({
    told: [{ tell: 'unit', short: 'nobody' }],
    next: { tell: 'head', short: 'nobody' },
  })
})
