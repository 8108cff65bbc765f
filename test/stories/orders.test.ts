import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { demoPhone } from '../../src/demo/phone-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { listOrders, ordersOfPerson, readOrder } from '../../src/orders/api.ts'
import {
  correctPerformance,
  endOrder,
  performOrder,
  questionOrder,
  receiptOrder,
  reopenOrder,
  seenOrder,
} from '../../src/orders/perform-api.ts'
import { answerQuestion, changeOrder, sendOrders, withdrawOrder } from '../../src/orders/send-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import type { Instant } from '../../src/shared/instant.ts'
import { listTasks } from '../../src/tasks/api.ts'
import { visitPlan } from '../../src/visits/visit-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import {
  content,
  dailyWeight,
  knows,
  monday,
  newEntryId,
  newOrder,
  order,
  saturday,
  sunday,
  toHomeCare,
} from './ordering.ts'

let server: TestServer
let amina: Client
let erik: Client
let sara: Client
let maja: Client
let anna: Client
beforeAll(async () => {
  server = await startServer()
  amina = await server.as('amina')
  erik = await server.as('erik')
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
  anna = await server.as('anna')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const ofHomeCare = () => sara.ask(listOrders, { side: 'performing' })
const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code

test('a joint visit ends in three orders: each has its own id, and the home care has them on its list', async () => {
  await knows(amina, 'lennart')
  const input = toHomeCare('lennart', [
    dailyWeight,
    content(),
    content({ kind: 'watch', what: 'Titta till på kvällen' }),
  ])
  const sent = await amina.send(sendOrders, input)
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const { body } = await ofHomeCare()
  const mine = body.rows.filter(({ person }) => person.id === world.id('lennart'))
  expect(mine.map((row) => [row.content.what, row.state, row.partner, row.orderedBy])).toEqual([
    ['Väg på morgonen', 'sent', 'MiNT, Norrådals sjukhus', 'Amina Haddad, Överläkare'],
    ['Blodprov: Na, K, kreatinin', 'sent', 'MiNT, Norrådals sjukhus', 'Amina Haddad, Överläkare'],
    ['Titta till på kvällen', 'sent', 'MiNT, Norrådals sjukhus', 'Amina Haddad, Överläkare'],
  ])
  const inbox = await sara.ask(exchangeInbox, {})
  expect(
    inbox.body.rows.filter((row) => row.kind === 'order' && row.person.id === world.id('lennart')),
  ).toHaveLength(3)
})

test('an order knows which visit it came out of, in the house that ordered it and nowhere else', async () => {
  await knows(amina, 'kjell')
  const visit = newOrder()
  const planned = await amina.send(visitPlan, {
    person: world.id('kjell'),
    visit,
    kind: 'assessment',
    mode: 'home',
    slot: { day: monday, from: '10:00', to: null },
    minutes: 45,
    place: { kind: 'home' },
    why: 'Bedömning',
    going: [world.id('amina')],
  })
  expect(planned.status, JSON.stringify(planned.body)).toBe(200)
  const atVisit = toHomeCare('kjell', [dailyWeight, content()])
  const sent = await amina.send(sendOrders, { ...atVisit, about: visit })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const { ours: apart } = await order(amina, 'kjell', content({ what: 'CRP' }))
  const from = (rows: readonly { order: string; about: string | null }[]) =>
    rows.filter(({ about }) => about === visit).map(({ order }) => order)
  const mine = (await amina.ask(ordersOfPerson, { person: world.id('kjell') })).body.rows
  expect(from(mine).toSorted()).toEqual(sent.body.orders.toSorted())
  expect(mine.find((row) => row.order === apart)?.about).toBeNull()
  expect((await amina.ask(readOrder, { order: sent.body.orders[0] ?? apart })).body.about).toBe(visit)
  const theirs = (await sara.ask(ordersOfPerson, { person: world.id('kjell') })).body.rows
  expect(theirs).toHaveLength(3)
  expect(theirs.map(({ about }) => about)).toEqual([null, null, null])
})

test('Sara receipts by name, and Amina sees who and when', async () => {
  const { ours, theirs, version } = await order(amina, 'olof')
  const done = await sara.send(receiptOrder, { order: theirs }, { expects: version })
  expect(done.body).toMatchObject({ state: 'receipted' })
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body).toMatchObject({ state: 'receipted', receipted: { by: 'Sara Lindqvist', at: testNow } })
  const again = await maja.send(receiptOrder, { order: theirs }, { expects: done.body.version })
  expect([again.status, code(again)]).toEqual([409, 'order.alreadyReceipted'])
})

test('the nurse questions, the physician changes, and the new version is receipted anew', async () => {
  const { ours, theirs, version } = await order(amina, 'arne')
  const asked = await sara.send(
    questionOrder,
    { order: theirs, entry: newEntryId(), text: 'Kan det vänta till tisdag?' },
    { expects: version },
  )
  expect(asked.body.state).toBe('questioned')
  const waiting = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId() },
    { expects: asked.body.version },
  )
  expect(code(waiting)).toBe('order.questionOpen')
  const seen = await amina.ask(readOrder, { order: ours })
  expect(seen.body).toMatchObject({ state: 'questioned', question: 'Kan det vänta till tisdag?', unseen: 1 })
  const nurse = await erik.ask(readOrder, { order: ours })
  expect(nurse.body.allowed).toContain('order.answer')
  const changed = await amina.send(
    changeOrder,
    {
      order: ours,
      entry: newEntryId(),
      text: 'Ja, tisdag går bra.',
      content: content({ timing: { kind: 'once', day: '2026-11-24', at: '10:00' } }),
    },
    { expects: seen.body.version },
  )
  expect(changed.body.state).toBe('sent')
  const theirView = await sara.ask(readOrder, { order: theirs })
  expect(theirView.body).toMatchObject({ state: 'sent', revision: 2, question: 'Ja, tisdag går bra.' })
  expect(theirView.body.dueAt).toBe(instantAt('2026-11-24', '10:00'))
  expect(theirView.body.history.map(({ what }) => what)).toEqual(['changed', 'questioned', 'sent'])
  const receipt = await sara.send(receiptOrder, { order: theirs }, { expects: theirView.body.version })
  expect(receipt.body.state).toBe('receipted')
})

test('an answer without a change is enough, and taking the question back is too', async () => {
  const first = await order(
    amina,
    'arne',
    content({ what: 'Blodtryck liggande och stående', kind: 'measurement' }),
  )
  const asked = await sara.send(
    questionOrder,
    { order: first.theirs, entry: newEntryId(), text: 'Vilken arm?' },
    { expects: first.version },
  )
  const answered = await amina.send(
    answerQuestion,
    { order: first.ours, entry: newEntryId(), text: 'Vänster.' },
    { expects: asked.body.version },
  )
  expect(answered.body.state).toBe('sent')
  const again = await sara.send(
    questionOrder,
    { order: first.theirs, entry: newEntryId(), text: 'Båda gångerna?' },
    { expects: answered.body.version },
  )
  const solved = await sara.send(receiptOrder, { order: first.theirs }, { expects: again.body.version })
  expect(solved.body.state).toBe('receipted')
  expect((await amina.ask(readOrder, { order: first.ours })).body).toMatchObject({
    state: 'receipted',
    receipted: { by: 'Sara Lindqvist' },
  })
})

test('performed with value and signature, the order is finished and the orderer sees it', async () => {
  const one = content({ kind: 'measurement', what: 'Vikt', value: { name: 'Vikt', unit: 'kg' } })
  const { ours, theirs, version } = await order(amina, 'ingegerd', one)
  const without = await sara.send(performOrder, { order: theirs, entry: newEntryId() }, { expects: version })
  expect([without.status, code(without)]).toEqual([422, 'order.valueNeeded'])
  const done = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), value: '68,4', text: 'Före frukost' },
    { expects: version },
  )
  expect(done.body.state).toBe('performed')
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body).toMatchObject({ state: 'performed', unseen: 1, receipted: { by: 'Sara Lindqvist' } })
  expect(body.performed).toMatchObject([
    { value: '68,4', unit: 'kg', note: 'Före frukost', by: 'Sara Lindqvist', title: 'Sjuksköterska' },
  ])
  const read = await amina.send(seenOrder, { order: ours }, { expects: body.version })
  expect(read.status).toBe(200)
  expect((await amina.ask(readOrder, { order: ours })).body.unseen).toBe(0)
})

test('performing once by two devices: the second is told, and nothing is done twice', async () => {
  const { ours, theirs, version } = await order(amina, 'holger')
  const envelope = { id: newCommandId(), expects: version }
  const input = { order: theirs, entry: newEntryId() }
  const first = await sara.send(performOrder, input, envelope)
  expect(first.body.state).toBe('performed')
  const repeated = await sara.send(performOrder, input, envelope)
  expect(repeated.body).toEqual(first.body)
  const stale = await maja.send(performOrder, { order: theirs, entry: newEntryId() }, { expects: version })
  expect([stale.status, code(stale)]).toEqual([409, 'command.stale'])
  const late = await maja.send(
    performOrder,
    { order: theirs, entry: newEntryId() },
    { expects: first.body.version },
  )
  expect([late.status, code(late)]).toEqual([409, 'order.alreadyPerformed'])
  expect((await amina.ask(readOrder, { order: ours })).body.performed).toHaveLength(1)
})

test('a standing order is performed day by day and stays on the list with its next day', async () => {
  const { ours, theirs, version } = await order(amina, 'britta', dailyWeight)
  const one = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), value: '71,0' },
    { expects: version },
  )
  expect(one.body.state).toBe('receipted')
  expect((await sara.ask(readOrder, { order: theirs })).body.dueAt).toBe(instantAt(sunday, '23:59'))
  await server.setClock(instantAt(monday, '08:00'))
  sara = await server.as('sara')
  amina = await server.as('amina')
  const list = await ofHomeCare()
  const late = list.body.rows.find((row) => row.order === theirs)
  expect(late).toMatchObject({ overdue: true, performances: 1, latest: { value: '71,0', unit: 'kg' } })
  const two = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), value: '71,6' },
    { expects: one.body.version },
  )
  expect(two.status, JSON.stringify(two.body)).toBe(200)
  expect((await sara.ask(readOrder, { order: theirs })).body.dueAt).toBe(instantAt('2026-11-24', '23:59'))
  const declined = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), outcome: 'declined', text: 'Ville vila' },
    { expects: two.body.version },
  )
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(declined.body.state).toBe('receipted')
  expect(body.performed.map(({ outcome, value }) => [outcome, value])).toEqual(
    expect.arrayContaining([
      ['done', '71,0'],
      ['done', '71,6'],
      ['declined', null],
    ]),
  )
})

test('a wrong value is corrected and a wrong signature struck out; the orderer sees both', async () => {
  const one = content({ kind: 'measurement', what: 'Vikt', value: { name: 'Vikt', unit: 'kg' } })
  const { ours, theirs, version } = await order(amina, 'stig', one)
  const performance = newEntryId()
  const done = await sara.send(
    performOrder,
    { order: theirs, entry: performance, value: '86,4' },
    { expects: version },
  )
  const corrected = await sara.send(
    correctPerformance,
    {
      order: theirs,
      performance,
      entry: newEntryId(),
      kind: 'corrected',
      reason: 'Kastade om',
      value: '68,4',
    },
    { expects: done.body.version },
  )
  expect(corrected.body.state, JSON.stringify(corrected.body)).toBe('performed')
  const seen = await amina.ask(readOrder, { order: ours })
  expect(seen.body.performed).toMatchObject([{ value: '68,4', corrected: 'corrected', reason: 'Kastade om' }])
  const struck = await sara.send(
    correctPerformance,
    { order: theirs, performance, entry: newEntryId(), kind: 'enteredInError', reason: 'Fel person' },
    { expects: corrected.body.version },
  )
  expect(struck.body.state).toBe('receipted')
  const after = await amina.ask(readOrder, { order: ours })
  expect(after.body).toMatchObject({ state: 'receipted', performances: 0 })
  expect(after.body.performed).toMatchObject([{ corrected: 'enteredInError' }])
})

test('unreceipted escalates before the team closes: a task for the orderer, and a notice without a name in it', async () => {
  const friday = instantAt('2026-11-27', '10:00')
  await server.setClock(friday)
  amina = await server.as('amina')
  sara = await server.as('sara')
  const { ours, theirs, version } = await order(
    amina,
    'elsa',
    content({ timing: { kind: 'once', day: '2026-11-28', at: null } }),
  )
  await server.setClock(instantAt('2026-11-27', '15:25'))
  await server.tick()
  const tasks = async () =>
    (await amina.ask(listTasks, { whose: 'mine' })).body.rows.filter((row) => row.about?.id === ours)
  expect(await tasks()).toEqual([])
  await server.setClock(instantAt('2026-11-27', '15:31'))
  await server.tick()
  await server.tick()
  expect(await tasks()).toMatchObject([
    {
      key: 'orderUnreceipted',
      priority: 1,
      title: {
        sv: 'Ring Hemsjukvården Granvik: ordinationen är inte kvitterad',
        en: 'Call Hemsjukvården Granvik: the order is not receipted',
      },
    },
  ])
  expect((await amina.ask(readOrder, { order: ours })).body.escalated).toBe(true)
  expect(await unreceiptedTold(instantAt('2026-11-27', '15:31'))).toEqual(
    new Set(['Hemma: något ni skickat är inte kvitterat och ni stänger snart. Logga in.']),
  )
  await sara.send(receiptOrder, { order: theirs }, { expects: version })
  expect(await tasks()).toEqual([])
})

/** What the phones of the ordering side have been told about unreceipted orders since an instant. */
async function unreceiptedTold(since: Instant): Promise<Set<string>> {
  const { body } = await amina.ask(demoPhone, {})
  const about = body.rows.filter((row) => row.code?.startsWith('orderUnreceipted') && row.createdAt >= since)
  return new Set(about.map(({ text }) => text))
}

test('what is to be done before closing is told about an hour before that, and nobody is told that they close', async () => {
  const monday = instantAt('2026-11-30', '10:00')
  await server.setClock(monday)
  amina = await server.as('amina')
  sara = await server.as('sara')
  const timing = { kind: 'once', day: '2026-11-30', at: '14:47' } as const
  const { ours, theirs, version } = await order(amina, 'elsa', content({ timing }))
  await server.setClock(instantAt('2026-11-30', '13:47'))
  await server.tick()
  expect(await unreceiptedTold(instantAt('2026-11-30', '13:47'))).toEqual(
    new Set(['Hemma: något ni skickat är inte kvitterat och ska snart vara gjort. Logga in.']),
  )
  const { body } = await amina.ask(listTasks, { whose: 'mine' })
  expect(body.rows.find((row) => row.about?.id === ours)).toMatchObject({
    key: 'orderUnreceipted',
    due: instantAt('2026-11-30', '14:47'),
  })
  await sara.send(receiptOrder, { order: theirs }, { expects: version })
})

test('withdrawn before it is done: the receiver sees it, and what was done before is still written down', async () => {
  const { ours, theirs, version } = await order(amina, 'ragnar')
  await server.setClock('2026-11-21T16:30:00.000Z')
  const taken = await amina.send(
    withdrawOrder,
    { order: ours, entry: newEntryId(), text: 'Provet är redan taget.' },
    { expects: version },
  )
  expect(taken.body.state).toBe('withdrawn')
  await server.setClock('2026-11-21T17:00:00.000Z')
  const { body } = await sara.ask(readOrder, { order: theirs })
  expect([body.state, body.allowed]).toEqual(['withdrawn', ['order.seen']])
  const later = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId() },
    { expects: body.version },
  )
  expect(code(later)).toBe('order.withdrawn')
  const before = await sara.send(
    performOrder,
    { order: theirs, entry: newEntryId(), doneAt: '2026-11-21T16:10:00.000Z', text: 'Togs kl 17' },
    { expects: body.version },
  )
  expect(before.body.state, JSON.stringify(before.body)).toBe('withdrawn')
  expect((await amina.ask(readOrder, { order: ours })).body.performed).toHaveLength(1)
})

test('the home care ends what is not needed and opens it again; the orderer sees both', async () => {
  const { ours, theirs, version } = await order(amina, 'vera', dailyWeight)
  const ended = await sara.send(
    endOrder,
    { order: theirs, entry: newEntryId(), reason: 'moved' },
    { expects: version },
  )
  const seen = await amina.ask(readOrder, { order: ours })
  expect(seen.body).toMatchObject({ state: 'ended', unseen: 1 })
  expect(seen.body.allowed).not.toContain('order.reopen')
  const back = await sara.send(
    reopenOrder,
    { order: theirs, entry: newEntryId(), text: 'Hon är hemma igen' },
    { expects: ended.body.version },
  )
  expect(back.body.state, JSON.stringify(back.body)).toBe('receipted')
  expect((await amina.ask(readOrder, { order: ours })).body.state).toBe('receipted')
})

test('a foreign unit, a nurse who orders a medicine, and orders that make no sense get a named refusal', async () => {
  const { theirs, ours, version } = await order(amina, 'nils')
  expect((await anna.send(receiptOrder, { order: theirs }, { expects: version })).status).toBe(404)
  expect((await anna.ask(readOrder, { order: theirs })).status).toBe(404)
  expect((await sara.ask(readOrder, { order: ours })).status).toBe(404)
  expect((await anna.ask(ordersOfPerson, { person: world.id('nils') })).status).toBe(404)
  const try1 = async (by: Client, changed: object) => {
    const answer = await by.send(sendOrders, { ...toHomeCare('nils', [content()]), ...changed })
    return [answer.status, code(answer)]
  }
  const one = (changed: Parameters<typeof content>[0]) => ({
    orders: [{ order: newOrder(), entry: newEntryId(), content: content(changed) }],
  })
  expect(await try1(erik, one({ kind: 'medicine' }))).toEqual([403, 'order.kindNotYours'])
  expect(await try1(amina, { unit: world.id('mint-team') })).toEqual([422, 'order.toOwnUnit'])
  expect(await try1(amina, { unit: world.id('granvik-home-help') })).toEqual([422, 'order.receiverUnknown'])
  expect(await try1(amina, { agrees: 'no' })).toEqual([422, 'exchange.agreementNotGiven'])
  expect(await try1(amina, { ground: 'sameAuthority', agrees: 'no' })).toEqual([
    422,
    'exchange.groundDoesNotCarry',
  ])
  expect(await try1(amina, { about: theirs })).toEqual([422, 'order.aboutUnknown'])
  expect(await try1(amina, one({ timing: { kind: 'once', day: '2026-11-20', at: null } }))).toEqual([
    422,
    'order.inThePast',
  ])
  const same = { order: newOrder(), entry: newEntryId(), content: content() }
  expect(await try1(amina, { orders: [same, same] })).toEqual([422, 'order.twice'])
  expect((await try1(amina, { orders: [] }))[0]).toBe(422)
  const backwards = { kind: 'times' as const, from: sunday, until: saturday, everyDays: 1, at: [] }
  expect((await try1(amina, one({ timing: backwards })))[0]).toBe(422)
  const wrongSide = await amina.send(
    withdrawOrder,
    { order: theirs, entry: newEntryId(), text: 'fel' },
    { expects: version },
  )
  expect(wrongSide.status).toBe(404)
  const bySara = await sara.send(
    withdrawOrder,
    { order: theirs, entry: newEntryId(), text: 'fel' },
    { expects: version },
  )
  expect([bySara.status, code(bySara)]).toEqual([409, 'order.otherSide'])
})
