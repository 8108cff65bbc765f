import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bagOpened } from '../../src/bag/api.ts'
import { world } from '../../src/demo/cast.ts'
import { listDevices, orderDevice } from '../../src/devices/admin-api.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { type Phone, phoneOf } from '../device.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

const HOUR = 3_600_000
const esther = world.id<'person'>('esther')

let server: TestServer
let sara: Client
let phone: Phone
const { rows } = signInSteps(() => server)

const opened = (at: Instant, person: string = esther) => ({ endpoint: bagOpened, input: { person }, at })
const posts = (command: string) =>
  rows<{
    activity: string
    resource: string
    outcome: string
    rule: string
    user_name: string
    persons: string[]
  }>(
    'select activity, resource, outcome, rule, user_name, persons from audit_post where command_id = $1 order by recorded_at',
    [command],
  )

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  phone = await phoneOf(sara, { url: server.url, now: testNow, ahead: 2 * HOUR })
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

test('what Sara opened without a network is in the log as her reading, at the time by the right clock', async () => {
  const id = newCommandId()
  const at = later(testNow, -3 * HOUR)
  const item = await phone.seal({ ...opened(at), id })
  expect(await phone.deliver(item, { at: testNow })).toMatchObject({ status: 200, body: { person: esther } })
  expect(await posts(id)).toEqual([
    expect.objectContaining({
      ...{ activity: 'Läsa', resource: 'bag', outcome: 'allowed', user_name: 'Sara Lindqvist' },
      rule: expect.stringContaining('delivered later'),
      persons: [esther],
    }),
  ])
  const [made] = await rows<{ at: string }>('select made_at::text as at from command where id = $1', [id])
  expect(Date.parse(made?.at ?? '')).toBe(Date.parse(at))
  const again = await phone.deliver(item, { at: testNow })
  expect(again.status).toBe(200)
  expect(await rows('select from command where id = $1', [id])).toHaveLength(1)
})

test('signed in, it is told as any other command, in one’s own name', async () => {
  const id = newCommandId()
  expect((await sara.send(bagOpened, { person: esther }, { id })).status).toBe(200)
  expect(await posts(id)).toMatchObject([{ user_name: 'Sara Lindqvist', persons: [esther] }])
})

test('whom she could not have read is no reading: refused, kept and logged as denied', async () => {
  const id = newCommandId()
  const item = await phone.seal({ ...opened(testNow, world.id('nobody:opened')), id })
  expect((await phone.deliver(item, { at: testNow })).body).toMatchObject({ kept: true })
  expect((await posts(id)).map(({ outcome }) => outcome)).toEqual(['denied'])
})

test('nobody writes readings in another’s name: not by another’s token, nor by hers without her secret, nor under her assignment', async () => {
  const erik = await server.as('erik')
  const other = await phoneOf(erik, { url: server.url, now: testNow })
  const inHerName = newCommandId()
  const sealedAsHer = await other.seal({ ...opened(testNow), id: inHerName, assignment: sara.assignment })
  expect(await other.deliver(sealedAsHer, { at: testNow })).toMatchObject({
    status: 403,
    body: { code: 'delivery.tokenUnknown' },
  })
  expect(await posts(inHerName)).toEqual([])
  const without = newCommandId()
  const stolen = await phone.seal({ ...opened(testNow), id: without, author: 'x'.repeat(43) })
  expect((await phone.deliver(stolen, { at: testNow })).status).toBe(403)
  expect((await posts(without)).filter(({ outcome }) => outcome === 'allowed')).toEqual([])
  const live = newCommandId()
  expect((await erik.send(bagOpened, { person: esther }, { id: live })).status).toBeLessThan(500)
  expect((await posts(live)).every(({ user_name }) => user_name !== 'Sara Lindqvist')).toBe(true)
})

test('a phone that is ordered to be emptied writes no reading in anybody’s name', async () => {
  const lost = await phoneOf(sara, { url: server.url, now: testNow })
  const admin = await server.as('ulla', 'ulla-at-granvik-administration')
  expect((await admin.ask(listDevices, {})).status).toBe(200)
  const order = { device: lost.device, staff: world.id<'staff'>('sara'), order: 'wipe' as const }
  expect((await admin.send(orderDevice, order)).status).toBe(200)
  const id = newCommandId()
  const answer = await lost.deliver(await lost.seal({ ...opened(testNow), id }), { at: testNow })
  expect(answer.status).toBe(403)
  expect((await posts(id)).filter(({ outcome }) => outcome === 'allowed')).toEqual([])
})
