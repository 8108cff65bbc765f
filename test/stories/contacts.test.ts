import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readTimeline } from '../../src/records/api.ts'
import { asId } from '../../src/shared/id.ts'
import { avoidedCareAnswer, avoidedCareCount, contactWrite } from '../../src/visits/contact-api.ts'
import { visitsOfPerson } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client
let erik: Client

const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code // Cast: problem+json has a code.
const bengt = world.id<'person'>('bengt')

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  erik = await server.as('erik')
})

afterAll(() => server.stop())

const call = (entry: ReturnType<typeof fresh<'entry'>>) => ({
  person: bengt,
  entry,
  withWhom: 'relative' as const,
  withName: 'Sonen',
  text: 'Undrar över nya medicinen. Förklarat, lugnad.',
  minutes: 4,
})

test('a call is written in one breath, stands on the timeline and among the person’s contacts', async () => {
  const entry = fresh<'entry'>()
  const written = await sara.send(contactWrite, call(entry))
  expect(written.status, JSON.stringify(written.body)).toBe(200)
  const timeline = await sara.ask(readTimeline, { person: bengt, kinds: ['phoneContact'] })
  expect(timeline.body.entries[0]).toMatchObject({ id: entry, signed: true })
  expect(timeline.body.entries[0]?.sections.map(({ text }) => text)).toEqual([
    'Undrar över nya medicinen. Förklarat, lugnad.',
    'Närstående: Sonen. Telefon, 4 minuter.',
  ])
  const { body } = await sara.ask(visitsOfPerson, { person: bengt })
  expect(body.contacts[0]).toMatchObject({ entry, withName: 'Sonen', minutes: 4, by: 'Sara Lindqvist' })
})

test('who it was is named when it was not the person', async () => {
  const answer = await sara.send(contactWrite, { ...call(fresh()), withName: '' })
  expect([answer.status, codeOf(answer)]).toEqual([422, 'visit.withNameNeeded'])
})

test('nobody writes a contact about someone their unit does not care for', async () => {
  const answer = await erik.send(contactWrite, call(fresh()))
  expect(answer.status).toBe(404)
})

test('what was avoided is answered once, corrected, and counted by its newest version', async () => {
  const count = async () => (await sara.ask(avoidedCareCount, { from: '2026-11-21', to: '2026-11-21' })).body
  const before = await count()
  const contact = fresh<'entry'>()
  await sara.send(contactWrite, call(contact))
  const first = { person: bengt, entry: fresh<'entry'>(), contact, kinds: ['ambulance' as const] }
  expect((await sara.send(avoidedCareAnswer, first)).status).toBe(200)
  expect(await count()).toMatchObject({ answered: before.answered + 1, ambulance: before.ambulance + 1 })
  const twice = await sara.send(avoidedCareAnswer, { ...first, entry: fresh<'entry'>() })
  expect([twice.status, codeOf(twice)]).toEqual([409, 'visit.avoidedAlready'])
  const corrected = {
    ...first,
    entry: fresh<'entry'>(),
    kinds: ['emergencyVisit' as const],
    replaces: first.entry,
  }
  const answer = await sara.send(avoidedCareAnswer, corrected)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(await count()).toMatchObject({
    answered: before.answered + 1,
    ambulance: before.ambulance,
    emergencyVisit: before.emergencyVisit + 1,
  })
  const stale = await sara.send(avoidedCareAnswer, { ...corrected, entry: fresh<'entry'>() })
  expect([stale.status, codeOf(stale)]).toEqual([409, 'command.stale'])
})

test('another unit’s figures are its own', async () => {
  const answer = await erik.ask(avoidedCareCount, { from: '2026-11-21', to: '2026-11-21' })
  expect(answer.body).toMatchObject({ answered: 1, ambulance: 1, admission: 1 })
})
