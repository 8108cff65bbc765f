import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { listDevices, orderDevice } from '../../src/devices/admin-api.ts'
import { checkIn, readKeys } from '../../src/devices/api.ts'
import type { DeviceId } from '../../src/devices/device.ts'
import { addSealingKey, deviceKeys } from '../../src/devices/device-keys-store.ts'
import { asId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { SealedWrongly } from '../../src/shared/sealed-for-server.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let sara: Client
const { rows } = signInSteps(() => server)

const newDevice = (): DeviceId => asId<'device'>(randomUUID())
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const told = (device: DeviceId, more: object = {}) => ({
  device,
  tokenHash: hashOf(randomBytes(32).toString('base64url')),
  appVersion: '0.1.0',
  unsent: 0,
  bagPackedAt: null,
  deviceNow: testNow,
  ...more,
})
const use = async (device: DeviceId) =>
  (
    await rows<{ told: Record<string, unknown> }>(
      'select to_jsonb(d) as told from device_use d where device_id = $1',
      [device],
    )
  )[0]?.told
const stored = (instant: string) => instant.replace('.000Z', '+00:00')

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

test('Sara’s phone gets her share: the same each time, another on another device and for another user', async () => {
  const phone = newDevice()
  const first = (await sara.ask(readKeys, { device: phone })).body
  expect(first).toMatchObject({
    generation: 1,
    order: 'none',
    because: null,
    bagHours: 24,
    bagDays: 1,
    serverNow: testNow,
  })
  expect(Buffer.from(first.share ?? '', 'base64url')).toHaveLength(32)
  expect((await sara.ask(readKeys, { device: phone })).body.share).toBe(first.share)
  expect((await sara.ask(readKeys, { device: newDevice() })).body.share).not.toBe(first.share)
  const mikael = await server.as('mikael')
  expect((await mikael.ask(readKeys, { device: phone })).body.share).not.toBe(first.share)
})

test('a share comes back after a restart of the server, and never stands in the database', async () => {
  const phone = newDevice()
  await sara.send(checkIn, told(phone))
  const { share, serverKey } = (await sara.ask(readKeys, { device: phone })).body
  await server.kill('SIGTERM')
  await server.restart()
  const after = (await sara.ask(readKeys, { device: phone })).body
  expect([after.share, after.serverKey]).toEqual([share, serverKey])
  const kept = JSON.stringify(await rows('select * from device_user natural join device_use'))
  expect(kept).not.toContain(share)
  expect(kept).not.toContain(Buffer.from(share ?? '', 'base64url').toString('hex'))
})

test('what a device tells is kept: version, unsent, bag, how far its clock is ahead, first and last contact', async () => {
  const phone = newDevice()
  await sara.send(checkIn, told(phone, { unsent: 3, bagPackedAt: later(testNow, -3_600_000) }))
  await server.setClock(later(testNow, 600_000))
  const deviceNow = later(testNow, 3 * 86_400_000)
  expect((await sara.send(checkIn, told(phone, { appVersion: '0.2.0', unsent: 1, deviceNow }))).body).toEqual(
    { device: phone },
  )
  expect(await use(phone)).toMatchObject({
    staff_id: idFor('sara'),
    assignment_id: idFor('sara-at-granvik-home-care'),
    owner_id: idFor('granvik-health'),
    app_version: '0.2.0',
    unsent: 1,
    bag_packed_at: null,
    clock_ahead_ms: 3 * 86_400_000 - 600_000,
    first_seen_at: stored(testNow),
    last_contact_at: stored(later(testNow, 600_000)),
  })
})

test.each([
  ['a token instead of its hash', { tokenHash: randomBytes(32).toString('base64url') }],
  ['fewer than none unsent', { unsent: -1 }],
  ['no version', { appVersion: '  ' }],
  ['a field of its own making', { name: 'Saras telefon' }],
  ['a device without an id', { device: 'min telefon' }],
])('%s is refused', async (_what, wrong) => {
  expect((await sara.send(checkIn, told(newDevice(), wrong))).status).toBe(422)
})

test('the same check-in twice is one', async () => {
  const phone = newDevice()
  const input = told(phone)
  const id = randomUUID()
  const [one, two] = await Promise.all([sara.send(checkIn, input, { id }), sara.send(checkIn, input, { id })])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(await rows('select from device_use where device_id = $1', [phone])).toHaveLength(1)
})

test('an assignment that ended empties the device once; who works on elsewhere keeps her share', async () => {
  const phone = newDevice()
  const help = await server.as('maja', 'maja-at-granvik-home-help')
  const care = await server.as('maja', 'maja-at-granvik-home-care')
  const { share } = (await care.ask(readKeys, { device: phone })).body
  await help.send(checkIn, told(phone))
  await care.send(checkIn, told(phone))
  await rows("update assignment set valid_to = '2026-11-20' where id = $1", [
    idFor('maja-at-granvik-home-help'),
  ])
  const ended = (await care.ask(readKeys, { device: phone })).body
  expect(ended).toMatchObject({ order: 'wipe', because: 'assignmentEnded', share, generation: 1 })
  // The one whose assignment it was may still ask, and is told the same.
  expect((await help.ask(readKeys, { device: phone })).body).toMatchObject({ order: 'wipe' })
  await care.send(checkIn, told(phone, { wiped: 1 }))
  expect((await care.ask(readKeys, { device: phone })).body).toMatchObject({
    order: 'none',
    share,
    generation: 1,
  })
  await rows('update assignment set valid_to = null where id = $1', [idFor('maja-at-granvik-home-help')])
})

test('who has no assignment left is told to empty the device, and gets no share', async () => {
  const phone = newDevice()
  const karin = await server.as('karin')
  await karin.send(checkIn, told(phone))
  await rows("update assignment set valid_to = '2026-11-20' where id = $1", [idFor('karin-at-mint-team')])
  const answer = await karin.ask(readKeys, { device: phone })
  expect(answer.body).toMatchObject({ order: 'wipe', because: 'assignmentEnded', share: null })
  expect((await karin.send(checkIn, told(phone, { wiped: 1 }))).status).toBe(200)
  expect((await use(phone))?.emptied_at).toBe(stored(testNow))
  expect((await karin.ask(readKeys, { device: phone })).body).toMatchObject({ order: 'wipe', share: null })
  await rows('update assignment set valid_to = null where id = $1', [idFor('karin-at-mint-team')])
})

const ulla = () => server.as('ulla', 'ulla-at-granvik-administration')
const seen = async (as: Client, device: DeviceId) =>
  (await as.ask(listDevices, {})).body.rows.find((row) => row.device === device)

test('Ulla sees her provider’s devices as they last told: who, where, when, version and what is unsent', async () => {
  const phone = newDevice()
  await sara.send(checkIn, told(phone, { unsent: 2, deviceNow: later(testNow, 180_000) }))
  const admin = await ulla()
  expect(await seen(admin, phone)).toEqual({
    device: phone,
    staff: idFor('sara'),
    name: 'Sara Lindqvist',
    label: 'test',
    units: ['Hemsjukvården Granvik'],
    lastContactAt: testNow,
    firstSeenAt: testNow,
    appVersion: '0.1.0',
    unsent: 2,
    bagPackedAt: null,
    clockAheadMs: 180_000,
    kept: 0,
    left: false,
    order: null,
    carriedOutAt: null,
    allowed: ['wipe'],
  })
  const { rows: all, total } = (await admin.ask(listDevices, {})).body
  expect(all).toHaveLength(total)
})

test('another provider’s administrator neither sees the device nor can order it; who cares cannot either', async () => {
  const phone = newDevice()
  await sara.send(checkIn, told(phone))
  const region = await server.as('admin')
  expect(await seen(region, phone)).toBeUndefined()
  const order = { device: phone, staff: asId<'staff'>(idFor('sara')), order: 'wipe' as const }
  expect((await region.send(orderDevice, order)).status).toBe(404)
  expect((await sara.send(orderDevice, order)).status).toBe(403)
  expect((await sara.ask(listDevices, {})).status).toBe(403)
  expect((await sara.ask(readKeys, { device: phone })).body.order).toBe('none')
})

test('a lost phone is ordered emptied: no share, and after it is done another one than before, never the old', async () => {
  const phone = newDevice()
  const admin = await ulla()
  await sara.send(checkIn, told(phone))
  const { share } = (await sara.ask(readKeys, { device: phone })).body
  const order = { device: phone, staff: asId<'staff'>(idFor('sara')) }
  expect((await admin.send(orderDevice, { ...order, order: 'wipe' })).status).toBe(200)
  expect(await seen(admin, phone)).toMatchObject({
    order: { at: testNow, by: 'Ulla Forsberg' },
    carriedOutAt: null,
    allowed: ['none'],
  })
  const ordered = { order: 'wipe', because: 'ordered', share: null, generation: 1 }
  expect((await sara.ask(readKeys, { device: phone })).body).toMatchObject(ordered)
  // Telling of itself is not carrying it out; nor is carrying out something else.
  await sara.send(checkIn, told(phone))
  await sara.send(checkIn, told(phone, { wiped: 7 }))
  expect((await sara.ask(readKeys, { device: phone })).body).toMatchObject(ordered)
  await server.setClock(later(testNow, 60_000))
  await sara.send(checkIn, told(phone, { wiped: 1 }))
  await sara.send(checkIn, told(phone, { wiped: 1 }))
  const after = (await sara.ask(readKeys, { device: phone })).body
  expect(after).toMatchObject({ order: 'none', because: null, generation: 2 })
  expect(after.share).not.toBe(share)
  expect(await seen(admin, phone)).toMatchObject({
    order: null,
    carriedOutAt: later(testNow, 60_000),
    allowed: ['wipe'],
  })
  expect((await admin.send(orderDevice, { ...order, order: 'none' })).body).toMatchObject({
    code: 'device.nothingOrdered',
  })
})

test('an order is taken back before it is carried out: the share is the same as before', async () => {
  const phone = newDevice()
  const admin = await ulla()
  await sara.send(checkIn, told(phone))
  const { share } = (await sara.ask(readKeys, { device: phone })).body
  const order = { device: phone, staff: asId<'staff'>(idFor('sara')) }
  await admin.send(orderDevice, { ...order, order: 'wipe' })
  expect((await admin.send(orderDevice, { ...order, order: 'none' })).status).toBe(200)
  expect((await sara.ask(readKeys, { device: phone })).body).toMatchObject({
    order: 'none',
    share,
    generation: 1,
  })
})

test('an order concerns one user: her colleague on the same phone keeps what is his', async () => {
  const phone = newDevice()
  const [admin, mikael] = [await ulla(), await server.as('mikael')]
  await sara.send(checkIn, told(phone))
  await mikael.send(checkIn, told(phone))
  await admin.send(orderDevice, { device: phone, staff: asId<'staff'>(idFor('sara')), order: 'wipe' })
  expect((await mikael.ask(readKeys, { device: phone })).body.order).toBe('none')
})

test('what another provider ordered is theirs to take back', async () => {
  const phone = newDevice()
  const staff = asId<'staff'>(idFor('maja'))
  await (await server.as('maja', 'maja-at-granvik-home-care')).send(checkIn, told(phone))
  await (await server.as('maja', 'maja-at-granvik-home-help')).send(checkIn, told(phone))
  await rows(
    'update device_user set ordered_at = $2, ordered_owner = $3, ordered_name = $4 where device_id = $1',
    [phone, testNow, idFor('granvik-social'), 'Någon Annan'],
  )
  const admin = await ulla()
  expect(await seen(admin, phone)).toMatchObject({ order: { at: testNow, by: null }, allowed: [] })
  const back = await admin.send(orderDevice, { device: phone, staff, order: 'none' })
  expect([back.status, back.body]).toMatchObject([409, { code: 'device.orderedElsewhere' }])
})

test('the key file is for the server alone; a new sealing key is used at once and the old one still opens', async () => {
  const folder = server.dataDir
  expect(statSync(join(folder, 'device-keys.json')).mode & 0o777).toBe(0o600)
  const before = await deviceKeys(folder)
  const added = await addSealingKey(folder)
  const after = await deviceKeys(folder)
  expect(after.serverKey.id).toBe(added)
  expect(added).not.toBe(before.serverKey.id)
  const device = newDevice()
  const of = { staff: asId<'staff'>(idFor('sara')), device, generation: 1 }
  expect(after.share(of)).toBe(before.share(of))
  await expect(after.open('0'.repeat(16), device, new Uint8Array(200))).rejects.toThrow(SealedWrongly)
})
