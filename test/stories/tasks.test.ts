import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stepsOf } from '../../src/care-models/care-model.ts'
import { modelById } from '../../src/care-models/rules.ts'
import { world } from '../../src/demo/cast.ts'
import { demoPhone } from '../../src/demo/phone-api.ts'
import { enrolmentList } from '../../src/enrolments/api.ts'
import { readBoard } from '../../src/referrals/board-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { asId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import {
  changeTask,
  createTask,
  doneTask,
  letGoTask,
  listTasks,
  notNeededTask,
  reopenTask,
  takeTask,
  taskColleagues,
  tasksOfPerson,
} from '../../src/tasks/api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let erik: Client
let karin: Client
let amina: Client
let sara: Client
beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  karin = await server.as('karin')
  amina = await server.as('amina')
  sara = await server.as('sara')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code

async function created(by: Client, changed: object = {}) {
  const task = asId<'process'>(randomUUID())
  const answer = await by.send(createTask, {
    person: world.id('ragnar'),
    task,
    title: 'Ring dottern',
    ...changed,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { task, expects: answer.body.version }
}

test('the team sees its tasks by priority, then by when they are due; an overdue one is there and can be done', async () => {
  const { body } = await erik.ask(listTasks, { whose: 'team' })
  const order = body.rows.map((row) => `${row.priority} ${row.due ?? '~'}`)
  expect(order).toEqual(order.toSorted())
  const late = body.rows.find((row) => row.task === world.id('task-overdue'))
  expect(late).toMatchObject({ overdue: true, profession: 'physician' })
  expect(late?.allowed).not.toContain('task.done')
  const physician = await amina.ask(listTasks, { whose: 'team' })
  expect(physician.body.rows.find((row) => row.task === world.id('task-overdue'))?.allowed).toContain(
    'task.done',
  )
  expect(body.counts.overdue).toBe(body.rows.filter((row) => row.overdue).length)
  expect(body.total).toBe(body.rows.length)
})

test('Karin takes a task, gives it back, and Erik does it with a note that stands in the record', async () => {
  const { task, expects } = await created(erik)
  const taken = await karin.send(takeTask, { task }, { expects })
  const mine = await karin.ask(listTasks, { whose: 'mine' })
  expect(mine.body.rows.find((row) => row.task === task)).toMatchObject({ mine: true, staff: 'Karin Bylund' })
  const stale = await erik.send(doneTask, { task }, { expects })
  expect([stale.status, code(stale)]).toEqual([409, 'command.stale'])
  const notMine = await erik.send(letGoTask, { task }, { expects: taken.body.version })
  expect([notMine.status, code(notMine)]).toEqual([409, 'task.notYours'])
  const back = await karin.send(letGoTask, { task }, { expects: taken.body.version })
  const envelope = { id: newCommandId(), expects: back.body.version }
  const done = await erik.send(doneTask, { task, note: 'Hon kommer på söndag.' }, envelope)
  expect(done.body.state, JSON.stringify(done.body)).toBe('done')
  expect((await erik.send(doneTask, { task, note: 'Hon kommer på söndag.' }, envelope)).body).toEqual(
    done.body,
  )
  const ended = await erik.ask(listTasks, { whose: 'ended' })
  expect(ended.body.rows.find((row) => row.task === task)).toMatchObject({
    ended: { by: 'Erik Nordin', note: 'Hon kommer på söndag.' },
    allowed: ['task.reopen'],
  })
  const again = await karin.send(doneTask, { task }, { expects: done.body.version })
  expect([again.status, code(again)]).toEqual([409, 'task.alreadyEnded'])
})

test('what was ended too soon is opened again, and what is not needed says why', async () => {
  const { task, expects } = await created(erik)
  const without = await erik.send(notNeededTask, { task, note: '' }, { expects })
  expect(without.status).toBe(422)
  const ended = await erik.send(notNeededTask, { task, note: 'Sonen har ringt.' }, { expects })
  const open = await erik.send(reopenTask, { task }, { expects: ended.body.version })
  expect(open.body.state).toBe('open')
  const twice = await erik.send(reopenTask, { task }, { expects: open.body.version })
  expect([twice.status, code(twice)]).toEqual([409, 'task.isOpen'])
  const { body } = await erik.ask(tasksOfPerson, { person: world.id('ragnar') })
  expect(body.rows.find((row) => row.task === task)).toMatchObject({ state: 'open', ended: null })
})

test('a task in own words is changed and given to a colleague; a model’s own task is not rewritten', async () => {
  const { task, expects } = await created(erik)
  const { body } = await erik.ask(taskColleagues, {})
  const found = body.staff.find(({ name }) => name === 'Karin Bylund')
  const changed = await erik.send(
    changeTask,
    { task, title: 'Ring sonen', due: instantAt('2026-11-23', '10:00'), staff: found?.staff ?? null },
    { expects },
  )
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  const mine = await karin.ask(listTasks, { whose: 'mine' })
  expect(mine.body.rows.find((row) => row.task === task)).toMatchObject({
    title: { sv: 'Ring sonen', en: 'Ring sonen' },
    due: instantAt('2026-11-23', '10:00'),
  })
  const team = await erik.ask(listTasks, { whose: 'team' })
  const model = team.body.rows.find((row) => row.key !== 'own')
  expect(model?.allowed).not.toContain('task.change')
  const stranger = await erik.send(
    changeTask,
    { task, title: 'Ring sonen', staff: world.id('sara') },
    { expects: changed.body.version },
  )
  expect([stranger.status, code(stranger)]).toEqual([422, 'task.staffUnknown'])
})

test('another unit, another profession and input that makes no sense are refused by name', async () => {
  const { task, expects } = await created(amina, { profession: 'physician' })
  const nurse = await erik.send(doneTask, { task }, { expects })
  expect([nurse.status, code(nurse)]).toEqual([403, 'task.otherProfession'])
  expect((await sara.send(doneTask, { task }, { expects })).status).toBe(404)
  expect((await sara.send(takeTask, { task }, { expects })).status).toBe(404)
  const about = await erik.send(createTask, {
    person: world.id('ragnar'),
    task: asId<'process'>(randomUUID()),
    about: world.id('visit-esther-morning'),
    title: 'Ring',
  })
  expect([about.status, code(about)]).toEqual([422, 'task.aboutUnknown'])
  const unknown = await erik.send(createTask, {
    person: asId<'person'>(randomUUID()),
    task: asId<'process'>(randomUUID()),
    title: 'Ring',
  })
  expect(unknown.status).toBe(404)
  const long = await erik.send(createTask, {
    person: world.id('ragnar'),
    task: asId<'process'>(randomUUID()),
    title: 'R'.repeat(201),
  })
  expect([long.status, code(long)]).toEqual([422, 'input.invalid'])
})

test('overdue is told once to the head of unit, without a word about whom it concerns', async () => {
  await server.tick()
  const overdue = async () =>
    (await erik.ask(demoPhone, {})).body.rows.filter(({ code }) => code === 'tasksOverdue')
  const before = (await overdue()).length
  await created(erik, { due: later(testNow, 30 * 60_000) })
  await server.setClock(later(testNow, 31 * 60_000))
  await server.tick()
  await server.tick()
  const told = await overdue()
  expect(told).toHaveLength(before + 1)
  expect(told[0]).toMatchObject({
    whose: 'Lena Hedman',
    number: '070-174 06 15',
    text: 'Hemma: något på enheten har gått över tiden. Logga in för att se vad.',
    attempts: 1,
  })
  const { body: list } = await erik.ask(listTasks, { whose: 'team' })
  expect(list.rows.filter((row) => row.escalatedAt === later(testNow, 31 * 60_000))).toHaveLength(1)
})

test('what the model asks for is said in the model’s own words in both languages, wherever it is listed', async () => {
  const said = new Map(stepsOf(modelById('mint')).map(({ key, text }) => [key, text]))
  const tasks = (await erik.ask(listTasks, { whose: 'team' })).body.rows
  const enrolled = (await erik.ask(enrolmentList, {})).body.rows.flatMap(({ next }) => next ?? [])
  const board = (await erik.ask(readBoard, {})).body.inflow.flatMap(({ next }) => next ?? [])
  for (const listed of [tasks, enrolled, board]) {
    const steps = listed.filter(({ key }) => said.has(key))
    expect(steps.length).toBeGreaterThan(0)
    for (const { key, title } of steps) expect(title).toEqual(said.get(key))
  }
  for (const { key, title } of tasks) {
    if (key === 'own') expect(title.en).toBe(title.sv)
    else expect(title.en).not.toBe(title.sv)
  }
})
