import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctDeath, deathPreview, recordDeath } from '../../src/deaths/api.ts'
import { world } from '../../src/demo/cast.ts'
import { enrolmentClose } from '../../src/enrolments/closing-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { doneTask, listTasks } from '../../src/tasks/api.ts'
import { BEREAVEMENT_CALL } from '../../src/tasks/bereavement.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { closeInput, enrol, enrolmentNow, known, newMessage } from './enrolling.ts'
import { saturday } from './ordering.ts'
import { rawTables } from './raw-rows.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let sara: Client
let erik: Client
let amina: Client
let almaNurse: Client
let almaPhysician: Client
let gp: Client
beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  erik = await server.as('erik')
  amina = await server.as('amina')
  almaNurse = await server.as('alma-nurse')
  almaPhysician = await server.as('alma-physician')
  gp = await server.as('gp-public')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code

const died = (by: Client, person: string) =>
  by.send(recordDeath, {
    person: world.id(person),
    entry: newEntry(),
    day: saturday,
    source: 'relative' as const,
  })

const lives = (by: Client, person: string) =>
  by.send(correctDeath, { person: world.id(person), entry: newEntry(), reason: 'Fel person öppnad' })

/** Every bereavement call about a person in the whole region: the unit, and whether it is still to be made. */
async function calls(person: string) {
  const { task, unit } = await rawTables(server.database, ['task', 'unit'])
  return task
    .filter((one) => one.person_id === world.id(person) && one.key === BEREAVEMENT_CALL)
    .map((one) => ({ unit: unit.find(({ id }) => id === one.unit_id)?.name, outcome: one.outcome }))
}

const standing = async (person: string) =>
  (await calls(person)).filter(({ outcome }) => outcome === null).map(({ unit }) => unit)

test('the home care records the death of one who is enrolled with a team: one call, and the team is told by whom', async () => {
  await known(sara, 'vera')
  const recorded = await died(sara, 'vera')
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
  await Promise.all([server.tick(), server.tick()])
  expect(await standing('vera')).toEqual(['Hemsjukvården Granvik'])

  const here = await sara.ask(deathPreview, { person: world.id('vera') })
  expect(here.body.bereavement).toEqual({ unitName: 'Hemsjukvården Granvik' })
  const there = await erik.ask(deathPreview, { person: world.id('vera') })
  expect(there.body.bereavement).toEqual({ unitName: null })
})

test('units that have written about the person are told who calls those who were left', async () => {
  const recorded = await died(sara, 'esther')
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
  const { body } = await erik.ask(exchangeInbox, {})
  const told = body.rows.find((row) => row.kind === 'deceased' && row.person.id === world.id('esther'))
  expect(told?.sections).toEqual([
    { heading: 'Avliden', text: saturday },
    { heading: 'Efterlevandesamtal', text: 'Hemsjukvården Granvik ringer de närstående.' },
  ])
})

test('two teams of one provider have enrolled the person: one of them calls', async () => {
  await enrol(erik, 'gun', { overBookingReason: 'Behövs nu' })
  await enrol(almaNurse, 'gun')
  await known(gp, 'gun')
  expect((await died(gp, 'gun')).status).toBe(200)
  await server.tick()
  expect(await standing('gun')).toHaveLength(1)
  expect(await standing('gun')).not.toContain('Granviks hälsocentral')
})

test('two record at once while the sweeps run: one recording counts, and one call stands', async () => {
  for (const person of ['lennart', 'nils', 'bengt', 'hassan']) {
    await enrol(erik, person, { overBookingReason: 'Behövs nu' })
    await known(sara, person)
    await known(gp, person)
    const answers = await Promise.all([
      died(sara, person),
      died(gp, person),
      died(amina, person),
      server.tick(),
      server.tick(),
    ])
    const statuses = answers.flatMap((answer) => (answer === undefined ? [] : [answer.status]))
    expect(statuses.toSorted()).toEqual([200, 409, 409])
    await Promise.all([server.tick(), server.tick()])
    expect(await standing(person)).toHaveLength(1)
    expect(await calls(person)).toHaveLength(1)
  }
})

test('a call that has been made is not made again when the same unit closes what was left', async () => {
  const enrolment = world.id<'process'>('enrolment-tage')
  const { version } = await enrolmentNow(almaPhysician, enrolment)
  await known(sara, 'tage')
  expect((await died(sara, 'tage')).status).toBe(200)
  const mine = (await sara.ask(listTasks, { whose: 'team' })).body.rows
  const call = mine.find(({ key, person }) => key === BEREAVEMENT_CALL && person.id === world.id('tage'))
  if (call === undefined) throw new Error('no call to make')
  const made = await sara.send(
    doneTask,
    { task: call.task, note: 'Pratat med dottern.' },
    { expects: call.version },
  )
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  // The team closes by hand before its own sweep has come.
  const {
    handBack: _,
    plainWords: __,
    ...rest
  } = closeInput(
    enrolment,
    { unit: world.id('granvik-health-centre'), message: newMessage() },
    { reason: 'died' },
  )
  const closed = await almaPhysician.send(enrolmentClose, rest, { expects: version })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  await server.tick()
  expect(await calls('tage')).toEqual([{ unit: 'Hemsjukvården Granvik', outcome: 'done' }])
})

test('a team does not close for a death that nobody has recorded', async () => {
  const enrolment = world.id<'process'>('enrolment-elsa')
  const { version } = await enrolmentNow(erik, enrolment)
  const {
    handBack: _,
    plainWords: __,
    ...rest
  } = closeInput(
    enrolment,
    { unit: world.id('granvik-health-centre'), message: newMessage() },
    { reason: 'died' },
  )
  const closed = await erik.send(enrolmentClose, rest, { expects: version })
  expect([closed.status, code(closed)]).toEqual([409, 'enrolment.deathNotRecorded'])
  expect(await calls('elsa')).toEqual([])
})

test('recorded by mistake: the call falls wherever it is, and a later death makes one anew', async () => {
  await known(sara, 'svea')
  expect((await died(amina, 'svea')).status).toBe(200)
  expect(await standing('svea')).toEqual(['MiNT, Norrådals sjukhus'])
  expect((await lives(amina, 'svea')).status).toBe(200)
  expect(await calls('svea')).toEqual([{ unit: 'MiNT, Norrådals sjukhus', outcome: 'notNeeded' }])
  expect((await sara.ask(deathPreview, { person: world.id('svea') })).body.bereavement).toBeNull()
  expect((await died(sara, 'svea')).status).toBe(200)
  await server.tick()
  expect(await standing('svea')).toEqual(['Hemsjukvården Granvik'])
})

test('taken away and recorded again while every owner sweeps: one call stands', async () => {
  await enrol(erik, 'arne', { overBookingReason: 'Behövs nu' })
  await known(sara, 'arne')
  expect((await died(sara, 'arne')).status).toBe(200)
  const again = async () => {
    const statuses = []
    for (const act of [lives, died, lives, died]) statuses.push((await act(sara, 'arne')).status)
    return statuses
  }
  const [statuses] = await Promise.all([again(), server.tick(), server.tick(), server.tick()])
  expect(statuses).toEqual([200, 200, 200, 200])
  await Promise.all([server.tick(), server.tick()])
  expect(await standing('arne')).toEqual(['Hemsjukvården Granvik'])
})
