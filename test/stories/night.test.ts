import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { exchangeReceipt } from '../../src/exchanges/api.ts'
import {
  nightHappened,
  nightPrepare,
  nightSent,
  nightTonight,
  nightWithdraw,
  nightWrite,
} from '../../src/night-reports/api.ts'
import { readTimeline, readVersions } from '../../src/records/api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { asId, type MessageId } from '../../src/shared/id.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { newMessage } from './enrolling.ts'
import { rawTables } from './raw-rows.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let erik: Client
let night: Client
let anna: Client

beforeAll(async () => {
  server = await startServer()
  await signIn()
})
afterAll(() => server.stop())

async function signIn() {
  erik = await server.as('erik')
  night = await server.as('night')
  anna = await server.as('anna')
}
async function at(day: Parameters<typeof instantAt>[0], clock: Parameters<typeof instantAt>[1]) {
  await server.setClock(instantAt(day, clock))
  await signIn()
}

const person = (key: string) => world.id<'person'>(key)
const said = {
  why: 'Ny hjärtsvikt',
  watch: 'Tyngre andning',
  decided: 'Tillsyn klockan 22',
  call: 'Medicinjouren',
}
const told = (unit: string) => ({
  unit: world.id<'unit'>(unit),
  message: newMessage(),
  ground: 'consent' as const,
})

async function write(key: string, given: Partial<Parameters<typeof nightWrite.about>[0]> = {}) {
  const input = {
    report: randomUUID(),
    entry: newEntry(),
    person: person(key),
    sees: 0,
    level: 'worried' as const,
    said,
    nights: 1,
    tell: [told('granvik-home-care'), told('medicine-clinic')],
    ...given,
  }
  return { input, answer: await erik.send(nightWrite, input) }
}
const sentOf = async (report: string) =>
  (await erik.ask(nightSent, {})).body.rows.find((row) => row.report === report)
const concernOf = async (client: Client, key: string) =>
  (await client.ask(nightTonight, {})).body.rows.find((row) => row.person.id === person(key))
const happened = (client: Client, message: MessageId, key: string, words = 'Fick extra dos') =>
  client.send(nightHappened, {
    message,
    person: person(key),
    entry: newEntry(),
    answer: newMessage(),
    what: 'done',
    words,
  })

test('a report begins with the plan’s own words, the home care that takes part, and whom it can go to', async () => {
  const { body } = await erik.ask(nightPrepare, { person: person('folke') })
  expect(body.watch).toContain('Mer slem, gult eller grönt')
  expect(body.call).toContain('Hemsjukvården')
  expect(body.proposed).toEqual([world.id('granvik-home-care'), world.id('medicine-clinic')])
  expect(body).toMatchObject({
    withoutHomeCare: false,
    night: '2026-11-21',
    nights: 2,
    standing: { number: 1 },
  })
  const bengt = (await erik.ask(nightPrepare, { person: person('esther') })).body
  expect(bengt).toMatchObject({ withoutHomeCare: true, proposed: [world.id('medicine-clinic')] })
})

test('the night nurse and the on-call physician see it, gravest first, and each is receipted by name', async () => {
  const { input, answer } = await write('vera')
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const doctor = await server.as('on-call')
  const list = (await night.ask(nightTonight, {})).body
  const levels = list.rows.map(({ level }) => level)
  expect(levels.indexOf('veryWorried')).toBeLessThan(levels.indexOf('worried'))
  const mine = await concernOf(night, 'vera')
  expect(mine).toMatchObject({ said, state: 'standing', number: 1, readBy: null })
  expect(await concernOf(doctor, 'vera')).toMatchObject({ said })
  expect((await sentOf(input.report))?.receivers.map(({ readBy }) => readBy)).toEqual([null, null])
  await night.send(exchangeReceipt, { message: mine?.message ?? newMessage() })
  const row = await sentOf(input.report)
  expect(row?.receivers.map(({ name, readBy }) => [name, readBy])).toEqual([
    ['Hemsjukvården Granvik', 'Per Sundin, Nattsjuksköterska'],
    ['Medicinkliniken, Norrådals sjukhus', null],
  ])
  expect(await concernOf(night, 'vera')).toMatchObject({ readBy: 'Per Sundin' })
  expect(await concernOf(anna, 'vera')).toBeUndefined()
})

test('changed, both versions are read; of two who change it at once the second is told', async () => {
  const { input } = await write('stig', { tell: [told('granvik-home-care')] })
  const change = {
    ...input,
    sees: 1,
    tell: [],
    level: 'veryWorried' as const,
    said: { ...said, why: 'Feber nu' },
  }
  const [one, other] = await Promise.all([
    erik.send(nightWrite, { ...change, entry: newEntry() }),
    erik.send(nightWrite, { ...change, entry: newEntry() }),
  ])
  expect([one.status, other.status].toSorted()).toEqual([200, 409])
  const mine = await concernOf(night, 'stig')
  expect(mine).toMatchObject({
    number: 2,
    level: 'veryWorried',
    said: { why: 'Feber nu' },
    before: [{ number: 1, said }],
  })
  expect(
    (await night.ask(nightTonight, {})).body.rows.filter((row) => row.person.id === person('stig')),
  ).toHaveLength(1)
  const { entries } = (await erik.ask(readTimeline, { person: person('stig'), kinds: ['nightReport'] })).body
  expect(entries).toHaveLength(2)
  const versions = await erik.ask(readVersions, {
    person: person('stig'),
    record: entries[1]?.record ?? newEntry(),
  })
  expect(versions.status).toBe(200)
})

test('taken back, those who were told read that too, and nothing is left to answer', async () => {
  const { input } = await write('elsa', { tell: [told('granvik-home-care')] })
  const back = { report: input.report, entry: newEntry(), person: person('elsa'), why: 'Hon är inlagd' }
  expect((await erik.send(nightWithdraw, { ...back, sees: 2 })).body).toMatchObject({ code: 'command.stale' })
  expect((await erik.send(nightWithdraw, { ...back, sees: 1 })).status).toBe(200)
  const mine = await concernOf(night, 'elsa')
  expect(mine).toMatchObject({
    ...{ state: 'withdrawn', withdrawnWhy: 'Hon är inlagd' },
    ...{ readBy: null, allowed: ['exchange.receipt'] },
  })
  expect((await happened(night, mine?.message ?? newMessage(), 'elsa')).body).toMatchObject({
    code: 'nightReport.notNow',
  })
  expect((await erik.send(nightWrite, { ...input, entry: newEntry(), sees: 2 })).body).toMatchObject({
    code: 'nightReport.over',
  })
})

test('unread at half past eight it is told again, at half past nine to the head; read it is silent', async () => {
  const { input } = await write('rut', { tell: [told('granvik-home-care')] })
  const codes = async () =>
    (await rawTables(server.database, ['notice'])).notice.map(({ code }) => String(code))
  const count = async (code: string) => (await codes()).filter((one) => one === code).length
  await server.tick()
  expect(await count('nightUnread')).toBe(0)
  await at('2026-11-21', '20:31')
  await server.tick()
  expect(await count('nightUnread')).toBeGreaterThan(0)
  const alarms = (await night.ask(listAlarms, {})).body.rows
  expect(alarms.find((row) => row.person.id === person('rut'))).toMatchObject({
    kind: 'unreadNight',
    told: [{ tell: 'unit' }],
  })
  expect(await count('nightUnreadHead')).toBe(0)
  const mine = await concernOf(night, 'rut')
  await night.send(exchangeReceipt, { message: mine?.message ?? newMessage() })
  await at('2026-11-21', '21:31')
  await server.tick()
  const left = (await night.ask(listAlarms, {})).body.rows
  expect(left.some((row) => row.person.id === person('rut'))).toBe(false)
  expect((await sentOf(input.report))?.receivers[0]?.readBy).toContain('Per Sundin')
})

test('in the morning what happened stands first at the team until somebody receipts it; said once, by who was told', async () => {
  const { input } = await write('ragnar', { tell: [told('granvik-home-care')] })
  await at('2026-11-22', '06:20')
  const mine = await concernOf(night, 'ragnar')
  const message = mine?.message ?? newMessage()
  expect((await happened(anna, message, 'ragnar')).status).toBe(404)
  expect((await happened(night, message, 'ragnar', '')).status).toBe(422)
  const back = await happened(night, message, 'ragnar')
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  expect((await happened(night, message, 'ragnar')).body).toMatchObject({ code: 'nightReport.notNow' })
  await at('2026-11-22', '08:00')
  const { rows } = (await erik.ask(nightSent, {})).body
  const row = rows.find((one) => one.report === input.report)
  expect(row?.answers).toMatchObject([{ what: 'done', words: 'Fick extra dos', receiptedBy: null }])
  expect(rows.findIndex((one) => one.report === input.report)).toBeLessThan(
    rows.findIndex((one) => one.answers.length === 0),
  )
  const answer = row?.answers[0]?.message ?? newMessage()
  expect((await erik.send(exchangeReceipt, { message: answer })).status).toBe(200)
  expect((await sentOf(input.report))?.answers[0]).toMatchObject({ receiptedBy: 'Erik Nordin' })
  expect((await erik.send(nightWrite, { ...input, entry: newEntry(), sees: 1 })).body).toMatchObject({
    code: 'nightReport.over',
  })
})

test('a report for the weekend stands until Monday, and one written at ten past two is for the night that is on', async () => {
  await at('2026-11-27', '16:40')
  const weekend = (await erik.ask(nightPrepare, { person: person('vera') })).body
  expect(weekend).toMatchObject({ night: '2026-11-27', nights: 3, standing: null })
  const { input } = await write('vera', { nights: 3, tell: [told('granvik-home-care')] })
  expect(await sentOf(input.report)).toMatchObject({ endsAt: instantAt('2026-11-30', '07:00') })
  await at('2026-11-29', '22:00')
  expect(await concernOf(night, 'vera')).toMatchObject({ state: 'standing' })
  await at('2026-12-02', '02:10')
  const late = await write('holger', { tell: [told('granvik-home-care')] })
  expect(await sentOf(late.input.report)).toMatchObject({
    night: '2026-12-01',
    endsAt: instantAt('2026-12-02', '07:00'),
  })
})

test('nonsense is refused, a repeat is one, nobody told is none, and another team’s person is nobody', async () => {
  expect((await write('vera', { tell: [] })).answer.body).toMatchObject({ code: 'nightReport.nobodyTold' })
  expect((await write('tage')).answer.status).toBe(404)
  expect((await write('vera', { said: { ...said, watch: '' } })).answer.status).toBe(422)
  expect((await write('vera', { nights: 9 })).answer.status).toBe(422)
  const unknown = { unit: asId<'unit'>(randomUUID()), message: newMessage(), ground: 'consent' as const }
  expect((await write('vera', { tell: [unknown] })).answer.body).toMatchObject({
    code: 'exchange.unitUnknown',
  })
  const id = newCommandId()
  const input = {
    ...{ report: randomUUID(), entry: newEntry(), person: person('vera'), sees: 0, level: 'watch' as const },
    ...{ said, nights: 1, tell: [told('medicine-clinic')] },
  }
  expect((await erik.send(nightWrite, input, { id })).status).toBe(200)
  expect((await erik.send(nightWrite, input, { id })).body).toMatchObject({ number: 1 })
  expect((await erik.ask(nightSent, {})).body.rows.filter((row) => row.report === input.report)).toHaveLength(
    1,
  )
  const stranger = { ...input, report: input.report, entry: newEntry(), person: person('tage') }
  expect((await (await server.as('alma-nurse')).send(nightWrite, { ...stranger, sees: 1 })).status).toBe(409)
})
