import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { readTimeline } from '../../src/records/api.ts'
import { readSentThread } from '../../src/referrals/sent-api.ts'
import { readWent, tellWent } from '../../src/referrals/went-api.ts'
import { asId } from '../../src/shared/id.ts'
import { listTasks } from '../../src/tasks/api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { newMessage } from './enrolling.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let erik: Client
let lena: Client
let sara: Client
let anna: Client

beforeAll(async () => {
  server = await startServer()
  await server.tick()
  erik = await server.as('erik')
  lena = await server.as('lena')
  sara = await server.as('sara')
  anna = await server.as('anna')
})
afterAll(() => server.stop())

const referralOf = (person: string) => world.id<'process'>(`referral-${person}`)
const wentOf = async (person: string, client = erik) =>
  (await client.ask(readWent, { referral: referralOf(person) })).body
const asked = async () =>
  (await erik.ask(listTasks, { whose: 'team' })).body.rows.filter(({ key }) => key === 'howItWent')
const telling = (person: string) => ({
  referral: referralOf(person),
  message: newMessage(),
  entry: newEntry(),
  outcome: 'stillEnrolled' as const,
  words: 'Han äter själv igen.',
})

test('two weeks after an answer the team is asked, once, and never about what was answered yesterday', async () => {
  const first = await asked()
  const about = first.map(({ about }) => about?.id)
  expect(about).toContain(referralOf('olof'))
  expect(about).not.toContain(referralOf('margit'))
  expect(about).not.toContain(referralOf('arne'))
  await server.tick()
  expect((await asked()).map(({ task }) => task).toSorted()).toEqual(first.map(({ task }) => task).toSorted())
  // It is answered where the matter is; a tick in the list would tell nobody.
  expect(first.flatMap(({ allowed }) => allowed)).not.toContain('task.done')
})

test('the record suggests what it knows: Olof is still there, Ingegerd has been handed back or is being', async () => {
  expect(await wentOf('olof')).toMatchObject({ asked: true, proposed: 'stillEnrolled', told: null })
  expect((await wentOf('ingegerd')).proposed).toMatch(/^(stillEnrolled|ended)$/)
  expect((await wentOf('margit')).proposed).toBeNull()
})

test('Erik tells: the sender’s unit has it in its inbox and beside what it sent, with no word of the record', async () => {
  const { version } = await wentOf('olof')
  const told = await erik.send(tellWent, telling('olof'), { expects: version })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  const row = (await sara.ask(exchangeInbox, {})).body.rows.find(({ kind }) => kind === 'howItWent')
  expect(row?.sections).toEqual([
    { heading: 'Hur det gick', text: 'Fortfarande hos teamet' },
    { heading: 'Teamets ord', text: 'Han äter själv igen.' },
  ])
  expect(row?.allowed).toEqual(['exchange.receipt'])
  const thread = (await sara.ask(readSentThread, { thread: asId<'message'>(referralOf('olof')) })).body
  expect(thread.went).toMatchObject({ outcome: 'stillEnrolled', words: 'Han äter själv igen.' })
  expect((await asked()).map(({ about }) => about?.id)).not.toContain(referralOf('olof'))
  expect(await wentOf('olof')).toMatchObject({
    asked: false,
    allowed: [],
    told: { outcome: 'stillEnrolled' },
  })
  // What was told, and to whom, stands in the team's record.
  const record = (await erik.ask(readTimeline, { person: world.id<'person'>('olof') })).body
  expect(JSON.stringify(record)).toContain('Fortfarande hos teamet')
})

test('it is told once: two at once, a stale page and a second time are refused', async () => {
  const { version } = await wentOf('elsa')
  const [one, two] = await Promise.all([
    erik.send(tellWent, telling('elsa'), { expects: version }),
    lena.send(tellWent, telling('elsa'), { expects: version }),
  ])
  expect([one.status, two.status].toSorted()).toEqual([200, 409])
  const after = await wentOf('elsa')
  const again = await erik.send(tellWent, telling('elsa'), { expects: after.version })
  expect(again).toMatchObject({ status: 409, body: { code: 'referral.wentTold' } })
})

test('before a decision, of a call without account, by another unit or in other words it is refused', async () => {
  const undecided = await wentOf('gunnar')
  expect(undecided.allowed).toEqual([])
  expect((await erik.send(tellWent, telling('gunnar'), { expects: undecided.version })).body).toMatchObject({
    code: 'referral.notNow',
  })
  const called = world.id<'process'>('referral-called')
  const { version } = (await erik.ask(readWent, { referral: called })).body
  const byPhone = await erik.send(tellWent, { ...telling('olof'), referral: called }, { expects: version })
  expect(byPhone.status).toBe(409)
  for (const stranger of [anna, sara])
    expect((await stranger.ask(readWent, { referral: referralOf('svea') })).status).toBe(404)
  expect((await anna.send(tellWent, telling('svea'), { expects: version })).status).toBe(404)
  const svea = await wentOf('svea')
  const wrong = { ...telling('svea'), outcome: 'fine' as 'ended' } // Cast: a word that is not in the list.
  expect((await erik.send(tellWent, wrong, { expects: svea.version })).status).toBe(422)
})

test('weeks later nobody is asked about what was answered long ago', async () => {
  await server.setClock('2027-03-01T08:00:00.000Z')
  erik = await server.as('erik')
  const before = (await asked()).length
  await server.tick()
  expect((await asked()).length).toBe(before)
})
