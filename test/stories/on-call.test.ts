import { afterAll, beforeAll, expect, test } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { world } from '../../src/demo/cast.ts'
import { onCallCards, onCallFind, onCallPrint } from '../../src/on-call/api.ts'
import { withdrawOrder } from '../../src/orders/send-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { dailyWeight, newEntryId, order } from './ordering.ts'
import { rawTables } from './raw-rows.ts'

let server: TestServer
let night: Client
let erik: Client

beforeAll(async () => {
  server = await startServer()
  await server.setClock(instantAt('2026-11-21', '22:00'))
  night = await server.as('night')
  erik = await server.as('erik')
})
afterAll(() => server.stop())

const cards = async (client: Client) => (await client.ask(onCallCards, {})).body
const cardOf = async (client: Client, key: string) =>
  (await cards(client)).cards.find(({ person }) => person.id === world.id(key))

test('the night nurse has everyone in her home care on a card, those somebody worries about first', async () => {
  const { cards: all, total } = await cards(night)
  expect(all).toHaveLength(total)
  expect(all[0]?.person.id).toBe(world.id('folke'))
  expect(all[0]?.concerns[0]).toMatchObject({ level: 'veryWorried' })
  const esther = await cardOf(night, 'esther')
  expect(esther?.address).toContain('Björkstigen 4')
  expect(esther?.relatives.length).toBeGreaterThan(0)
  expect(esther?.responsible.length).toBeGreaterThan(0)
  expect(esther?.values.length).toBeGreaterThan(0)
})

test('the team’s nurse has those who are enrolled, with plan, limits and who is responsible', async () => {
  const { cards: all, total } = await cards(erik)
  expect(total).toBeGreaterThan(5)
  expect(all.some(({ ifWorse }) => ifWorse.length > 0)).toBe(true)
  expect(all.some(({ limits }) => limits.length > 0)).toBe(true)
  expect(all.find(({ person }) => person.id === world.id('arne'))).toBeUndefined()
})

test('who was only looked up is on no card, and neither is another unit’s person', async () => {
  await erik.send(declare, { person: world.id('margit'), statement: 'Ringd av dottern', span: 'contact' })
  expect(await cardOf(erik, 'margit')).toBeUndefined()
  expect(await cardOf(await server.as('anna'), 'esther')).toBeUndefined()
  const none = await cards(await server.as('ambulance'))
  expect(none).toMatchObject({ cards: [], total: 0 })
})

test('no card holds a code or a key, nor that there is one', async () => {
  const { body } = await night.ask(onCallCards, {})
  expect(body.cards.every(({ door }) => !door.hasCode)).toBe(true)
  const codes = (await rawTables(server.database, ['door_code'])).door_code.flatMap((row) =>
    [row.port_code, row.key_place].filter((code) => code !== null),
  )
  expect(codes.length).toBeGreaterThan(0)
  const said = JSON.stringify(body)
  for (const code of codes) expect(said).not.toContain(String(code))
})

test('reading is logged with every person on the cards, and paper as print', async () => {
  const { body } = await night.ask(onCallPrint, {})
  const posts = (await rawTables(server.database, ['audit_post'])).audit_post
  const print = posts.filter(({ endpoint }) => endpoint === 'onCall.print').at(-1)
  expect(print).toMatchObject({ activity: 'Utskrift', outcome: 'allowed' })
  for (const { person } of body.cards) expect(JSON.stringify(print?.persons)).toContain(person.id)
  const read = posts.filter(({ endpoint }) => endpoint === 'onCall.cards').at(-1)
  expect(read).toMatchObject({ activity: 'Läsa' })
})

test('who is called about is found by name and number among all of the unit’s, and only who is found is read and logged', async () => {
  const esther = world.id<'person'>('esther')
  const { body } = await night.ask(onCallFind, { term: ' lindgren ESTHER ' })
  expect(body).toMatchObject({ total: 1, cards: [{ person: { id: esther } }] })
  expect(body.cards[0]).toEqual(await cardOf(night, 'esther'))
  const number = body.cards[0]?.person.identity.replace('-', '') ?? ''
  expect((await night.ask(onCallFind, { term: number })).body.total).toBe(1)
  const posts = (await rawTables(server.database, ['audit_post'])).audit_post
  const post = posts.filter(({ endpoint }) => endpoint === 'onCall.find').at(-1)
  expect(post).toMatchObject({ activity: 'Läsa', outcome: 'allowed' })
  expect(JSON.stringify(post)).toContain(esther)
  expect(JSON.stringify(post)).not.toContain(number)
  expect(JSON.stringify(post?.persons)).not.toContain(world.id('folke'))
  expect((await night.ask(onCallFind, { term: 'margit' })).body).toMatchObject({ total: 0, cards: [] })
  expect((await (await server.as('anna')).ask(onCallFind, { term: 'esther' })).body.total).toBe(0)
  expect((await night.ask(onCallFind, { term: ' e ' })).status).toBe(422)
  expect((await (await server.as('admin')).ask(onCallFind, { term: 'esther' })).status).toBe(403)
})

test('the page after the last is empty, and nonsense is refused; who administers has no cards', async () => {
  expect((await night.ask(onCallCards, { skip: 4000 })).body.cards).toEqual([])
  expect((await night.ask(onCallCards, { skip: -1 })).status).toBe(422)
  expect((await (await server.as('admin')).ask(onCallCards, {})).status).toBe(403)
})

test('who has an order that the unit is to carry out is among its persons till it is ended; a declared contact is not enough', async () => {
  const amina = await server.as('amina')
  expect(await cardOf(night, 'margit')).toBeUndefined()
  const { ours, version } = await order(amina, 'margit', dailyWeight)
  expect(await cardOf(night, 'margit')).toMatchObject({ orders: [{ what: 'Väg på morgonen' }] })
  expect(await cardOf(amina, 'margit')).toBeUndefined()
  const back = { order: ours, entry: newEntryId(), text: 'Fel person' }
  const taken = await amina.send(withdrawOrder, back, { expects: version })
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  expect(await cardOf(night, 'margit')).toBeUndefined()
})
