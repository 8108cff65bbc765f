import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { demoPhone } from '../../src/demo/phone-api.ts'
import { readOrder } from '../../src/orders/api.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { performOrder, questionOrder, receiptOrder } from '../../src/orders/perform-api.ts'
import { answerQuestion, changeOrder, moveOrder, sendOrders } from '../../src/orders/send-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import type { ProcessId } from '../../src/shared/id.ts'
import { listTasks } from '../../src/tasks/api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { content, dailyWeight, newEntryId, newOrder, order, toHomeCare } from './ordering.ts'

let server: TestServer
let amina: Client
let sara: Client
let anna: Client
beforeAll(async () => {
  server = await startServer()
  amina = await server.as('amina')
  sara = await server.as('sara')
  anna = await server.as('anna')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code

const behind = (text: string, values: readonly string[]) =>
  withConnection(server.database.superuserUrl, async (owner) => {
    const { rowCount } = await owner.query(text, [...values])
    expect(rowCount).toBe(1)
  })
const closes = (unit: string, on: string | null) =>
  on === null
    ? behind('update unit set valid_to = null where id = $1', [world.id(unit)])
    : behind('update unit set valid_to = $2::date where id = $1', [world.id(unit), on])
const livesIn = (person: string, code_: string) =>
  behind('update person set municipality_code = $2 where id = $1', [world.id(person), code_])

const tasksAbout = async (id: ProcessId) =>
  (await amina.ask(listTasks, { whose: 'mine' })).body.rows.filter((row) => row.about?.id === id)

const moving = (ours: ProcessId, unit: string) => ({
  order: ours,
  entry: newEntryId(),
  unit: world.id<'unit'>(unit),
  newOrder: newOrder(),
  newEntry: newEntryId(),
  text: 'Bor där nu.',
  agrees: 'yes' as const,
  ground: 'consent' as const,
})

test('an order to a unit that has closed is refused before it is sent, with who is there instead', async () => {
  await order(amina, 'lennart')
  await closes('granvik-home-care', '2026-11-20')
  const answer = await amina.send(sendOrders, toHomeCare('lennart', [content()]))
  await closes('granvik-home-care', null)
  expect([answer.status, code(answer)]).toEqual([422, 'order.unitClosed'])
  expect(answer.body).toMatchObject({ data: { unit: 'Hemsjukvården Granvik', day: '2026-11-20' } })
  await closes('tranan-health-centre', '2026-11-20')
  const centre = { ...toHomeCare('lennart', [content()]), unit: world.id<'unit'>('tallasen-home-care') }
  await closes('tallasen-home-care', '2026-11-19')
  const other = await amina.send(sendOrders, centre)
  await closes('tallasen-home-care', null)
  await closes('tranan-health-centre', null)
  // Nobody of its kind is left in Tallåsen: the home care where Lennart lives is named.
  expect([other.status, code(other)]).toEqual([422, 'order.unitClosedInstead'])
  expect(other.body).toMatchObject({ data: { instead: 'Hemsjukvården Granvik' } })
})

test('closed after it was sent: the orderer gets a task and a notice, reads it still, and moves it in one act', async () => {
  const { ours, theirs, version } = await order(amina, 'holger', dailyWeight)
  const receipted = await sara.send(receiptOrder, { order: theirs }, { expects: version })
  await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), value: '70,1' },
    { expects: receipted.body.version },
  )
  await closes('granvik-home-care', '2026-11-20')
  await server.tick()
  await server.tick()
  expect(await tasksAbout(ours)).toMatchObject([
    { key: 'orderAstray', title: { sv: expect.stringContaining('Hemsjukvården Granvik') } },
  ])
  expect((await amina.ask(demoPhone, {})).body.rows.map((row) => row.code)).toContain('orderAstray')
  const seen = await amina.ask(readOrder, { order: ours })
  expect(seen.body).toMatchObject({ astray: { why: 'unitClosed' }, state: 'receipted' })
  expect(seen.body.history[0]?.what).toBe('unitClosed')
  expect(seen.body.performed).toMatchObject([{ value: '70,1' }])
  const change = await amina.send(
    changeOrder,
    { order: ours, entry: newEntryId(), text: 'Varannan dag', content: dailyWeight },
    { expects: seen.body.version },
  )
  expect(code(change)).toBe('order.unitClosed')
  const same = await amina.send(moveOrder, moving(ours, 'granvik-home-care'), { expects: seen.body.version })
  expect(code(same)).toBe('order.moveSame')
  const stale = await amina.send(moveOrder, moving(ours, 'tallasen-home-care'), {
    expects: version,
  })
  expect(stale.status).toBe(409)
  const input = moving(ours, 'tallasen-home-care')
  const moved = await amina.send(moveOrder, input, { expects: seen.body.version })
  await closes('granvik-home-care', null)
  expect(moved.body, JSON.stringify(moved.body)).toMatchObject({ state: 'withdrawn', moved: input.newOrder })
  expect(await tasksAbout(ours)).toEqual([])
  const now = await amina.ask(readOrder, { order: input.newOrder })
  expect(now.body).toMatchObject({
    state: 'sent',
    partner: 'Hemsjukvården Tallåsen',
    content: { what: 'Väg på morgonen' },
  })
  // The closed unit's own row is not left open for ever.
  expect((await sara.ask(readOrder, { order: theirs })).body).toMatchObject({ state: 'withdrawn' })
})

test('a unit that is opened again before anybody moved anything ends the task by itself', async () => {
  const { ours } = await order(amina, 'olof', dailyWeight)
  await closes('granvik-home-care', '2026-11-20')
  await server.tick()
  expect(await tasksAbout(ours)).toHaveLength(1)
  await closes('granvik-home-care', null)
  await server.tick()
  expect(await tasksAbout(ours)).toEqual([])
  expect((await amina.ask(readOrder, { order: ours })).body.astray).toBeNull()
})

test('a person who moves to another municipality in mid-order is seen on both sides, and the order goes along', async () => {
  const { ours, theirs, version } = await order(amina, 'arne', dailyWeight)
  await sara.send(receiptOrder, { order: theirs }, { expects: version })
  await livesIn('arne', '9902')
  await server.tick()
  for (const [by, id] of [
    [amina, ours],
    [sara, theirs],
  ] as const) {
    expect((await by.ask(readOrder, { order: id })).body.astray).toMatchObject({ why: 'personMoved' })
  }
  expect(await tasksAbout(ours)).toHaveLength(1)
  const { version: now } = (await amina.ask(readOrder, { order: ours })).body
  const input = moving(ours, 'tallasen-home-care')
  const moved = await amina.send(moveOrder, input, { expects: now })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  expect((await sara.ask(readOrder, { order: theirs })).body.state).toBe('withdrawn')
  const inbox = await anna.ask(readOrder, { order: performingId(input.newOrder) })
  expect(inbox.body).toMatchObject({ state: 'sent', astray: null })
  await livesIn('arne', '9901')
})

test('where a protected person has moved is told to nobody by this', async () => {
  const { ours } = await order(amina, 'nils', dailyWeight)
  await behind("update person set protected = 'sekretessmarkering' where id = $1", [world.id('nils')])
  await livesIn('nils', '9902')
  await server.tick()
  expect((await amina.ask(readOrder, { order: ours })).body.astray).toBeNull()
  await livesIn('nils', '9901')
  await behind('update person set protected = null where id = $1', [world.id('nils')])
})

test('what was asked of a closed unit gets no answer that nobody would read', async () => {
  const { ours, theirs, version } = await order(amina, 'ingegerd')
  const asked = await sara.send(
    questionOrder,
    { order: theirs, entry: newEntryId(), text: 'Vilken tid?' },
    { expects: version },
  )
  await closes('granvik-home-care', '2026-11-20')
  await server.tick()
  const answer = await amina.send(
    answerQuestion,
    { order: ours, entry: newEntryId(), text: 'Klockan nio' },
    { expects: (await amina.ask(readOrder, { order: ours })).body.version },
  )
  await closes('granvik-home-care', null)
  expect(asked.status).toBe(200)
  expect(code(answer)).toBe('order.unitClosed')
})
