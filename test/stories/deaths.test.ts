import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeDeathDay, correctDeath, deathPreview, recordDeath } from '../../src/deaths/api.ts'
import { world } from '../../src/demo/cast.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { readOrder } from '../../src/orders/api.ts'
import { reopenOrder } from '../../src/orders/perform-api.ts'
import { sendOrders } from '../../src/orders/send-api.ts'
import { asId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { createTask, listTasks, reopenTask, tasksOfPerson } from '../../src/tasks/api.ts'
import { visitPlan } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { dailyWeight, knows, newEntryId, order, saturday, toHomeCare } from './ordering.ts'

let server: TestServer
let amina: Client
let sara: Client
let ulla: Client
let fatima: Client
beforeAll(async () => {
  server = await startServer()
  amina = await server.as('amina')
  sara = await server.as('sara')
  ulla = await server.as('ulla', 'ulla-at-granvik-home-care')
  fatima = await server.as('home-help')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const newId = () => asId<'process'>(randomUUID())

async function task(by: Client, person: string, title = 'Ring dottern') {
  const id = newId()
  const answer = await by.send(createTask, { person: world.id(person), task: id, title })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return id
}

async function visit(by: Client, person: string, who: string) {
  const id = newId()
  const answer = await by.send(visitPlan, {
    person: world.id(person),
    visit: id,
    kind: by === amina ? 'assessment' : 'planned',
    mode: 'home',
    slot: { day: '2026-11-24', from: '10:00', to: null },
    minutes: 45,
    place: { kind: 'home' },
    why: 'Uppföljning',
    going: [world.id(who)],
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return id
}

const died = (person: string, changed: object = {}) => ({
  person: world.id<'person'>(person),
  entry: newEntryId(),
  day: saturday,
  source: 'relative' as const,
  ...changed,
})

test('a death stops visits, reminders, tasks and orders everywhere and makes the bereavement call', async () => {
  const person = world.id<'person'>('folke')
  // What the demo region has open already ends too.
  const { open: standing } = (await sara.ask(deathPreview, { person })).body
  const { ours, theirs } = await order(amina, 'folke', dailyWeight)
  const ourTask = await task(amina, 'folke')
  const ourVisit = await visit(amina, 'folke', 'amina')
  const theirTask = await task(sara, 'folke')
  const theirVisit = await visit(sara, 'folke', 'sara')
  const before = await sara.ask(deathPreview, { person })
  expect(before.body).toMatchObject({
    day: null,
    open: { visits: standing.visits + 1, orders: standing.orders + 1, tasks: standing.tasks + 1 },
    allowed: ['death.record'],
  })

  const recorded = await sara.send(recordDeath, died('folke'))
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
  expect(recorded.body.ended).toBe(3 + standing.visits + standing.orders + standing.tasks)

  expect((await sara.ask(readOrder, { order: theirs })).body).toMatchObject({ state: 'ended', dueAt: null })
  expect((await sara.ask(visitRead, { visit: theirVisit })).body.visit).toMatchObject({ state: 'cancelled' })
  const mine = await sara.ask(tasksOfPerson, { person })
  expect(mine.body.rows.map(({ key, title }) => [key, title])).toEqual([
    ['bereavementCall', { sv: 'Efterlevandesamtal', en: 'Bereavement call' }],
  ])
  expect(mine.body.rows.map(({ task: id }) => id)).not.toContain(theirTask)

  const told = await amina.ask(exchangeInbox, {})
  expect(told.body.rows.filter((row) => row.kind === 'deceased')).toMatchObject([
    { title: 'Personen har avlidit', from: 'Sara Lindqvist, Sjuksköterska, Hemsjukvården Granvik' },
  ])
  await server.tick()
  await server.tick()
  expect((await amina.ask(readOrder, { order: ours })).body.state).toBe('ended')
  expect((await amina.ask(visitRead, { visit: ourVisit })).body.visit).toMatchObject({ state: 'cancelled' })
  const team = await amina.ask(tasksOfPerson, { person })
  expect(team.body.rows.map(({ key }) => key)).toEqual(['deathTold'])
  expect(team.body.rows.map(({ task: id }) => id)).not.toContain(ourTask)
})

test('nothing more can be ordered, and a second recording is refused', async () => {
  await knows(amina, 'folke')
  const more = await amina.send(sendOrders, toHomeCare('folke', [dailyWeight]))
  expect([more.status, code(more)]).toEqual([409, 'order.deceased'])
  const again = await sara.send(recordDeath, died('folke'))
  expect([again.status, code(again)]).toEqual([409, 'death.alreadyRecorded'])
})

test('a task written after the death stands: the family is to be called', async () => {
  const id = await task(sara, 'folke', 'Ring sonen om nycklarna')
  await server.tick()
  const { body } = await sara.ask(tasksOfPerson, { person: world.id('folke') })
  expect(body.rows.map((row) => row.task)).toContain(id)
})

test('recorded by mistake: undone with a reason, what was ended is listed, and opened again', async () => {
  const person = world.id<'person'>('nils')
  const { ours, theirs } = await order(amina, 'nils', dailyWeight)
  const theirTask = await task(sara, 'nils')
  await task(amina, 'nils')
  const theirVisit = await visit(sara, 'nils', 'sara')
  await sara.send(recordDeath, died('nils'))
  const ended = await sara.ask(deathPreview, { person })
  const before = ended.body.closed.map((one) => one.process).toSorted()
  expect(before).toEqual(expect.arrayContaining([theirs, theirTask, theirVisit]))
  expect(ended.body.closed.map((one) => one.reopen)).not.toContain('task.reopen')
  await server.tick()
  const elsewhere = await amina.send(correctDeath, { person, entry: newEntryId(), reason: 'Fel person' })
  expect([elsewhere.status, code(elsewhere)]).toEqual([409, 'death.recordedElsewhere'])

  const undone = await ulla.send(correctDeath, { person, entry: newEntryId(), reason: 'Fel person öppnad' })
  expect(undone.body, JSON.stringify(undone.body)).toEqual({
    person,
    version: expect.any(String),
    closed: before.length,
  })
  const { body } = await sara.ask(deathPreview, { person })
  expect(body.day).toBeNull()
  expect(body.closed.map((one) => one.process).toSorted()).toEqual(before)
  expect(body.closed.map(({ kind, reopen }) => `${kind} ${reopen}`)).toEqual(
    expect.arrayContaining(['order order.reopen', 'task task.reopen', 'visit visit.undo']),
  )
  const closedTask = body.closed.find((one) => one.process === theirTask)
  const back = await sara.send(reopenTask, { task: theirTask }, { expects: closedTask?.version ?? null })
  expect(back.body.state, JSON.stringify(back.body)).toBe('open')
  const closedOrder = body.closed.find((one) => one.process === theirs)
  const opened = await sara.send(
    reopenOrder,
    { order: theirs, entry: newEntryId(), text: 'Dödsfallet var felregistrerat.' },
    { expects: closedOrder?.version ?? null },
  )
  expect(opened.body.state, JSON.stringify(opened.body)).toBe('receipted')
  expect((await amina.ask(readOrder, { order: ours })).body.state).toBe('receipted')

  await server.setClock(later(testNow, 60_000))
  await server.tick()
  const team = await amina.ask(tasksOfPerson, { person })
  expect(team.body.rows.map(({ key }) => key)).toEqual(['deathCorrected'])
})

test('a wrong day is corrected where it was recorded', async () => {
  const person = world.id<'person'>('ragnar')
  await sara.send(recordDeath, died('ragnar'))
  const changed = await sara.send(changeDeathDay, {
    person,
    entry: newEntryId(),
    day: '2026-11-20',
    reason: 'Han dog natten innan',
  })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect((await sara.ask(deathPreview, { person })).body.day).toBe('2026-11-20')
})

test('bad input, an order of things that makes no sense, and who does not know the person', async () => {
  const tries = async (by: Client, changed: object) => {
    const answer = await by.send(recordDeath, died('arne', changed))
    return [answer.status, code(answer)]
  }
  expect(await tries(sara, { day: '2026-11-22' })).toEqual([422, 'death.inTheFuture'])
  expect(await tries(sara, { day: '1900-01-01' })).toEqual([422, 'death.beforeBirth'])
  expect((await tries(sara, { source: 'rumour' }))[0]).toBe(422)
  expect((await tries(fatima, {}))[0]).toBe(404)
  const nothing = await sara.send(correctDeath, {
    person: world.id('arne'),
    entry: newEntryId(),
    reason: 'Felregistrerat',
  })
  expect([nothing.status, code(nothing)]).toEqual([409, 'death.notRecorded'])
  const list = await sara.ask(listTasks, { whose: 'team' })
  expect(
    list.body.rows.filter(({ person, key }) => person.id === world.id('arne') && key === 'bereavementCall'),
  ).toEqual([])
})
