import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import { readTimeline, readUnsigned } from '../../src/records/api.ts'
import { signNotes } from '../../src/records/write-api.ts'
import { readBoard } from '../../src/referrals/board-api.ts'
import { addDays } from '../../src/shared/day.ts'
import { asId } from '../../src/shared/id.ts'
import { myDayRead, teamDayRead } from '../../src/visits/day-api.ts'
import {
  visitArrive,
  visitCancel,
  visitComplete,
  visitDecline,
  visitDocument,
  visitMove,
  visitPlan,
  visitUndo,
} from '../../src/visits/visit-api.ts'
import { visitRead, visitsOfPerson } from '../../src/visits/visit-read-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client
let maja: Client
let erik: Client

const today = '2026-11-21'
const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const staff = (key: string) => world.id<'staff'>(key)
const person = (key: string) => world.id<'person'>(key)
/** The code of a refusal. */
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code // Cast: problem+json has a code.

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
  erik = await server.as('erik')
})

afterAll(() => server.stop())

type PlanInput = z.input<typeof visitPlan.input>

const planInput = (over: Partial<PlanInput> = {}): PlanInput => ({
  person: person('ragnar'),
  visit: fresh<'process'>(),
  kind: 'planned',
  mode: 'home',
  slot: { day: today, from: '17:30', to: null },
  minutes: 30,
  place: { kind: 'home' },
  why: 'Blodtryck',
  aloneWhy: 'Ingen förflyttning behövs.',
  going: [staff('sara')],
  ...over,
})

const planned = async (over: Partial<PlanInput> = {}, by: Client = sara) => {
  const input = planInput(over)
  const answer = await by.send(visitPlan, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { visit: input.visit, person: input.person, version: answer.body.version }
}

const note = (at: { visit: PlanInput['visit']; person: PlanInput['person'] }, text: string, sign = true) => ({
  ...at,
  entry: fresh<'entry'>(),
  sections: [{ heading: 'current' as const, text }],
  sign,
})

test('Sara plans a visit, comes, writes and ends it, and it stands in her day and on the timeline', async () => {
  const { version, ...at } = await planned()
  const came = await sara.send(visitArrive, { visit: at.visit }, { expects: version })
  expect([came.status, came.body.state]).toEqual([200, 'arrived'])
  const wrote = await sara.send(visitDocument, note(at, 'Mår bra. Blodtryck 136/78.'))
  expect([wrote.status, wrote.body.state]).toEqual([200, 'documented'])
  const ended = await sara.send(visitComplete, { visit: at.visit }, { expects: wrote.body.version })
  expect([ended.status, ended.body.state]).toEqual([200, 'done'])
  const day = await sara.ask(myDayRead, {})
  const mine = day.body.visits.flat().find(({ id }) => id === at.visit)
  expect(mine).toMatchObject({ state: 'done', from: '17:30', notes: 1, person: { name: 'Ragnar Hellgren' } })
  expect(mine?.place).toMatchObject({ text: 'Ängsvägen 19, Granvik', position: { latitude: 63.0907 } })
  const timeline = await sara.ask(readTimeline, { person: at.person, process: at.visit })
  expect(timeline.body.entries.map(({ kind, sections }) => [kind, sections[0]])).toEqual([
    ['visitNote', { heading: 'Aktuellt', text: 'Mår bra. Blodtryck 136/78.' }],
  ])
})

test('the day is ordered by time, those at one door stand together, and what is left without a time comes last', async () => {
  const { body } = await sara.ask(myDayRead, {})
  const times = body.visits.map(([first]) => first?.from ?? '99:99')
  expect(times).toEqual(times.toSorted())
  const door = body.visits.find((group) => group.some(({ person: who }) => who.name === 'Ingegerd Rask'))
  expect(door?.map(({ person: who }) => who.name)).toEqual(['Ingegerd Rask', 'Elsa Myhr'])
})

test('a visit of tomorrow cannot be arrived at today, and one step cannot be skipped', async () => {
  const tomorrow = await planned({ slot: { day: addDays(today, 1), from: '08:00', to: null } })
  const early = await sara.send(visitArrive, { visit: tomorrow.visit }, { expects: tomorrow.version })
  expect([early.status, codeOf(early)]).toEqual([409, 'visit.notYet'])
  const now = await planned()
  const unwritten = await sara.send(visitComplete, { visit: now.visit }, { expects: now.version })
  expect([unwritten.status, codeOf(unwritten)]).toEqual([409, 'visit.notDocumented'])
})

test('a tap too early is taken back', async () => {
  const { visit, version } = await planned()
  const came = await sara.send(visitArrive, { visit }, { expects: version })
  const undone = await sara.send(visitUndo, { visit }, { expects: came.body.version })
  expect([undone.status, undone.body.state]).toEqual([200, 'planned'])
  const { body } = await sara.ask(visitRead, { visit })
  expect(body.visit.arrivedAt).toBeNull()
  expect(body.history.map(({ kind }) => kind)).toEqual(['planned', 'arrived', 'undone'])
})

test('Sara falls ill: her visit goes to Maja at another time, and whether the person knows is told', async () => {
  const { visit, version } = await planned()
  const slot = { day: addDays(today, 2), from: '10:00', to: '12:00' } as const
  const input = { visit, slot, going: [staff('maja')], personTold: true }
  const moved = await sara.send(visitMove, input, { expects: version })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  const hers = await maja.ask(myDayRead, { day: slot.day })
  expect(hers.body.visits.flat().find(({ id }) => id === visit)).toMatchObject({ ...slot, personTold: true })
  const saras = await sara.ask(myDayRead, { day: today })
  expect(saras.body.visits.flat().some(({ id }) => id === visit)).toBe(false)
})

test('nobody from another unit can be sent', async () => {
  const answer = await sara.send(visitPlan, planInput({ going: [staff('erik')] }))
  expect([answer.status, codeOf(answer)]).toEqual([422, 'visit.staffNotInUnit'])
})

test('the person declines, and the choice stands in the record', async () => {
  const { visit, person: who, version } = await planned()
  const decline = { visit, entry: fresh<'entry'>(), reason: 'notAskedFor' as const, note: 'Vill vara ifred.' }
  const declined = await sara.send(visitDecline, decline, { expects: version })
  expect([declined.status, declined.body.state]).toEqual([200, 'declined'])
  const timeline = await sara.ask(readTimeline, { person: who, process: visit })
  expect(timeline.body.entries[0]?.sections[0]?.text).toContain('Vill inte ha besök')
  const late = await sara.send(visitArrive, { visit }, { expects: declined.body.version })
  expect([late.status, codeOf(late)]).toEqual([409, 'visit.alreadyEnded'])
  const restored = await sara.send(visitUndo, { visit }, { expects: declined.body.version })
  expect(restored.body.state).toBe('planned')
})

test('two devices end the same visit: the second is told, and nothing is done twice', async () => {
  const { version: _, ...at } = await planned()
  const wrote = await sara.send(visitDocument, note(at, 'Allt väl.'))
  const expects = wrote.body.version
  const id = newCommandId()
  const first = await sara.send(visitComplete, { visit: at.visit }, { expects, id })
  const again = await sara.send(visitComplete, { visit: at.visit }, { expects, id })
  const other = await sara.send(visitComplete, { visit: at.visit }, { expects })
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
  expect([other.status, codeOf(other)]).toEqual([409, 'command.stale'])
  const reread = await sara.send(visitComplete, { visit: at.visit }, { expects: first.body.version })
  expect([reread.status, codeOf(reread)]).toEqual([409, 'visit.alreadyDone'])
})

test('two colleagues at one visit both write, each under their own name, whoever ends it first', async () => {
  const { version: _, ...at } = await planned({ going: [staff('sara'), staff('mikael')] })
  const mikael = await server.as('mikael')
  const one = await sara.send(visitDocument, note(at, 'Omvårdnad: lugn.'))
  await sara.send(visitComplete, { visit: at.visit }, { expects: one.body.version })
  const two = await mikael.send(visitDocument, note(at, 'Badrummet fungerar.'))
  expect([two.status, two.body.state]).toEqual([200, 'done'])
  const { body } = await mikael.ask(visitRead, { visit: at.visit })
  expect(body.notes.map(({ author, mine }) => [author, mine])).toEqual([
    ['Sara Lindqvist, Sjuksköterska', false],
    ['Mikael Strand, Arbetsterapeut', true],
  ])
  expect(body.headings).toContain('function')
})

test('notes left unsigned are signed together at the day’s end', async () => {
  const first = await planned({}, maja)
  const second = await planned({}, maja)
  const ours = [note(first, 'Ett.', false), note(second, 'Två.', false)]
  for (const { version: _, ...input } of ours.map((each) => ({ ...each, version: '' }))) {
    expect((await maja.send(visitDocument, input)).status).toBe(200)
  }
  const waiting = await maja.ask(readUnsigned, {})
  expect(waiting.body.entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(ours.map(({ entry }) => entry)),
  )
  const signed = await maja.send(signNotes, { entries: ours.map(({ entry }) => entry) })
  expect([signed.status, signed.body.signed]).toEqual([200, 2])
})

test('a colleague of another unit neither sees the visit nor arrives at it', async () => {
  const { visit, version } = await planned({ person: person('esther') })
  const seen = await erik.ask(visitRead, { visit })
  const arrived = await erik.send(visitArrive, { visit }, { expects: version })
  const unknown = await erik.ask(visitRead, { visit: fresh<'process'>() })
  expect([seen.status, arrived.status, unknown.status]).toEqual([404, 404, 404])
  expect(codeOf(seen)).toBe(codeOf(unknown))
  const hers = await erik.ask(visitsOfPerson, { person: person('esther') })
  expect(JSON.stringify(hers.body)).not.toContain(visit)
})

test('a note that names another person than the visit’s is written nowhere', async () => {
  const { visit } = await planned()
  const wrong = await sara.send(visitDocument, note({ visit, person: person('esther') }, 'Fel person.'))
  expect(wrong.status).toBe(404)
})

test('a follow-up by the team needs enrolment, an assessment does not', async () => {
  const over = {
    person: person('gunnar'),
    going: [staff('erik')],
    about: world.id<'process'>('referral-gunnar'),
  }
  const followUp = await erik.send(visitPlan, planInput({ ...over, kind: 'followUp' }))
  expect([followUp.status, codeOf(followUp)]).toEqual([409, 'visit.notEnrolled'])
  const assessment = await planned({ ...over, kind: 'assessment' }, erik)
  // The visit leads to the decision that it was made for.
  const read = await erik.ask(visitRead, { visit: assessment.visit })
  expect(read.body.undecided).toEqual({
    referral: over.about,
    theReport: { sv: 'varslet', en: 'the alert' },
  })
  const other = await erik.send(visitPlan, planInput({ ...over, kind: 'planned' }))
  expect([other.status, codeOf(other)]).toEqual([422, 'visit.kindUnknown'])
})

test('the board says when a person was assessed, once it is written down', async () => {
  const assessedOf = async (key: string) => {
    const { inflow } = (await erik.ask(readBoard, {})).body
    return inflow.find((row) => row.person.id === person(key))?.assessedAt
  }
  expect(await assessedOf('gunnar')).toBeNull()
  expect(await assessedOf('astrid')).toMatch(/^2026-11-21T/)
})

test('nobody plans, moves or arrives at a visit to someone who has died, but what was done is written down', async () => {
  const {
    visit,
    person: who,
    version,
  } = await planned({ person: person('tage'), going: [staff('anna')] }, await server.as('anna'))
  const anna = await server.as('anna')
  const owner = new pg.Client(server.database.urls.owner)
  await owner.connect()
  await owner.query('update person set deceased_day = $1 where id = $2', [today, who])
  await owner.end()
  const plan = await anna.send(visitPlan, planInput({ person: who, going: [staff('anna')] }))
  const arrive = await anna.send(visitArrive, { visit }, { expects: version })
  expect([codeOf(plan), codeOf(arrive)]).toEqual(['visit.deceased', 'visit.deceased'])
  const wrote = await anna.send(
    visitDocument,
    note({ visit, person: who }, 'Kom för sent. Dottern var hos honom.'),
  )
  expect(wrote.status, JSON.stringify(wrote.body)).toBe(200)
  const { body } = await anna.ask(visitsOfPerson, { person: who })
  expect(body.allowed).toEqual(['contact.write'])
})

test('a cancelled visit can be restored while its day has not passed', async () => {
  const { visit, version } = await planned()
  const input = { visit, reason: 'moreUrgent' as const, personTold: true, note: '' }
  const cancelled = await sara.send(visitCancel, input, { expects: version })
  expect(cancelled.body.state).toBe('cancelled')
  const restored = await sara.send(visitUndo, { visit }, { expects: cancelled.body.version })
  expect([restored.status, restored.body.state]).toEqual([200, 'planned'])
})

test('the whole unit’s day stands by colleague, with searches and questions that wait for anyone', async () => {
  const { body } = await maja.ask(teamDayRead, {})
  const names = body.staff.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['Sara Lindqvist', 'Maja Öberg', 'Mikael Strand', 'Per Sundin']),
  )
  expect(body.searches.map(({ person: who }) => who.name)).toContain('Nils Sjödin')
})

test('bad input is refused by field and nothing is planned', async () => {
  const wrong: [unknown, string][] = [
    [planInput({ slot: { day: today, from: null, to: '10:00' } }), 'slot.to'],
    [planInput({ slot: { day: today, from: '10:00', to: '09:00' } }), 'slot.to'],
    [planInput({ minutes: 3 }), 'minutes'],
    [planInput({ why: '   ' }), 'why'],
    [planInput({ going: [] }), 'going'],
    [{ ...planInput(), place: { kind: 'other', text: '' } }, 'place'],
  ]
  for (const [input, field] of wrong) {
    const body = JSON.stringify({
      id: newCommandId(),
      expects: null,
      madeAt: '2026-11-21T15:00:00.000Z',
      input,
    })
    const headers = { 'content-type': 'application/json' }
    const answer = await sara.raw(visitPlan.path, { method: 'POST', headers, body })
    const fields = (answer.body as { errors?: { field: string }[] }).errors?.map((one) => one.field) ?? [] // Cast: problem+json.
    expect([answer.status, fields.some((one) => one.startsWith(field))], JSON.stringify(answer.body)).toEqual(
      [422, true],
    )
  }
})
