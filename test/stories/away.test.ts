import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import { enrolmentList } from '../../src/enrolments/api.ts'
import { endFact, setWhereabouts, takeBackFact } from '../../src/persons/fact-api.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import { protectPerson } from '../../src/persons/protection-api.ts'
import { derivedId } from '../../src/records/derived-id.ts'
import type { Day } from '../../src/shared/day.ts'
import { asId, type CommandId, type ProcessId } from '../../src/shared/id.ts'
import { createTask, tasksOfPerson } from '../../src/tasks/api.ts'
import type { AwayChoice } from '../../src/visits/away.ts'
import { visitAway, visitHomeAgain, visitWhileAway } from '../../src/visits/away-api.ts'
import { myDayRead, teamDayRead } from '../../src/visits/day-api.ts'
import { visitAnswerJoint } from '../../src/visits/joint-api.ts'
import { visitArrive, visitPlan } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { known } from './enrolling.ts'

let server: TestServer
let erik: Client
let sara: Client

const today = '2026-11-21'
const monday = '2026-11-23'
const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const person = (key: string) => world.id<'person'>(key)
const staff = (key: string) => world.id<'staff'>(key)
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code // Cast: problem+json has a code.

type Where = z.input<typeof setWhereabouts.input>['value']
const ward: Where = { place: 'ward', name: 'Medicin 3', since: '2026-11-20', phone: '0980-319 140' }
const atHome: Where = { place: 'home', since: today }

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  sara = await server.as('sara')
})
afterAll(() => server.stop())

/** The unit says where the person is. */
async function says(who: Client, key: string, value: Where) {
  const held = (await who.ask(readPersonPage, { person: person(key) })).body.facts.whereabouts
  const entry = fresh<'entry'>()
  const over = held?.own ? held.entry : null
  const answer = await who.send(setWhereabouts, { person: person(key), entry, over, value })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return entry
}

interface Seen {
  readonly visit: ProcessId
  readonly version: CommandId
}

async function planned(key: string, on: Day = monday, joint = false): Promise<Seen & { theirs: ProcessId }> {
  const visit = fresh<'process'>()
  const id = newCommandId()
  const unit = world.id<'unit'>('granvik-home-care')
  const answer = await erik.send(
    visitPlan,
    {
      person: person(key),
      visit,
      kind: 'assessment',
      mode: 'home',
      slot: { day: on, from: '10:00', to: null },
      minutes: 45,
      place: { kind: 'home' },
      aloneWhy: 'Ingen förflyttning behövs.',
      why: 'Vikt och andning',
      going: [staff('erik')],
      partners: joint ? [{ unit, ground: 'consent' }] : [],
    },
    { id },
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { visit, version: answer.body.version, theirs: derivedId<'process'>(id, `joint-visit:${unit}`) }
}

const visitNow = async (visit: ProcessId, who = erik) => (await who.ask(visitRead, { visit })).body.visit
const seen = ({ visit, version }: Seen) => ({ visit, version })
const decide = (key: string, choice: AwayChoice, visits: readonly Seen[], who = erik) =>
  who.send(visitWhileAway, { person: person(key), choice, visits: visits.map(seen) })
const homeTasks = async (key: string) =>
  (await erik.ask(tasksOfPerson, { person: person(key) })).body.rows.filter((row) => row.key === 'homeAgain')
const asked = async (key: string) => (await erik.ask(visitAway, { person: person(key) })).body

test('Olof is admitted: rows of the day, the visit, the enrolled and the tasks say where he is', async () => {
  const { visit } = await planned('olof', today)
  const task = { person: person('olof'), task: fresh<'process'>(), title: 'Följ upp vikten' }
  expect((await erik.send(createTask, { ...task, priority: 2 })).status).toBe(200)
  await says(erik, 'olof', ward)
  const there = { place: 'ward', name: 'Medicin 3', since: '2026-11-20', phone: '+46980319140' }
  const mine = (await erik.ask(myDayRead, {})).body.visits.flat()
  expect(mine.find(({ id }) => id === visit)?.away).toMatchObject(there)
  const team = (await erik.ask(teamDayRead, {})).body.staff.flatMap(({ visits }) => visits)
  expect(team.find(({ id }) => id === visit)?.away).toMatchObject(there)
  expect((await visitNow(visit)).away).toMatchObject(there)
  const row = (await erik.ask(enrolmentList, {})).body.rows.find(
    ({ person: who }) => who.id === person('olof'),
  )
  expect(row?.person.away).toMatchObject(there)
  const { rows } = (await erik.ask(tasksOfPerson, { person: person('olof') })).body
  expect(rows.find((one) => one.task === task.task)?.person.away).toMatchObject(there)
})

test('another unit’s rows say nothing of what this unit has written', async () => {
  const { body } = await sara.ask(visitAway, { person: person('olof') })
  expect(body.away?.name).not.toBe('Medicin 3')
  const hers = (await sara.ask(tasksOfPerson, { person: person('olof') })).body.rows
  expect(JSON.stringify(hers)).not.toContain('Medicin 3')
})

test('his visits are cancelled in one step with the reason, and taking it back puts them as they were', async () => {
  await says(erik, 'holger', ward)
  const first = await planned('holger')
  const second = await planned('holger', '2026-11-26')
  expect((await asked('holger')).planned.filter(({ empty }) => empty).map(({ visit }) => visit.id)).toEqual(
    expect.arrayContaining([first.visit, second.visit]),
  )
  const done = await decide('holger', 'cancel', [first, second])
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  for (const { visit } of [first, second]) {
    expect(await visitNow(visit)).toMatchObject({
      state: 'cancelled',
      endReason: 'inHospital',
      endNote: 'Vårdavdelning: Medicin 3',
    })
  }
  const back = await erik.send(visitHomeAgain, {
    person: person('holger'),
    choice: 'takeUp',
    visits: done.body.visits,
  })
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  expect(await visitNow(first.visit)).toMatchObject({
    state: 'planned',
    endReason: null,
    day: monday,
    from: '10:00',
  })
  expect((await asked('holger')).changed).toEqual([])
})

test('one visit is made on the ward, another as a call; home again, both are taken up as they were planned', async () => {
  await says(erik, 'folke', { place: 'withRelative', name: 'Dottern Lisa, Storgatan 2', since: today })
  const first = await planned('folke')
  const second = await planned('folke', '2026-11-25')
  expect((await decide('folke', 'there', [first])).status).toBe(200)
  const called = await decide('folke', 'phone', [second])
  expect(await visitNow(first.visit)).toMatchObject({
    mode: 'home',
    place: { kind: 'other', text: 'Hos närstående: Dottern Lisa, Storgatan 2', position: null },
  })
  expect(await visitNow(second.visit)).toMatchObject({ state: 'planned', mode: 'phone' })
  expect(await homeTasks('folke')).toEqual([])

  await says(erik, 'folke', atHome)
  const [task] = await homeTasks('folke')
  expect(task).toMatchObject({ title: { sv: 'Hemma igen: ta upp besöken' }, due: '2026-11-23T11:00:00.000Z' })
  expect(task?.person.away).toBeUndefined()
  const { away, changed } = await asked('folke')
  expect([away, changed.map(({ choice, mayTakeUp }) => [choice, mayTakeUp])]).toEqual([
    null,
    [
      ['there', true],
      ['phone', true],
    ],
  ])
  const visits = changed.map(({ visit }) => ({ visit: visit.id, version: visit.version }))
  const up = { person: person('folke'), choice: 'takeUp', visits, personTold: true } as const
  expect((await erik.send(visitHomeAgain, up)).status).toBe(200)
  expect(await visitNow(first.visit)).toMatchObject({
    mode: 'home',
    place: { kind: 'home' },
    personTold: true,
  })
  expect(await visitNow(second.visit)).toMatchObject({ mode: 'home', personTold: true })
  expect(await homeTasks('folke')).toEqual([])
  const stale = await decide('folke', 'phone', [
    { ...second, version: called.body.visits[0]?.version ?? second.version },
  ])
  expect(codeOf(stale)).toBe('visit.notAway')
})

test('home again: what is left cancelled is left so, and the task goes with the last of them', async () => {
  await says(erik, 'maj-britt', ward)
  const first = await planned('maj-britt')
  const second = await planned('maj-britt', '2026-11-25')
  const done = await decide('maj-britt', 'cancel', [first, second])
  await says(erik, 'maj-britt', atHome)
  expect(await homeTasks('maj-britt')).toHaveLength(1)
  const [one, other] = done.body.visits
  const of = { person: person('maj-britt'), choice: 'leave' } as const
  await erik.send(visitHomeAgain, { ...of, visits: one ? [one] : [] })
  expect(await homeTasks('maj-britt')).toHaveLength(1)
  await erik.send(visitHomeAgain, { ...of, visits: other ? [other] : [] })
  expect(await homeTasks('maj-britt')).toEqual([])
  expect((await visitNow(first.visit)).state).toBe('cancelled')
})

test('back to the ward before anyone has seen to it: the task waits no longer, and comes again with her', async () => {
  await says(erik, 'vera', ward)
  await decide('vera', 'cancel', [await planned('vera')])
  const homeAgain = await says(erik, 'vera', atHome)
  expect(await homeTasks('vera')).toHaveLength(1)
  const back = { person: person('vera'), entry: fresh<'entry'>(), statement: homeAgain }
  expect((await erik.send(takeBackFact, back)).status).toBe(200)
  expect(await homeTasks('vera')).toEqual([])
  const held = (await erik.ask(readPersonPage, { person: person('vera') })).body.facts.whereabouts
  const over = held?.entry ?? fresh<'entry'>()
  const ended = { person: person('vera'), entry: fresh<'entry'>(), over, reason: 'Utskriven' }
  expect((await erik.send(endFact, ended)).status).toBe(200)
  expect(await homeTasks('vera')).toHaveLength(1)
})

test('the unit that was asked along is told what becomes of each visit', async () => {
  const first = await planned('gunnar', '2026-11-24', true)
  const second = await planned('gunnar', '2026-11-26', true)
  const { version } = await visitNow(first.theirs, sara)
  const yes = { visit: first.theirs, answer: 'accepted' as const, going: [staff('sara')] }
  const slot = { day: '2026-11-24', from: '10:00', to: null } as const
  expect((await sara.send(visitAnswerJoint, { ...yes, slot }, { expects: version })).status).toBe(200)
  await says(erik, 'gunnar', ward)
  const planning = (await asked('gunnar')).planned.filter(({ visit }) =>
    [first.visit, second.visit].includes(visit.id),
  )
  const visits = planning.map(({ visit }) => ({ visit: visit.id, version: visit.version }))
  const done = await decide('gunnar', 'cancel', visits)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect((await visitNow(first.theirs, sara)).partners[0]).toMatchObject({ theirState: 'cancelled' })
  expect(await visitNow(second.theirs, sara)).toMatchObject({ state: 'cancelled' })
})

test('what does not fit is refused by name and nothing is half done', async () => {
  await says(erik, 'ragnar', ward)
  const first = await planned('ragnar', today)
  const second = await planned('ragnar')
  const alien = await planned('olof')
  const wrong = await decide('ragnar', 'cancel', [second, alien])
  expect([wrong.status, (await visitNow(second.visit)).state]).toEqual([404, 'planned'])
  const stale = await decide('ragnar', 'cancel', [second, { ...first, version: second.version }])
  expect([stale.status, codeOf(stale)]).toEqual([409, 'command.stale'])
  expect((await visitNow(second.visit)).state).toBe('planned')
  const came = await erik.send(visitArrive, { visit: first.visit }, { expects: first.version })
  const there = await decide('ragnar', 'cancel', [{ visit: first.visit, version: came.body.version }])
  expect([there.status, codeOf(there)]).toEqual([409, 'visit.alreadyArrived'])
  const twice = await decide('ragnar', 'cancel', [second, second])
  expect(twice.status).toBe(422)
  const waits = { person: person('ragnar'), choice: 'takeUp' as const, visits: [seen(second)] }
  expect(codeOf(await erik.send(visitHomeAgain, waits))).toBe('visit.notWaitingForHome')
  const foreign = await decide('ragnar', 'cancel', [second], sara)
  expect([foreign.status, codeOf(foreign)]).toEqual([409, 'visit.notAway'])
  const id = newCommandId()
  const input = { person: person('ragnar'), choice: 'phone' as const, visits: [seen(second)] }
  const once = await erik.send(visitWhileAway, input, { id })
  const again = await erik.send(visitWhileAway, input, { id })
  expect([once.status, again.status, again.body]).toEqual([200, 200, once.body])
})

test('where a protected person is stays hidden from who only declared a part in the care (R-10)', async () => {
  const astrid = person('astrid')
  const onWard = await server.as('ward')
  await known(onWard, 'astrid')
  await says(onWard, 'astrid', { place: 'withRelative', name: 'Systern på Kvarnvägen', since: today })
  const visit = fresh<'process'>()
  const plan = {
    ...{ person: astrid, visit, kind: 'planned', mode: 'phone' as const, minutes: 15, why: 'Provsvar' },
    ...{ slot: { day: monday, from: null, to: null }, place: { kind: 'home' as const } },
    going: [staff('ward')],
  }
  expect((await onWard.send(visitPlan, plan)).status).toBe(200)
  expect((await visitNow(visit, onWard)).away).toMatchObject({ place: 'withRelative' })

  const { version } = (await sara.ask(readPersonPage, { person: astrid })).body.person
  const mark = { person: astrid, version, kind: 'sekretessmarkering', reason: 'Visade beslutet' } as const
  expect((await sara.send(protectPerson, mark)).status).toBe(200)

  expect((await visitNow(visit, onWard)).away).toBeNull()
  const told = await onWard.ask(visitAway, { person: astrid })
  expect([told.body.away, told.body.allowed]).toEqual([null, []])
  expect(JSON.stringify((await onWard.ask(teamDayRead, { day: monday })).body)).not.toContain('Kvarnvägen')
})
