import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { bagPerson, bagSelf } from '../../src/bag/api.ts'
import { world } from '../../src/demo/cast.ts'
import { onCallCards } from '../../src/on-call/api.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import type { Query } from '../../src/shared/endpoint.ts'
import type { PersonId } from '../../src/shared/id.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import { allHandlers } from '../../src/wiring.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let sara: Client
const { rows } = signInSteps(() => server)

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const packedFor = async (client: Client) => {
  const self = (await client.ask(bagSelf, {})).body
  const persons = []
  for (const { person } of self.persons) {
    const answer = await client.ask(bagPerson, { person })
    expect(answer.status).toBe(200)
    persons.push(answer.body)
  }
  return { self, persons }
}
const questionOf = (id: string) => {
  const found = allHandlers.find(({ endpoint }) => endpoint.id === id)?.endpoint
  if (found?.kind !== 'query') throw new Error(`${id} is no question`)
  return found as Query<z.ZodType, z.ZodType>
}
const asked = (answers: readonly { question: string }[]) => [
  ...new Set(answers.map(({ question }) => question)),
]
const posts = (endpoint: string) =>
  rows<{ persons: string[]; activity: string; resource: string; outcome: string; user_name: string }>(
    'select persons, activity, resource, outcome, user_name from audit_post where endpoint = $1 order by recorded_at',
    [endpoint],
  )

test.each(['sara', 'erik', 'lena', 'night'])(
  '%s: each answer in the bag is the one that asking by itself gives',
  async (staff) => {
    const client = await server.as(staff)
    const { self, persons } = await packedFor(client)
    const all = [...self.answers, ...persons.flatMap(({ answers }) => answers)]
    expect(all.length).toBeGreaterThan(5)
    for (const { question, input, answer } of all) {
      const alone = await client.ask(questionOf(question), input)
      expect([question, alone.status]).toEqual([question, 200])
      expect([question, answer]).toEqual([question, alone.body])
    }
  },
)

test('Sara takes along those whom she visits today, tomorrow and yesterday, the nearest first', async () => {
  const { self } = await packedFor(sara)
  expect(self.days).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
  const today = (await sara.ask(myDayRead, {})).body.visits.flat()
  expect(today.length).toBeGreaterThan(3)
  const nearest = self.persons.slice(0, new Set(today.map(({ person }) => person.id)).size)
  expect(new Set(nearest.map(({ person }) => person))).toEqual(new Set(today.map(({ person }) => person.id)))
  const others = (
    await Promise.all(
      ['2026-11-20', '2026-11-22'].map(async (day) =>
        (await sara.ask(myDayRead, { day })).body.visits.flat(),
      ),
    )
  ).flat()
  const packed = self.persons.map(({ person }) => person)
  for (const { person } of others) expect(packed).toContain(person.id)
  expect(new Set(packed).size).toBe(packed.length)
})

test('what a home asks for is there: the page, the plan, the phones, the orders, the values and each of the visits', async () => {
  const esther = world.id<'person'>('esther')
  const { answers } = (await sara.ask(bagPerson, { person: esther })).body
  expect(asked(answers)).toEqual(
    expect.arrayContaining([
      ...['person.page', 'person.doorCode', 'plan.read', 'plan.mine', 'responsibility.now', 'agreement.for'],
      ...['record.timeline', 'record.draft.list', 'order.ofPerson', 'order.read', 'task.ofPerson'],
      ...['history.read', 'visit.ofPerson', 'visit.choices', 'visit.away', 'visit.read', 'death.read'],
    ]),
  )
  const { body: self } = await sara.ask(bagSelf, {})
  const mine = self.persons.find(({ person }) => person === esther)?.visits ?? []
  const visits = answers.filter(({ question }) => question === 'visit.read').map(({ input }) => input)
  expect(visits).toEqual(mine.map((visit) => ({ visit })))
  expect(asked(self.answers)).toEqual(
    expect.arrayContaining([
      'myDay.read',
      'waiting.read',
      'record.unsigned',
      'task.list',
      'team.list',
      'team.reach',
    ]),
  )
})

test('one log post as reading for each who is packed, and one for the day, with everybody in it', async () => {
  const before = (await posts('bag.person')).length
  const { self } = await packedFor(sara)
  const written = (await posts('bag.person')).slice(before)
  expect(written).toHaveLength(self.persons.length)
  for (const [place, { person }] of self.persons.entries()) {
    expect(written[place]).toMatchObject({ activity: 'Läsa', resource: 'bag', outcome: 'allowed' })
    expect(written[place]?.persons).toContain(person)
  }
  const day = (await posts('bag.self')).at(-1)
  for (const { person } of self.persons) expect(day?.persons).toContain(person)
})

test('whom one may read and does not visit stays out, and is told so', async () => {
  const page = (await sara.ask(myDayRead, {})).body.visits.flat().map(({ person }) => person.id as string)
  const { body: self } = await sara.ask(bagSelf, {})
  const packed = new Set<string>([...page, ...self.persons.map(({ person }) => person)])
  const known = (
    await rows<{ id: PersonId }>(
      `select distinct c.person_id as id from care_relation c join assignment a on a.unit_id = c.unit_id
        where a.staff_id = $1 and c.from_at <= $2 and (c.until_at is null or c.until_at > $2)`,
      [world.id('sara'), testNow],
    )
  ).filter(({ id }) => !packed.has(id))
  expect(known.length).toBeGreaterThan(0)
  const readable = []
  for (const { id } of known)
    if ((await sara.ask(readPersonPage, { person: id })).status === 200) readable.push(id)
  expect(readable.length).toBeGreaterThan(0)
  for (const person of readable) {
    const answer = await sara.ask(bagPerson, { person })
    expect(answer).toMatchObject({ status: 409, body: { code: 'bag.notVisited' } })
  }
})

test('another unit’s person, one who is nobody, and who asks without any care: nothing', async () => {
  const esther = world.id<'person'>('esther')
  for (const stranger of ['anna', 'gp-private', 'ambulance']) {
    const answer = await (await server.as(stranger)).ask(bagPerson, { person: esther })
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  }
  const nobody = await sara.ask(bagPerson, { person: world.id<'person'>('nobody:bag') })
  expect(nobody).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  const admin = await server.as('ulla', 'ulla-at-granvik-administration')
  expect((await admin.ask(bagSelf, {})).status).toBe(403)
  expect((await admin.ask(bagPerson, { person: esther })).status).toBe(403)
})

test('when the care relation has ended there is nothing to pack, though the visit stands; when it is back, all is', async () => {
  const esther = world.id<'person'>('esther')
  const before = (await sara.ask(bagPerson, { person: esther })).body.answers.length
  const kept = await rows<{ id: string; until_at: string | null }>(
    'select id, until_at::text from care_relation where person_id = $1',
    [esther],
  )
  await rows("update care_relation set until_at = from_at + interval '1 second' where person_id = $1", [
    esther,
  ])
  const denied = await sara.ask(bagPerson, { person: esther })
  expect(denied).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  expect((await posts('bag.person')).at(-1)).toMatchObject({ outcome: 'denied' })
  for (const { id, until_at } of kept)
    await rows('update care_relation set until_at = $2 where id = $1', [id, until_at])
  expect((await sara.ask(bagPerson, { person: esther })).body.answers).toHaveLength(before)
})

test('who is on call takes the unit’s cards along, every page of them; who is off work does not', async () => {
  await server.setClock(instantAt('2026-11-21', '22:00'))
  const night = await server.as('night')
  const { body: self } = await night.ask(bagSelf, {})
  const cards = self.answers.filter(({ question }) => question === 'onCall.cards')
  const { total } = (await night.ask(onCallCards, {})).body
  const held = cards.flatMap(({ answer }) => onCallCards.output.parse(answer).cards)
  expect(total).toBeGreaterThan(0)
  expect(held).toHaveLength(total)
  for (const off of ['mikael', 'johan']) {
    const { answers } = (await (await server.as(off)).ask(bagSelf, {})).body
    expect([off, asked(answers).includes('onCall.cards')]).toEqual([off, false])
  }
})

test('a day of forty visits weighs less than 5 MB, reckoned by the heaviest person of the demo', async () => {
  const { self, persons } = await packedFor(sara)
  const weight = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
  const heaviest = Math.max(...persons.map(({ answers }) => weight(answers)))
  const whole = weight(self.answers) + 40 * heaviest
  expect(whole).toBeLessThan(5_000_000)
})
