import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordDeath } from '../../src/deaths/api.ts'
import { world } from '../../src/demo/cast.ts'
import { readTimeline } from '../../src/records/api.ts'
import { asId } from '../../src/shared/id.ts'
import { tasksOfPerson } from '../../src/tasks/api.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import { visitEndSearch, visitNotFound, visitSearchStep } from '../../src/visits/search-api.ts'
import { visitArrive, visitCancel, visitPlan, visitUndo } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client
let maja: Client

const today = '2026-11-21'
const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code // Cast: problem+json has a code.
const svea = world.id<'person'>('svea')

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
})

afterAll(() => server.stop())

/** Sara stands at Svea's door and nobody opens. */
const nobodyOpens = async () => {
  const visit = fresh<'process'>()
  const planned = await sara.send(visitPlan, {
    person: svea,
    visit,
    kind: 'planned',
    mode: 'home',
    slot: { day: today, from: '16:30', to: null },
    minutes: 30,
    place: { kind: 'home' },
    why: 'Omläggning',
    going: [world.id('sara')],
  })
  const arrived = await sara.send(visitArrive, { visit }, { expects: planned.body.version })
  const begun = await sara.send(visitNotFound, { visit }, { expects: arrived.body.version })
  expect([begun.status, begun.body.state]).toEqual([200, 'notFound'])
  return { visit, version: begun.body.version }
}

const tried = (
  client: Client,
  visit: ReturnType<typeof fresh<'process'>>,
  step: 'callPerson' | 'askNeighbour',
) => client.send(visitSearchStep, { person: svea, visit, step, outcome: 'noAnswer' })

test('the search is the whole unit’s, and two can search at the same time', async () => {
  const { visit } = await nobodyOpens()
  const day = await maja.ask(myDayRead, {})
  expect(day.body.searches.map(({ id }) => id)).toContain(visit)
  const [hers, mine] = await Promise.all([
    tried(maja, visit, 'callPerson'),
    tried(sara, visit, 'askNeighbour'),
  ])
  expect([hers.status, mine.status]).toEqual([200, 200])
  const { body } = await sara.ask(visitRead, { visit })
  expect(body.search.map(({ step, by }) => [step, by]).toSorted()).toEqual([
    ['askNeighbour', 'Sara Lindqvist'],
    ['callPerson', 'Maja Öberg'],
  ])
})

test('nothing ends it but a decision: not a cancellation, not another step, not the night', async () => {
  const { visit, version } = await nobodyOpens()
  const cancel = { visit, reason: 'away' as const, personTold: false }
  const cancelled = await sara.send(visitCancel, cancel, { expects: version })
  expect([cancelled.status, codeOf(cancelled)]).toEqual([409, 'visit.searchOpen'])
  await server.setClock('2026-11-23T08:00:00.000Z')
  await server.tick()
  const monday = await server.as('maja', 'maja-at-granvik-home-care')
  const later = await monday.ask(myDayRead, {})
  expect(later.body.searches.find(({ id }) => id === visit)).toMatchObject({
    state: 'notFound',
    overdue: true,
  })
  await server.setClock(`${today}T15:40:00.000Z`)
})

test('a decision says by whom one knows, and stands in the record with all that was tried', async () => {
  const { visit, version } = await nobodyOpens()
  await tried(sara, visit, 'callPerson')
  const end = { visit, entry: fresh<'entry'>(), decision: 'safeElsewhere' as const }
  const silent = await maja.send(visitEndSearch, end, { expects: version })
  expect([silent.status, codeOf(silent)]).toEqual([422, 'visit.decisionNeedsNote'])
  const ended = await maja.send(
    visitEndSearch,
    { ...end, note: 'Dottern: hon är hos mig.' },
    { expects: version },
  )
  expect([ended.status, ended.body.state]).toEqual([200, 'notMet'])
  const timeline = await sara.ask(readTimeline, { person: svea, process: visit })
  const [entry] = timeline.body.entries
  expect(entry).toMatchObject({ kind: 'visitNotMade', authorName: 'Maja Öberg' })
  expect(entry?.sections.map(({ text }) => text)).toEqual([
    '16:40 Ring personen: inget svar (Sara Lindqvist)',
    'Trygg på annat håll. Dottern: hon är hos mig.',
  ])
  const more = await tried(sara, visit, 'askNeighbour')
  expect([more.status, codeOf(more)]).toEqual([409, 'visit.alreadyEnded'])
})

test('found in the laundry room: the visit is made after all', async () => {
  const { visit, version } = await nobodyOpens()
  const end = { visit, entry: fresh<'entry'>(), decision: 'foundHere' as const }
  const found = await sara.send(visitEndSearch, end, { expects: version })
  expect([found.status, found.body.state]).toEqual([200, 'arrived'])
  const { body } = await sara.ask(visitRead, { visit })
  expect(body.visit.allowed).toContain('visit.document')
})

test('well and away: a new visit is booked in the same breath', async () => {
  const { visit, version } = await nobodyOpens()
  const end = { visit, entry: fresh<'entry'>(), decision: 'newVisit' as const }
  const without = await sara.send(visitEndSearch, end, { expects: version })
  expect([without.status, codeOf(without)]).toEqual([422, 'visit.newTimeNeeded'])
  const next = { visit: fresh<'process'>(), slot: { day: '2026-11-23', from: '09:00', to: null } } as const
  const ended = await sara.send(visitEndSearch, { ...end, next }, { expects: version })
  expect(ended.status, JSON.stringify(ended.body)).toBe(200)
  const day = await sara.ask(myDayRead, { day: '2026-11-23' })
  expect(day.body.visits.flat().find(({ id }) => id === next.visit)).toMatchObject({
    state: 'planned',
    from: '09:00',
  })
})

test('found dead: the search ends with who found her, and recording the death is the unit’s task until it is done', async () => {
  const { visit, version } = await nobodyOpens()
  const deathTasks = async () =>
    (await sara.ask(tasksOfPerson, { person: svea })).body.rows.filter(({ key }) => key === 'recordDeath')
  const end = { visit, entry: fresh<'entry'>(), decision: 'foundDead' as const }
  const silent = await maja.send(visitEndSearch, end, { expects: version })
  expect([silent.status, codeOf(silent)]).toEqual([422, 'visit.decisionNeedsNote'])
  const note = 'Jag och räddningstjänsten gick in 17:05. Läkare är på väg.'
  const ended = await maja.send(visitEndSearch, { ...end, note }, { expects: version })
  expect([ended.status, ended.body.state]).toEqual([200, 'notMet'])
  expect((await sara.ask(visitRead, { visit })).body.visit).toMatchObject({
    endReason: 'foundDead',
    person: { deceased: false },
  })
  expect(await deathTasks()).toMatchObject([
    { title: { sv: 'Hittad avliden: registrera dödsfallet' }, priority: 1 },
  ])

  const undone = await maja.send(visitUndo, { visit }, { expects: ended.body.version })
  expect([undone.status, undone.body.state]).toEqual([200, 'notFound'])
  expect(await deathTasks()).toEqual([])
  const { rows } = (await sara.ask(tasksOfPerson, { person: svea })).body
  expect(rows.filter(({ key, about }) => key === 'notFound' && about?.id === visit)).toHaveLength(1)

  const again = { ...end, entry: fresh<'entry'>(), note }
  const once = await maja.send(visitEndSearch, again, { expects: undone.body.version })
  expect(once.status, JSON.stringify(once.body)).toBe(200)
  const death = { person: svea, entry: fresh<'entry'>(), day: today, source: 'staff' as const }
  expect((await maja.send(recordDeath, death)).status).toBe(200)
  expect(await deathTasks()).toEqual([])
  expect((await sara.ask(visitRead, { visit })).body.visit.person.deceased).toBe(true)
})

test('no unit is sent to ask itself: home care asks home help and the hospital, home help asks home care', async () => {
  const { body } = await maja.ask(visitRead, { visit: world.id<'process'>('visit-not-found') })
  expect(body.searchSteps).toContain('askHomeHelp')
  expect(body.searchSteps).toContain('askHospital')
  expect(body.searchSteps).not.toContain('askHomeCare')
})
