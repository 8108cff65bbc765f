import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readTimeline, readUnsigned } from '../../src/records/api.ts'
import { asId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { unmatchedList, unmatchedMatch, unmatchedWrite } from '../../src/visits/unmatched-api.ts'
import { phoneOf } from '../device.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

const HOUR = 3_600_000
const esther = world.id<'person'>('esther')

let server: TestServer
let sara: Client
let maja: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja')
})
afterAll(() => server.stop())

const newVisit = () => asId<'unmatchedVisit'>(randomUUID())
const newEntry = () => asId<'entry'>(randomUUID())
const written = (unmatched = newVisit()) => ({
  unmatched,
  who: 'Esther, Björkstigen',
  place: 'Björkstigen 4',
  text: 'Hade fallit. Inga skador.',
})
const listed = async (client: Client, unmatched: string) =>
  (await client.ask(unmatchedList, {})).body.rows.find((row) => row.unmatched === unmatched)

test('Sara writes it in the cellar; her phone delivers it later, and a colleague sees it with the time at which it happened', async () => {
  const phone = await phoneOf(sara, { url: server.url, now: testNow })
  const input = written()
  const at = later(testNow, -2 * HOUR)
  const delivered = await phone.deliver(await phone.seal({ endpoint: unmatchedWrite, input, at }), {
    at: testNow,
  })
  expect(delivered.status).toBe(200)
  expect(await listed(maja, input.unmatched)).toMatchObject({
    who: input.who,
    text: input.text,
    happenedAt: at,
    writtenBy: 'Sara Lindqvist',
  })
})

test('Maja says who it was: Esther gets the entry in Sara’s name, for Sara to sign, and nothing waits', async () => {
  const input = written()
  await sara.send(unmatchedWrite, input)
  const entry = newEntry()
  const done = await maja.send(unmatchedMatch, { unmatched: input.unmatched, person: esther, entry })
  expect(done).toMatchObject({ status: 200, body: { person: esther, entry } })
  const { entries } = (await maja.ask(readTimeline, { person: esther })).body
  const found = entries.find(({ id }) => id === entry)
  expect(found).toMatchObject({ authorName: 'Sara Lindqvist', signed: false, needsSignature: true })
  expect(JSON.stringify(found?.sections)).toContain('Hade fallit')
  expect(JSON.stringify(found?.sections)).toContain('av Maja')
  const unsigned = (await sara.ask(readUnsigned, {})).body.entries
  expect(unsigned.map(({ id }) => id)).toContain(entry)
  expect(await listed(maja, input.unmatched)).toBeUndefined()
})

test('of two who match it the second is told that it is done, and there is one entry', async () => {
  const input = written()
  await sara.send(unmatchedWrite, input)
  const match = (client: Client) =>
    client.send(unmatchedMatch, { unmatched: input.unmatched, person: esther, entry: newEntry() })
  const answers = await Promise.all([match(sara), match(maja)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'visit.matchedAlready' })
})

test('another unit neither sees nor matches it, and it is matched with nobody whom one may not write of', async () => {
  const input = written()
  await sara.send(unmatchedWrite, input)
  const erik = await server.as('erik')
  expect(await listed(erik, input.unmatched)).toBeUndefined()
  const theirs = await erik.send(unmatchedMatch, {
    ...{ unmatched: input.unmatched, person: esther, entry: newEntry() },
  })
  expect(theirs.status).toBeGreaterThanOrEqual(400)
  const nobody = await sara.send(unmatchedMatch, {
    ...{ unmatched: input.unmatched, person: world.id<'person'>('nobody:unmatched'), entry: newEntry() },
  })
  expect(nobody).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  expect(await listed(sara, input.unmatched)).toBeDefined()
})
