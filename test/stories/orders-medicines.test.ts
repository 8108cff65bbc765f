import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { ordersTonight, printTonight, readOrder } from '../../src/orders/api.ts'
import type { OrderContent } from '../../src/orders/order.ts'
import { correctPerformance, performOrder, receiptOrder } from '../../src/orders/perform-api.ts'
import { changeOrder, orderReceivers, sendOrders } from '../../src/orders/send-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { content, knows, newEntryId, order, saturday, sunday, toHomeCare } from './ordering.ts'

let server: TestServer
let amina: Client
let erik: Client
let sara: Client
beforeAll(async () => {
  server = await startServer()
  amina = await server.as('amina')
  erik = await server.as('erik')
  sara = await server.as('sara')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code

const medicine: NonNullable<OrderContent['medicine']> = {
  substance: 'Furosemid',
  strength: '40 mg',
  dose: '1',
  doseUnit: 'tablett',
  route: 'oral',
  reason: 'Svullnad',
  batch: false,
}
const furosemide = content({
  kind: 'medicine',
  what: 'Furosemid 40 mg, 1 tablett, genom munnen',
  medicine,
  timing: { kind: 'times', from: saturday, until: null, everyDays: 1, at: ['08:00', '20:00'] },
})
const asNeeded = content({
  kind: 'medicine',
  what: 'Paracetamol 500 mg vid behov',
  medicine: { ...medicine, substance: 'Paracetamol', strength: '500 mg', dose: '2' },
  timing: { kind: 'asNeeded', from: saturday, until: null, maxPerDay: 2, leastMinutes: 240 },
})

/** One order, receipted by Sara; gives both ids and the version to go on from. */
async function receipted(person: string, one: OrderContent) {
  const ids = await order(amina, person, one)
  const done = await sara.send(receiptOrder, { order: ids.theirs }, { expects: ids.version })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  return { ...ids, version: done.body.version }
}

test('a medicine is given with its dose by name, and the orderer reads what was given', async () => {
  const { ours, theirs, version } = await receipted('lennart', furosemide)
  const without = await sara.send(performOrder, { order: theirs, entry: newEntryId() }, { expects: version })
  expect([without.status, code(without)]).toEqual([422, 'order.doseNeeded'])
  const done = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), given: { dose: '0,5' }, text: 'Halv, lågt tryck' },
    { expects: version },
  )
  expect(done.body.state, JSON.stringify(done.body)).toBe('receipted')
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body.content.medicine).toEqual(medicine)
  expect(body.performed).toMatchObject([
    { given: { dose: '0,5', batch: '' }, by: 'Sara Lindqvist', note: 'Halv, lågt tryck' },
  ])
})

test('what was not given says why, and a wrong dose is corrected with the old one readable', async () => {
  const { ours, theirs, version } = await receipted('holger', furosemide)
  const silent = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), outcome: 'notDone' },
    { expects: version },
  )
  expect([silent.status, code(silent)]).toEqual([422, 'order.reasonNeeded'])
  const first = newEntryId()
  const done = await sara.send(
    performOrder,
    { order: theirs, entry: first, given: { dose: '10' } },
    { expects: version },
  )
  const right = await sara.send(
    correctPerformance,
    {
      order: theirs,
      performance: first,
      entry: newEntryId(),
      kind: 'corrected',
      reason: 'Skrev fel, det var en',
      given: { dose: '1' },
    },
    { expects: done.body.version },
  )
  expect(right.status, JSON.stringify(right.body)).toBe(200)
  const not = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), outcome: 'declined', text: 'Ville inte' },
    { expects: right.body.version },
  )
  expect(not.status).toBe(200)
  const { body } = await amina.ask(readOrder, { order: ours })
  const told = body.performed.map(({ outcome, given, corrected }) => [outcome, given?.dose, corrected])
  expect(told).toEqual(
    expect.arrayContaining([
      ['declined', undefined, null],
      ['done', '1', 'corrected'],
    ]),
  )
})

test('where the batch is to be traced it is written, or the dose is not signed', async () => {
  const vaccine = content({
    kind: 'medicine',
    what: 'Influensavaccin, 1 dos i muskel',
    medicine: {
      ...medicine,
      substance: 'Influensavaccin',
      strength: '',
      route: 'intramuscular',
      batch: true,
    },
  })
  const { ours, theirs, version } = await receipted('arne', vaccine)
  const give = (batch: string) =>
    sara.send(
      performOrder,
      { order: theirs, entry: newEntryId(), given: { dose: '1', batch } },
      { expects: version },
    )
  const without = await give('')
  expect([without.status, code(without)]).toEqual([422, 'order.batchNeeded'])
  expect((await give('FLU-77A')).body.state).toBe('performed')
  expect((await amina.ask(readOrder, { order: ours })).body.performed[0]?.given).toEqual({
    dose: '1',
    batch: 'FLU-77A',
  })
})

test('as needed: too close or too many is refused with whom to call, and written down with its reason', async () => {
  const { theirs, version } = await receipted('olof', asNeeded)
  const give = (at: string, expects: string, text = '') =>
    sara.send(
      performOrder,
      {
        order: theirs,
        entry: newEntryId(),
        given: { dose: '2' },
        text,
        doneAt: instantAt(saturday, at as '10:00'),
      },
      { expects },
    )
  const one = await give('08:00', version)
  expect(one.status, JSON.stringify(one.body)).toBe(200)
  const soon = await give('11:30', one.body.version)
  expect([soon.status, code(soon)]).toEqual([409, 'order.tooSoon'])
  expect(soon.body).toMatchObject({ data: { at: '2026-11-21 12:00', phone: '0980-31 92 03' } })
  const two = await give('12:00', one.body.version)
  expect(two.status, JSON.stringify(two.body)).toBe(200)
  const three = await give('16:10', two.body.version)
  expect([three.status, code(three)]).toEqual([409, 'order.tooMany'])
  const anyway = await give('16:10', two.body.version, 'Svår smärta, doktor Haddad sa ja på telefon')
  expect(anyway.status, JSON.stringify(anyway.body)).toBe(200)
})

test('a nurse orders neither medicine nor blood, and a medicine without substance, dose and route is none', async () => {
  await knows(erik, 'nils')
  const byNurse = await erik.send(sendOrders, toHomeCare('nils', [furosemide]))
  expect([byNurse.status, code(byNurse)]).toEqual([403, 'order.kindNotYours'])
  await knows(amina, 'nils')
  const bare = await amina.send(sendOrders, toHomeCare('nils', [content({ kind: 'medicine' })]))
  expect([bare.status, code(bare)]).toEqual([422, 'order.medicineNeeded'])
  const bloodless = await amina.send(sendOrders, toHomeCare('nils', [content({ kind: 'blood' })]))
  expect([bloodless.status, code(bloodless)]).toEqual([422, 'order.bloodNeeded'])
  const odd = { ...furosemide, medicine: { ...medicine, dose: 'lagom' } }
  expect((await amina.send(sendOrders, toHomeCare('nils', [odd]))).status).toBe(422)
})

test('the team’s templates are offered to whoever may order that kind, with a dose in none of them', async () => {
  const ask = (by: Client) => by.ask(orderReceivers, { person: world.id('nils') })
  const forAmina = (await ask(amina)).body.templates
  expect(forAmina.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['weight', 'furosemide', 'antibiotics', 'blood', 'samples', 'catheter']),
  )
  expect(JSON.stringify(forAmina)).not.toContain('"dose"')
  expect(forAmina.find(({ key }) => key === 'blood')?.origin).toMatchObject({ ids: ['LAN-10'] })
  const forErik = (await ask(erik)).body.templates
  expect(forErik.map(({ kind }) => kind)).not.toContain('medicine')
  expect(forErik.map(({ kind }) => kind)).not.toContain('blood')
  expect(forErik.map(({ key }) => key)).toContain('weight')
})

test('a changed dose is receipted anew, both versions are readable on both sides, and the old plan is not carried on', async () => {
  const { ours, theirs, version } = await receipted('britta', furosemide)
  const changed = await amina.send(
    changeOrder,
    {
      order: ours,
      entry: newEntryId(),
      text: 'Kreatininet steg.',
      content: {
        ...furosemide,
        what: 'Furosemid 40 mg, en halv tablett',
        medicine: { ...medicine, dose: '0,5' },
        timing: { kind: 'times', from: sunday, until: null, everyDays: 1, at: ['08:00'] },
      },
    },
    { expects: version },
  )
  expect(changed.body.state, JSON.stringify(changed.body)).toBe('sent')
  for (const [by, id] of [
    [amina, ours],
    [sara, theirs],
  ] as const) {
    const { body } = await by.ask(readOrder, { order: id })
    const doses = body.history.flatMap((event) => (event.content ? [event.content.medicine?.dose] : []))
    expect(doses).toEqual(['0,5', '1'])
    expect(body).toMatchObject({ state: 'sent', revision: 2, dueAt: instantAt(sunday, '08:00') })
  }
})

test('the evening sees what is due until the morning by time, what is late, and what may be needed; paper is logged', async () => {
  await server.setClock(instantAt('2026-12-01', '16:30'))
  amina = await server.as('amina')
  sara = await server.as('sara')
  const evening = { ...furosemide, timing: { ...furosemide.timing, from: '2026-12-01' as const } }
  const { theirs } = await receipted('ingegerd', evening as OrderContent)
  const later = content({
    kind: 'watch',
    what: 'Titta till klockan två',
    timing: { kind: 'once', day: '2026-12-02', at: '02:00' },
  })
  const { theirs: night } = await receipted('ingegerd', later)
  const dayTwo = content({ what: 'Prov i morgon', timing: { kind: 'once', day: '2026-12-02', at: '09:00' } })
  const { theirs: tomorrow } = await receipted('ingegerd', dayTwo)
  const pain = { ...asNeeded, timing: { ...asNeeded.timing, from: '2026-12-01' as const } }
  const { theirs: needed } = await receipted('ingegerd', pain as OrderContent)
  const per = await server.as('night')
  const { body } = await per.ask(ordersTonight, {})
  expect(body.until).toBe(instantAt('2026-12-02', '07:00'))
  const mine = body.times.filter((one) => [theirs, night, tomorrow].includes(one.order))
  expect(mine.map(({ at, order: id }) => [at, id])).toEqual([
    [instantAt('2026-12-01', '20:00'), theirs],
    [instantAt('2026-12-02', '02:00'), night],
  ])
  expect(body.times.map(({ at }) => at)).toEqual(body.times.map(({ at }) => at).toSorted())
  expect(body.asNeeded).toContainEqual({ order: needed, givenToday: 0 })
  expect(body.rows.map((row) => row.order)).toEqual(expect.arrayContaining([theirs, night, needed]))
  await server.setClock(instantAt('2026-12-01', '20:30'))
  const after = await (await server.as('night')).ask(printTonight, {})
  expect(after.body.late).toContain(theirs)
  expect((await (await server.as('anna')).ask(ordersTonight, {})).body.rows).toEqual([])
})
