import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { choose } from '../../src/access/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import { listDevices, orderDevice } from '../../src/devices/admin-api.ts'
import { discardDelivery, myDeliveries } from '../../src/devices/delivery-api.ts'
import { endSessions } from '../../src/door/api.ts'
import { DEVICE_TIME_HEADER } from '../../src/shared/device-clock.ts'
import { asId, type CommandId } from '../../src/shared/id.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { takeAwayThanks, writeThanks } from '../../src/thanks/api.ts'
import { contactWrite } from '../../src/visits/contact-api.ts'
import {
  visitArrive,
  visitComplete,
  visitDocument,
  visitPlan,
  visitUndo,
} from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Phone, phoneOf } from '../device.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let server: TestServer
let sara: Client
let phone: Phone
const { rows } = signInSteps(() => server)

/** 2026-11-21 at this time of day in Stockholm. */
const at = (clock: string): Instant =>
  `2026-11-21T${String(Number(clock.slice(0, 2)) - 1).padStart(2, '0')}:${clock.slice(3)}:00.000Z`

const call = (person = 'hassan', more: object = {}) => ({
  endpoint: contactWrite,
  input: {
    person: idFor(person),
    entry: randomUUID(),
    withWhom: 'relative' as const,
    withName: 'Dottern',
    text: 'Sover bättre.',
    minutes: 5,
    ...more,
  },
})
const note = () => ({
  endpoint: writeThanks,
  input: { thanks: randomUUID(), day: '2026-11-20', saidBy: 'person', words: 'Tack för i natt.' },
})
const entryOf = async (id: string) =>
  (
    await rows<{ told: { made_at: string; happened_at: string; written_at: string; author_id: string } }>(
      'select to_jsonb(e) as told from entry e where id = $1',
      [id],
    )
  )[0]?.told
const keptOf = async (code: string) =>
  (
    await rows<{ told: Record<string, unknown> }>(
      'select to_jsonb(k) as told from kept_work k where code = $1 order by recorded_at desc limit 1',
      [code],
    )
  )[0]?.told
const posts = (command: string) =>
  rows<{ endpoint: string; outcome: string; rule: string; user_name: string; persons: string[] }>(
    'select endpoint, outcome, rule, user_name, persons from audit_post where command_id = $1 order by recorded_at',
    [command],
  )
const text = (instant: Instant) => instant.replace('.000Z', '+00:00')

beforeAll(async () => {
  server = await startServer()
  await server.setClock(at('10:00'))
  sara = await server.as('sara')
  phone = await phoneOf(sara, { url: server.url, now: at('10:00') })
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

test('what Sara wrote in a cellar is delivered after she signed out, in her name and at its time', async () => {
  const nurse = await server.as('sara')
  const made = call()
  const id = newCommandId()
  const item = await phone.seal({ ...made, id, at: at('11:00') })
  await nurse.send(endSessions, { which: 'this' })
  const delivered = await phone.deliver(item, { at: testNow })
  expect([delivered.status, delivered.body]).toEqual([200, { entry: made.input.entry, version: id }])
  expect(await entryOf(made.input.entry)).toMatchObject({
    author_id: idFor('sara'),
    made_at: text(at('11:00')),
    happened_at: text(at('11:00')),
    written_at: text(testNow),
  })
  expect(await posts(id)).toEqual([
    {
      endpoint: 'contact.write',
      outcome: 'allowed',
      rule: 'M01, delivered later',
      user_name: 'Sara Lindqvist',
      persons: [idFor('hassan')],
    },
  ])
})

test('delivered twice, at once or after, it is done once and answered the same', async () => {
  const made = call()
  const item = await phone.seal({ ...made, at: at('11:00') })
  const [one, two] = await Promise.all([phone.deliver(item), phone.deliver(item)])
  const three = await phone.deliver(item)
  expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
  expect([two.body, three.body]).toEqual([one.body, one.body])
  expect(await rows('select from entry where record_id = $1', [made.input.entry])).toHaveLength(1)
})

test('sent through the open session and then delivered by the device, it is done once', async () => {
  const made = call()
  const id = newCommandId()
  const sent = await sara.send(contactWrite, made.input as never, { id }) // Cast: ids are texts here.
  const delivered = await phone.deliver(await phone.seal({ ...made, id, at: at('11:00') }))
  expect([delivered.status, delivered.body]).toEqual([200, sent.body])
  expect(await rows('select from entry where record_id = $1', [made.input.entry])).toHaveLength(1)
})

test('the same id with other words is refused, and the words are kept', async () => {
  const id = newCommandId()
  await phone.deliver(await phone.seal({ ...call(), id, at: at('11:00') }))
  const other = await phone.deliver(
    await phone.seal({ ...call('hassan', { text: 'Annat.' }), id, at: at('11:00') }),
  )
  expect([other.status, other.body]).toMatchObject([409, { code: 'command.idReused', kept: true }])
})

test.each([
  ['another token', () => ({ token: randomBytes(32).toString('base64url') })],
  ['another device', () => ({ device: randomUUID() })],
])('with %s nothing is delivered and nothing kept', async (_what, how) => {
  const made = call()
  const id = newCommandId()
  const answer = await phone.deliver(await phone.seal({ ...made, id, at: at('11:00') }), how())
  expect([answer.status, answer.body.code, answer.body.kept]).toEqual([
    403,
    'delivery.tokenUnknown',
    undefined,
  ])
  expect(await entryOf(made.input.entry)).toBeUndefined()
  expect(await rows('select from kept_work where command_id = $1', [id])).toEqual([])
})

test('a device cannot deliver under an assignment or for somebody that it was never used by', async () => {
  for (const assignment of [
    'mikael-at-granvik-home-care',
    'amina-at-mint-team',
    'maja-at-granvik-home-help',
  ]) {
    const answer = await phone.deliver(
      await phone.seal({ ...note(), at: at('11:00'), assignment: idFor(assignment) }),
    )
    expect([answer.status, answer.body.code], assignment).toEqual([403, 'delivery.tokenUnknown'])
  }
})

test('the token is no session: it opens nothing else', async () => {
  const response = await fetch(`${server.url}/api/session`, {
    headers: { cookie: `__Host-hemma=${phone.token}` },
  })
  expect(response.status).toBe(401)
})

test('changed, cut, moved to another device or not sealed at all, it is not opened and stays on the device', async () => {
  const item = await phone.seal({ ...call(), at: at('11:00') })
  const bytes = Buffer.from(item, 'base64url')
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  const other = await phoneOf(sara, { url: server.url, now: at('10:00') })
  const broken = [bytes.toString('base64url'), item.slice(0, 80), Buffer.from('{}').toString('base64url')]
  for (const one of broken) {
    const answer = await phone.deliver(one)
    expect([answer.status, answer.body.code, answer.body.kept]).toEqual([422, 'delivery.broken', undefined])
  }
  expect((await other.deliver(item)).body.code).toBe('delivery.broken')
})

test('who copied the token but not the author’s vault writes nothing: the words wait as a draft for her to judge', async () => {
  for (const author of [undefined, randomBytes(32).toString('base64url')]) {
    const made = call()
    const answer = await phone.deliver(await phone.seal({ ...made, at: at('11:00'), author }))
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'delivery.authorUnproven', kept: true }])
    expect(await entryOf(made.input.entry)).toBeUndefined()
  }
})

test.each([
  ['what needs the server', { endpoint: takeAwayThanks, input: { thanks: idFor('thanks-granvik-1') } }],
  ['an opening of another unit’s records', { endpoint: choose, input: {} }],
  ['a question', { endpoint: { id: 'person.read' }, input: { person: idFor('hassan') } }],
  ['what no version of Hemma has had', { endpoint: { id: 'made.up' }, input: { words: 'kvar' } }],
])('%s cannot be delivered afterwards: not done, kept', async (_what, made) => {
  const answer = await phone.deliver(await phone.seal({ ...made, at: at('11:00') }))
  expect([answer.status, answer.body]).toMatchObject([403, { code: 'delivery.needsServer', kept: true }])
  expect(
    await rows('select from thanks where id = $1 and taken_away_at is not null', [idFor('thanks-granvik-1')]),
  ).toEqual([])
})

test('ended at noon: what was done at eleven is delivered at two, what was done at one is refused and kept as her draft', async () => {
  const assignment = idFor('sara-at-granvik-home-care')
  await rows("update assignment set valid_to = '2026-11-20', ended_at = $2 where id = $1", [
    assignment,
    at('12:00'),
  ])
  await server.setClock(at('14:00'))
  const [eleven, one] = [call(), call()]
  const lateId = newCommandId()
  const done = await phone.deliver(await phone.seal({ ...eleven, at: at('11:00') }), { at: at('14:00') })
  expect(done.status).toBe(200)
  expect(await entryOf(eleven.input.entry)).toMatchObject({ happened_at: text(at('11:00')) })
  const item = await phone.seal({ ...one, id: lateId, at: at('13:00') })
  const refused = await phone.deliver(item, { at: at('14:00') })
  expect([refused.status, refused.body]).toMatchObject([403, { code: 'delivery.noAssignment', kept: true }])
  expect(await entryOf(one.input.entry)).toBeUndefined()
  expect(await keptOf('delivery.noAssignment')).toMatchObject({
    staff_id: idFor('sara'),
    owner_id: idFor('granvik-health'),
    person_id: idFor('hassan'),
    work: { expects: null, input: { text: 'Sover bättre.' } },
    made_at: text(at('13:00')),
  })
  expect(await posts(lateId)).toMatchObject([
    { outcome: 'refused', rule: 'delivery.noAssignment, delivered later', user_name: 'Sara Lindqvist' },
  ])
  // Again: the same answer, one draft.
  expect((await phone.deliver(item, { at: at('14:00') })).body).toMatchObject({
    code: 'delivery.noAssignment',
    kept: true,
  })
  expect(await rows('select from kept_work where command_id = $1', [lateId])).toHaveLength(1)
  await rows('update assignment set valid_to = null, ended_at = null where id = $1', [assignment])
  // The right comes back: what was refused stays refused until she sends it herself.
  expect((await phone.deliver(item, { at: at('14:00') })).body).toMatchObject({
    code: 'delivery.noAssignment',
    kept: true,
  })
})

test.each([
  ['three days ahead', 3 * DAY],
  ['three days behind', -3 * DAY],
])('a clock that stands %s moves nothing: judged and written at the right time', async (_what, ahead) => {
  const assignment = idFor('mikael-at-granvik-home-care')
  const mikael = await server.as('mikael')
  await server.setClock(at('10:00'))
  const skewed = await phoneOf(mikael, { url: server.url, now: at('10:00'), ahead })
  await rows("update assignment set valid_to = '2026-11-20', ended_at = $2 where id = $1", [
    assignment,
    at('12:00'),
  ])
  await server.setClock(at('14:00'))
  const [eleven, one] = [call(), call()]
  const done = await skewed.deliver(await skewed.seal({ ...eleven, at: at('11:00') }), { at: at('14:00') })
  const late = await skewed.deliver(await skewed.seal({ ...one, at: at('13:00') }), { at: at('14:00') })
  await rows('update assignment set valid_to = null, ended_at = null where id = $1', [assignment])
  expect(done.status).toBe(200)
  expect(await entryOf(eleven.input.entry)).toMatchObject({
    made_at: text(at('11:00')),
    happened_at: text(at('11:00')),
  })
  expect(late.body).toMatchObject({ code: 'delivery.noAssignment', kept: true })
  const [command] = await rows<{ told: Record<string, unknown> }>(
    "select to_jsonb(c) as told from command c where answer ->> 'entry' = $1",
    [eleven.input.entry],
  )
  expect(command?.told).toMatchObject({
    made_at: text(at('11:00')),
    device_made_at: text(later(at('11:00'), ahead)),
    done_at: text(at('14:00')),
  })
})

test('nothing is made before what the device had already heard from the server, nor after now', async () => {
  const [early, future] = [call(), call()]
  await phone.deliver(await phone.seal({ ...early, at: later(testNow, -2 * DAY), seen: at('12:30') }), {
    at: testNow,
  })
  await phone.deliver(await phone.seal({ ...future, at: later(testNow, 2 * DAY) }), { at: testNow })
  expect(await entryOf(early.input.entry)).toMatchObject({ made_at: text(at('12:30')) })
  expect(await entryOf(future.input.entry)).toMatchObject({ made_at: text(testNow) })
})

test('the care relation is that of the time of making: ended since is allowed, begun since is not', async () => {
  const relations = 'select id, from_at, until_at from care_relation where person_id = $1 and unit_id = $2'
  const which = [idFor('hassan'), idFor('granvik-home-care')]
  const before = await rows<{ id: string; from_at: Date; until_at: Date | null }>(relations, which)
  await rows('update care_relation set until_at = $3 where person_id = $1 and unit_id = $2', [
    ...which,
    at('12:00'),
  ])
  const [eleven, one] = [call(), call()]
  expect((await phone.deliver(await phone.seal({ ...eleven, at: at('11:00') }))).status).toBe(200)
  const late = await phone.deliver(await phone.seal({ ...one, at: at('13:00') }))
  expect([late.status, late.body]).toMatchObject([404, { code: 'access.notFound', kept: true }])
  expect(await entryOf(one.input.entry)).toBeUndefined()
  await rows('update care_relation set from_at = $3, until_at = null where person_id = $1 and unit_id = $2', [
    ...which,
    at('12:00'),
  ])
  const early = await phone.deliver(await phone.seal({ ...call(), at: at('11:30') }))
  expect([early.status, early.body]).toMatchObject([404, { code: 'access.notFound', kept: true }])
  for (const { id, from_at, until_at } of before)
    await rows('update care_relation set from_at = $2, until_at = $3 where id = $1', [id, from_at, until_at])
})

test('a person whom nobody at the unit cares for, and one that nobody has, are the same: not found, and kept', async () => {
  const [stranger] = await rows<{ id: string }>(
    'select p.id from person p where not exists (select from care_relation c where c.person_id = p.id and c.unit_id = $1) limit 1',
    [idFor('granvik-home-care')],
  )
  for (const person of [stranger?.id, randomUUID()]) {
    const answer = await phone.deliver(await phone.seal({ ...call('hassan', { person }), at: at('11:00') }))
    expect([answer.status, answer.body]).toMatchObject([404, { code: 'access.notFound', kept: true }])
  }
})

test('on a version that somebody has changed meanwhile, and on another unit’s process, nothing is done', async () => {
  const [own] = await rows<{ id: string; version: string }>(
    "select p.id, p.version from process p join visit v on v.id = p.id where p.unit_id = $1 and p.state = 'planned' order by p.id limit 1",
    [idFor('granvik-home-care')],
  )
  const [foreign] = await rows<{ id: string; version: string }>(
    'select p.id, p.version from process p join visit v on v.id = p.id where p.owner_id <> $1 order by p.id limit 1',
    [idFor('granvik-health')],
  )
  const arrive = (visit: string | undefined, expects: string | null) =>
    phone.seal({ endpoint: visitArrive, input: { visit }, expects, at: at('11:00') })
  const stale = await phone.deliver(await arrive(own?.id, newCommandId()))
  expect([stale.status, stale.body]).toMatchObject([409, { code: 'command.stale', kept: true }])
  const elsewhere = await phone.deliver(await arrive(foreign?.id, foreign?.version ?? null))
  expect([elsewhere.status, elsewhere.body]).toMatchObject([404, { code: 'access.notFound', kept: true }])
  expect(
    await rows('select from process where id = any ($1) and version = any ($2)', [
      [own?.id, foreign?.id],
      [own?.version, foreign?.version],
    ]),
  ).toHaveLength(2)
})

test('a chain made offline is delivered link by link: each names the one before', async () => {
  const [own] = await rows<{ id: string; version: string; person_id: string }>(
    "select p.id, p.version, p.person_id from process p join visit v on v.id = p.id where p.unit_id = $1 and p.state = 'planned' and v.day <= '2026-11-21' order by p.id limit 1",
    [idFor('granvik-home-care')],
  )
  const first = newCommandId()
  const arrived = await phone.deliver(
    await phone.seal({
      endpoint: visitArrive,
      input: { visit: own?.id },
      id: first,
      expects: own?.version ?? null,
      at: at('11:00'),
    }),
  )
  expect([arrived.status, arrived.body]).toMatchObject([200, { version: first, state: 'arrived' }])
  const undo = await phone.seal({
    endpoint: visitUndo,
    input: { visit: own?.id },
    expects: first,
    at: at('11:05'),
  })
  expect((await phone.deliver(undo)).body).toMatchObject({ state: 'planned' })
})

test('a visit that was come to, written down and ended in a cellar began and ended when it did, not when it was delivered', async () => {
  const visit = asId<'process'>(randomUUID())
  const person = idFor<'person'>('ragnar')
  await server.setClock(at('10:00'))
  const planned = await sara.send(visitPlan, {
    ...{ person, visit, kind: 'planned', mode: 'home', minutes: 30, why: 'Tillsyn' },
    ...{ slot: { day: '2026-11-21', from: null, to: null }, place: { kind: 'home' } },
    ...{ going: [idFor<'staff'>('sara')], aloneWhy: 'Ingen förflyttning.' },
  })
  const [arrived, written, ended] = [newCommandId(), newCommandId(), newCommandId()]
  const sections = [{ heading: 'current', text: 'Allt väl.' }]
  const note = { person, visit, entry: randomUUID(), sections, sign: true }
  const made = [
    { endpoint: visitArrive, input: { visit }, at: at('11:00'), id: arrived, expects: planned.body.version },
    { endpoint: visitDocument, input: note, at: at('11:20'), id: written },
    { endpoint: visitComplete, input: { visit }, at: at('11:30'), id: ended, expects: written },
  ]
  const items = await Promise.all(made.map((one) => phone.seal(one)))
  await server.setClock(at('15:00'))
  for (const item of items) expect((await phone.deliver(item, { at: at('15:00') })).status).toBe(200)
  const whole = (await sara.ask(visitRead, { visit })).body
  expect(whole.visit).toMatchObject({ state: 'done', arrivedAt: at('11:00'), endedAt: at('11:30') })
  expect(whole.notes).toMatchObject([{ happenedAt: at('11:00'), writtenAt: at('15:00') }])
  expect(whole.history.slice(-3).map(({ at: when }) => when)).toEqual(made.map((one) => one.at))
})

test('fields that do not fit are refused by name, and the words are kept', async () => {
  const answer = await phone.deliver(
    await phone.seal({ ...call('hassan', { minutes: -1 }), at: at('11:00') }),
  )
  expect([answer.status, answer.body]).toMatchObject([422, { code: 'input.invalid', kept: true }])
  expect(answer.body.errors).toMatchObject([{ field: 'minutes' }])
})

test('what is refused is Sara’s own draft: she alone sees it, and discards it when she has dealt with it', async () => {
  const id = newCommandId()
  await phone.deliver(await phone.seal({ ...call('hassan', { minutes: 900 }), id, at: at('11:00') }))
  const { rows: mine, total } = (await sara.ask(myDeliveries, {})).body
  expect(mine).toHaveLength(total)
  expect(mine.find((one) => one.delivery === id)).toMatchObject({
    endpoint: 'contact.write',
    person: idFor('hassan'),
    madeAt: at('11:00'),
    refusedAt: testNow,
    code: 'input.invalid',
    input: { text: 'Sover bättre.', minutes: 900 },
  })
  const read = await rows<{ persons: string[] }>(
    "select persons from audit_post where endpoint = 'delivery.mine' order by recorded_at desc limit 1",
  )
  expect(read[0]?.persons).toContain(idFor('hassan'))
  for (const other of ['mikael', 'amina']) {
    const client = await server.as(other)
    expect((await client.ask(myDeliveries, {})).body.rows.map((one) => one.delivery)).not.toContain(id)
    expect((await client.send(discardDelivery, { delivery: id as CommandId })).status).toBe(404) // Cast: made above.
  }
  expect((await sara.send(discardDelivery, { delivery: id as CommandId })).status).toBe(200) // Cast: made above.
  expect((await sara.ask(myDeliveries, {})).body.rows.map((one) => one.delivery)).not.toContain(id)
  expect((await sara.send(discardDelivery, { delivery: id as CommandId })).status).toBe(404) // Cast: made above.
  expect(
    (await rows<{ work: unknown }>('select work from kept_work where command_id = $1', [id]))[0]?.work,
  ).toBeNull()
})

test('a device that was ordered emptied writes nothing any more: what it delivers waits for its author', async () => {
  const lost = await phoneOf(sara, { url: server.url, now: at('10:00') })
  const admin = await server.as('ulla', 'ulla-at-granvik-administration')
  await admin.send(orderDevice, { device: lost.device, staff: idFor<'staff'>('sara'), order: 'wipe' })
  const made = call()
  const answer = await lost.deliver(await lost.seal({ ...made, at: at('11:00') }))
  expect([answer.status, answer.body]).toMatchObject([403, { code: 'delivery.deviceOrdered', kept: true }])
  expect(await entryOf(made.input.entry)).toBeUndefined()
  expect(
    (await admin.ask(listDevices, {})).body.rows.find((row) => row.device === lost.device),
  ).toMatchObject({ kept: 1 })
})

test('through the open session too, a clock three days wrong moves nothing', async () => {
  for (const ahead of [3 * DAY, -3 * DAY]) {
    const made = call()
    const input = { ...made.input, happenedAt: later(at('11:00'), ahead) }
    const response = await sara.raw(contactWrite.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [DEVICE_TIME_HEADER]: later(testNow, ahead) },
      body: JSON.stringify({ id: newCommandId(), madeAt: later(at('11:00'), ahead), input }),
    })
    expect(response.status).toBe(200)
    expect(await entryOf(made.input.entry)).toMatchObject({
      made_at: text(at('11:00')),
      happened_at: text(at('11:00')),
      written_at: text(testNow),
    })
  }
})

test('a device time that is none is taken as not said', async () => {
  const made = call()
  const response = await sara.raw(contactWrite.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [DEVICE_TIME_HEADER]: 'i går' },
    body: JSON.stringify({ id: newCommandId(), madeAt: at('11:00'), input: made.input }),
  })
  expect(response.status).toBe(200)
  expect(await entryOf(made.input.entry)).toMatchObject({ made_at: text(at('11:00')) })
})

test('a device sends in bursts, but not without end; and only from our own pages', async () => {
  const other = await phoneOf(sara, { url: server.url, now: at('10:00') })
  const statuses = await Promise.all(
    Array.from({ length: 250 }, () => other.deliver('AAAA').then((one) => one.status)),
  )
  expect(new Set(statuses)).toEqual(new Set([422, 429]))
  expect(statuses.filter((one) => one === 422)).toHaveLength(240)
  const site = await fetch(`${server.url}/api/deliver`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://example.org' },
    body: '{}',
  })
  expect(site.status).toBe(403)
})
