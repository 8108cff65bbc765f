import { createECDH, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { demoPhone } from '../../src/demo/phone-api.ts'
import { readRoster, stateRosterDay } from '../../src/duty/roster-api.ts'
import {
  noticeKey,
  noticesSilent,
  subscribeNotices,
  unsubscribeNotices,
  waitingOut,
} from '../../src/notices/api.ts'
import { questionOrder } from '../../src/orders/perform-api.ts'
import { sendOrders } from '../../src/orders/send-api.ts'
import { listChanges } from '../../src/organisation/organisation-api.ts'
import { changeUnit, readUnit } from '../../src/organisation/unit-api.ts'
import { decideOnReferral, receiptReferral, sendReferral } from '../../src/referrals/api.ts'
import { dayOf } from '../../src/shared/day.ts'
import { later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { content, knows, newEntryId, order, toHomeCare } from './ordering.ts'
import { varselAbout } from './varsel.ts'

const MINUTE = 60_000

/** What a request brought, as a gateway or a push service sees it. */
interface Got {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** A stand-in for the world outside: keeps what came, answers as it is told, or is not there at all. */
function outside() {
  const got: Got[] = []
  const state = { status: 201, port: 0 }
  let server: Server | undefined
  return {
    got,
    state,
    async open(): Promise<void> {
      const opened = createServer((request, response) => {
        const parts: Buffer[] = []
        request.on('data', (part: Buffer) => parts.push(part))
        request.on('end', () => {
          got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
          response.writeHead(state.status).end()
        })
      })
      await new Promise<void>((resolve) => opened.listen(state.port, 'localhost', resolve))
      // Cast: a TCP server that listens has an address with a port.
      state.port = (opened.address() as AddressInfo).port
      server = opened
    },
    async close(): Promise<void> {
      server?.closeAllConnections()
      await new Promise((resolve) => server?.close(resolve))
    },
    /** What came of one kind; the clock's jobs may send other notices meanwhile. */
    texts(like = 'något nytt att göra'): Sms[] {
      return got
        .map(({ body }): Sms => JSON.parse(body.toString('utf8')))
        .filter(({ text }) => text.includes(like))
    },
  }
}

/** What the gateway is handed. */
interface Sms {
  readonly id: string
  readonly to: string
  readonly text: string
}

const gateway = outside()
const pushService = outside()
let server: TestServer
let amina: Client
let sara: Client
let admin: Client
beforeAll(async () => {
  await gateway.open()
  await pushService.open()
  server = await startServer({
    env: {
      SMS_GATEWAY_URL: `http://localhost:${gateway.state.port}/sms`,
      SMS_GATEWAY_TOKEN: 'secret-of-the-test',
    },
  })
  amina = await server.as('amina')
  sara = await server.as('sara')
  admin = await server.as('admin')
  await knows(amina, 'esther')
  // What the demo region has left unread is told step by step before a story begins, and goes out.
  for (let step = 0; step < 4; step++) await server.tick()
  gateway.got.length = 0
})
afterAll(async () => {
  await server.stop()
  await gateway.close()
  await pushService.close()
})

async function orders(): Promise<void> {
  const answer = await amina.send(sendOrders, toHomeCare('esther', [content(), content({ what: 'Puls' })]))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

test('new orders send one SMS to the unit’s mobile, by the gateway, with no word of whom', async () => {
  await orders()
  await server.tick()
  expect(gateway.texts()).toEqual([
    {
      id: expect.any(String),
      to: '+46701740657',
      text: `Hemma: något nytt att göra väntar på kvittering. Logga in för att läsa. ${server.url}/orders`,
    },
  ])
  const [sent] = gateway.got
  expect(sent?.headers.authorization).toBe('Bearer secret-of-the-test')
  expect(sent?.headers['idempotency-key']).toBe(gateway.texts()[0]?.id)
  await server.tick()
  expect(gateway.texts()).toHaveLength(1)
})

test('a varsel is told to the team’s mobile, and its answer to the one who sent it', async () => {
  const input = varselAbout('holger')
  expect((await sara.send(sendReferral, input)).status).toBe(200)
  await server.tick()
  expect(gateway.texts('väntar på kvittering')).toMatchObject(
    expect.arrayContaining([
      {
        id: expect.any(String),
        to: '+46701740651',
        text: `Hemma: något nytt väntar på kvittering. Logga in för att läsa. ${server.url}/team`,
      },
    ]),
  )
  const erik = await server.as('erik')
  const referral = input.referral
  const receipted = await erik.send(receiptReferral, { referral })
  const decided = await erik.send(
    decideOnReferral,
    { referral, entry: newEntryId(), outcome: 'advice', fields: { advice: 'Väg varje morgon.' } },
    { expects: receipted.body.version },
  )
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  await server.tick()
  // Sara's own mobile: she is the one who asked.
  expect(gateway.texts('fått ett svar').map(({ to }) => to)).toEqual(['+46701740605'])
})

test('the gateway is down for an hour: queued and said, then sent once, nothing lost and nothing doubled', async () => {
  gateway.got.length = 0
  await gateway.close()
  await orders()
  await orders()
  const start = testNow
  for (const minutes of [0, 1, 3, 7, 15, 31]) {
    await server.setClock(later(start, minutes * MINUTE))
    await server.tick()
  }
  const down = await admin.ask(waitingOut, {})
  expect(down.body.waiting).toBeGreaterThanOrEqual(2)
  expect(down.body.tried).toBe(down.body.waiting)
  expect(down.body.oldest).toBe(start)
  expect(down.body.fault).toBeTruthy()
  const phone = await sara.ask(demoPhone, {})
  expect(phone.body.rows.filter((row) => row.code === 'orderReceived' && row.sentAt === null)).toHaveLength(2)
  // What should alert the unit is silent, and its own screens say so.
  expect((await sara.ask(noticesSilent, {})).body.since).toBe(start)
  await gateway.open()
  for (const minutes of [62, 63, 95]) {
    await server.setClock(later(start, minutes * MINUTE))
    await server.tick()
  }
  const got = gateway.texts('att göra väntar')
  expect(got).toHaveLength(2)
  expect(new Set(got.map(({ id }) => id)).size).toBe(2)
  expect((await admin.ask(waitingOut, {})).body).toMatchObject({ waiting: 0, fault: null })
  expect((await sara.ask(noticesSilent, {})).body.since).toBeNull()
})

test('a gateway that fails keeps the notice; one that knows the id already counts as sent', async () => {
  gateway.got.length = 0
  gateway.state.status = 503
  await orders()
  await server.tick()
  expect((await admin.ask(waitingOut, {})).body.fault).toBe('HTTP 503')
  gateway.state.status = 409
  await server.setClock(later(testNow, 200 * MINUTE))
  await server.tick()
  gateway.state.status = 201
  const again = gateway.texts('att göra väntar')
  expect(again).toHaveLength(2)
  expect(again[0]?.id).toBe(again[1]?.id)
  expect((await admin.ask(waitingOut, {})).body.waiting).toBe(0)
})

test('a duty phone that takes nothing is no reason to wait: the next are told at once, up to the head of unit', async () => {
  gateway.state.status = 400
  const input = varselAbout('stig')
  expect((await sara.send(sendReferral, input)).status).toBe(200)
  const erik = await server.as('erik')
  const alarm = async () =>
    (await erik.ask(listAlarms, {})).body.rows.find(({ process }) => process === input.referral)
  await server.tick()
  expect(await alarm()).toBeUndefined()
  await server.tick()
  expect((await alarm())?.told.map(({ tell }) => tell)).toEqual(['unit'])
  await server.tick()
  expect((await alarm())?.told.map(({ tell }) => tell)).toEqual(['unit', 'head'])
  expect((await erik.ask(noticesSilent, {})).body.since).not.toBeNull()
  gateway.state.status = 201
  expect((await erik.send(receiptReferral, { referral: input.referral })).status).toBe(200)
})

/** A browser's own keys, as PushManager would make them. */
function browserKeys() {
  const own = createECDH('prime256v1')
  own.generateKeys()
  return {
    p256dh: own.getPublicKey().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
  }
}

test('a subscribed browser gets the notice encrypted instead of an SMS, until it is gone', async () => {
  await server.setClock(testNow)
  const key = await amina.ask(noticeKey, {})
  expect(key.body.publicKey).toMatch(/^[\w-]{80,}$/)
  const subscription = randomUUID()
  const endpoint = `http://localhost:${pushService.state.port}/push/one`
  const keys = browserKeys()
  const done = await amina.send(subscribeNotices, { subscription, endpoint, keys, label: 'Min telefon' })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  gateway.got.length = 0
  const first = await order(amina, 'esther')
  await sara.send(
    questionOrder,
    { order: first.theirs, entry: newEntryId(), text: 'När?' },
    { expects: first.version },
  )
  await server.tick()
  expect(pushService.got).toHaveLength(1)
  const [push] = pushService.got
  expect(push?.path).toBe('/push/one')
  expect(push?.headers['content-encoding']).toBe('aes128gcm')
  expect(String(push?.headers.authorization)).toMatch(/^vapid t=.+, k=/)
  expect(push?.body.toString('utf8')).not.toContain('Hemma')
  expect(gateway.texts().map(({ to }) => to)).not.toContain('+46701740613')

  pushService.state.status = 410
  const second = await order(amina, 'esther')
  await sara.send(
    questionOrder,
    { order: second.theirs, entry: newEntryId(), text: 'När?' },
    { expects: second.version },
  )
  await server.tick()
  expect((await amina.ask(noticeKey, {})).body.subscribed).toEqual([])
  const ended = await amina.send(unsubscribeNotices, { subscription })
  expect(ended.status).toBe(404)
})

test('a unit without a mobile is told through its staff’s browsers; without those nobody is, and its administrator sees it', async () => {
  const ulla = await server.as('ulla', 'ulla-at-granvik-administration')
  const unit = world.id<'unit'>('granvik-home-care')
  const untold = async () => (await ulla.ask(waitingOut, {})).body.untold.map(({ name }) => name)
  expect(await untold()).toEqual([])
  const { body } = await ulla.ask(readUnit, { unit })
  const { name, kind, hsaId, careModel, municipality, head, validFrom, validTo, version } = body
  const same = { unit, name, kind, hsaId, careModel, municipality, head, validFrom, validTo }
  const landline = await ulla.send(changeUnit, { ...same, version, noticePhone: '0980-31 92 30' })
  expect(landline).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'noticePhone', code: 'organisation.noticePhoneNotMobile' }] },
  })
  const gone = await ulla.send(changeUnit, { ...same, version, noticePhone: null })
  expect(gone.status, JSON.stringify(gone.body)).toBe(200)
  // Maja carries the duty phone this evening: without the mobile she is told on her own.
  expect(await untold()).toEqual([])
  gateway.got.length = 0
  await orders()
  await server.tick()
  expect(gateway.texts().map(({ to }) => to)).toEqual(['+46701740606'])
  const { days } = (await sara.ask(readRoster, {})).body
  const nobody = { day: days[0]?.day ?? dayOf(testNow), shifts: [], over: days[0]?.said?.id ?? null }
  const stated = await sara.send(stateRosterDay, nobody)
  expect(stated.status).toBe(200)
  expect(await untold()).toEqual(['Hemsjukvården Granvik'])
  gateway.got.length = 0
  await orders()
  await server.tick()
  expect(gateway.texts()).toEqual([])

  pushService.state.status = 201
  pushService.got.length = 0
  const subscription = randomUUID()
  const endpoint = `http://localhost:${pushService.state.port}/push/sara`
  await sara.send(subscribeNotices, { subscription, endpoint, keys: browserKeys(), label: 'Saras telefon' })
  expect(await untold()).toEqual([])
  // What is Sara's own (a delegation that she gave ends soon) comes first, and is no order.
  await server.tick()
  pushService.got.length = 0
  await orders()
  await server.tick()
  expect(pushService.got.map(({ path }) => path)).toEqual(['/push/sara'])

  await sara.send(unsubscribeNotices, { subscription })
  // An older client does not know of the mobile, and leaves it as it is.
  const back = { ...same, version: gone.body.version, noticePhone: '0701740657' }
  const again = await ulla.send(changeUnit, back)
  const renamed = await ulla.send(changeUnit, { ...same, name: `${name} `, version: again.body.version })
  expect([again.status, renamed.status]).toEqual([200, 200])
  expect((await ulla.ask(readUnit, { unit })).body.noticePhone).toBe('070-174 06 57')
  const { body: history } = await ulla.ask(listChanges, { unit })
  expect(history.changes[0]?.fields).toEqual({ noticePhone: [null, '070-174 06 57'] })
  const as = { ...nobody, shifts: days[0]?.shifts ?? [], over: stated.body.id }
  expect((await sara.send(stateRosterDay, as)).status).toBe(200)
})

test('what a receiver refused for good is counted for a week', async () => {
  gateway.state.status = 400
  const before = (await admin.ask(waitingOut, {})).body.failed
  await orders()
  await server.tick()
  gateway.state.status = 201
  expect((await admin.ask(waitingOut, {})).body.failed).toBe(before + 1)
  await server.setClock(later(testNow, 8 * 24 * 60 * MINUTE))
  const nextWeek = await server.as('admin')
  expect((await nextWeek.ask(waitingOut, {})).body.failed).toBe(0)
  await server.setClock(testNow)
})

test('a browser may not lead the server to any address it likes', async () => {
  const tries = async (endpoint: string) => {
    const input = { subscription: randomUUID(), endpoint, keys: browserKeys(), label: 'x' }
    return (await sara.send(subscribeNotices, input)).status
  }
  expect(await tries('https://169.254.169.254/latest/meta-data')).toBe(422)
  expect(await tries('https://fcm.googleapis.com.evil.example/push')).toBe(422)
  expect(await tries('http://10.0.0.1/push')).toBe(422)
  expect(await tries('file:///etc/passwd')).toBe(422)
  expect(await tries('https://updates.push.services.mozilla.com/wpush/v2/x')).toBe(200)
})

test('the demo’s phone shows everything that went out, and names nobody who is cared for', async () => {
  const { body } = await sara.ask(demoPhone, {})
  expect(body.total).toBeGreaterThan(3)
  const text = JSON.stringify(body)
  for (const name of ['Esther', 'Lindgren', String(world.id('esther'))]) expect(text).not.toContain(name)
})
