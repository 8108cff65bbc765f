import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPhone } from '../../src/demo/phone-api.ts'
import { readOrder } from '../../src/orders/api.ts'
import {
  confirmBlood,
  discardBlood,
  endBlood,
  noteBloodValues,
  prepareBlood,
  startBlood,
} from '../../src/orders/blood-api.ts'
import { correctPerformance, endOrder, performOrder } from '../../src/orders/perform-api.ts'
import { changeOrder, withdrawOrder } from '../../src/orders/send-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import type { ProcessId } from '../../src/shared/id.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { content, monday, newEntryId, order } from './ordering.ts'

let server: TestServer
let amina: Client
let sara: Client
let maja: Client
let leila: Client
beforeAll(async () => {
  server = await startServer()
  amina = await server.as('amina')
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
  leila = await server.as('assistant')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const vitals = { temperature: 36.8, pulse: 78, systolic: 126, diastolic: 72, saturation: 96 }

const blood = (units = 1) =>
  content({
    kind: 'blood',
    what: 'Erytrocyter hemma',
    blood: { product: 'erythrocytes', units, group: 'A+', rate: 'Två timmar' },
    timing: { kind: 'once', day: '2026-11-21', at: null },
  })

let bags = 0
/** A bag that nobody has noted yet. */
const bag = (changed: object = {}) => ({
  number: `G12342620${String(++bags).padStart(4, '0')}`,
  product: 'erythrocytes' as const,
  group: 'A-' as const,
  expires: '2026-12-01' as const,
  ...changed,
})

/** A unit checked by Sara and Maja; gives the version to go on from. */
async function checked(theirs: ProcessId, expects: string): Promise<string> {
  const one = bag()
  const first = await sara.send(prepareBlood, { order: theirs, entry: newEntryId(), ...one }, { expects })
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  const second = await maja.send(
    confirmBlood,
    { order: theirs, entry: newEntryId(), number: one.number },
    { expects: first.body.version },
  )
  expect(second.status, JSON.stringify(second.body)).toBe(200)
  return second.body.version
}

/** Checked, started and watched; gives the version to end from. */
async function running(theirs: ProcessId, expects: string): Promise<string> {
  const version = await checked(theirs, expects)
  const started = await sara.send(
    startBlood,
    { order: theirs, entry: newEntryId(), before: vitals },
    { expects: version },
  )
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  const values = { ...vitals, pulse: 80 }
  const noted = await sara.send(
    noteBloodValues,
    { order: theirs, entry: newEntryId(), values },
    { expects: started.body.version },
  )
  expect(noted.status, JSON.stringify(noted.body)).toBe(200)
  return noted.body.version
}

test('blood at home: checked by two who sign each for themselves, values before, during and after; the physician reads it all', async () => {
  const { ours, theirs, version } = await order(amina, 'lennart', blood())
  const ready = await running(theirs, version)
  const done = await sara.send(
    endBlood,
    { order: theirs, entry: newEntryId(), after: { ...vitals, temperature: 37 } },
    { expects: ready },
  )
  expect(done.body.state, JSON.stringify(done.body)).toBe('performed')
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body.state).toBe('performed')
  expect(body.performed).toMatchObject([
    {
      blood: {
        phase: 'ended',
        scheme: 'isbt128',
        first: { name: 'Sara Lindqvist' },
        second: { name: 'Maja Öberg', why: null },
        before: { pulse: 78, by: 'Sara Lindqvist' },
        during: [{ pulse: 80 }],
        after: { temperature: 37 },
        reaction: null,
      },
    },
  ])
  // A bag that went into somebody stays traceable: set right in words, never struck out.
  const [given] = body.performed
  const correct = (kind: 'corrected' | 'enteredInError') =>
    sara.send(
      correctPerformance,
      {
        order: theirs,
        performance: given?.performance ?? newEntryId(),
        entry: newEntryId(),
        kind,
        reason: 'Fel puls efter',
        text: 'Pulsen efter var 87.',
      },
      { expects: done.body.version },
    )
  expect(code(await correct('enteredInError'))).toBe('order.bloodStays')
  expect((await correct('corrected')).status).toBe(200)
})

test('it does not start before two have checked, nor without values before; the same person is not two', async () => {
  const { theirs, version } = await order(amina, 'holger', blood())
  const early = await sara.send(
    startBlood,
    { order: theirs, entry: newEntryId(), before: vitals },
    { expects: version },
  )
  expect([early.status, code(early)]).toEqual([409, 'order.bloodNotPrepared'])
  const one = bag()
  const first = await sara.send(
    prepareBlood,
    { order: theirs, entry: newEntryId(), ...one },
    { expects: version },
  )
  const expects = first.body.version
  const alone = await sara.send(
    startBlood,
    { order: theirs, entry: newEntryId(), before: vitals },
    { expects },
  )
  expect([alone.status, code(alone)]).toEqual([409, 'order.bloodNotConfirmed'])
  const confirm = (by: Client, number: string) =>
    by.send(confirmBlood, { order: theirs, entry: newEntryId(), number }, { expects })
  expect(code(await confirm(sara, one.number))).toBe('order.bloodSamePerson')
  expect(code(await confirm(maja, 'G123426299999'))).toBe('order.bloodNumberWrong')
  // An assistant nurse may be the second pair of eyes; she does not give it.
  const second = await confirm(leila, one.number)
  expect(second.status, JSON.stringify(second.body)).toBe(200)
  const start = { order: theirs, entry: newEntryId(), before: vitals }
  const byLeila = await leila.send(startBlood, start, { expects: second.body.version })
  expect(code(byLeila)).toBe('order.bloodLicensed')
  const { pulse: _, ...half } = vitals
  const without = await sara.raw('/api/order/blood-start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: newCommandId(),
      madeAt: testNow,
      expects: second.body.version,
      input: { ...start, before: half },
    }),
  })
  expect(without.status).toBe(422)
  const wild = await sara.send(
    startBlood,
    { ...start, before: { ...vitals, temperature: 368 } },
    { expects: second.body.version },
  )
  expect(wild.status).toBe(422)
})

test('a second who cannot sign in is named with profession and why, and it is said that it was no own signature', async () => {
  const { ours, theirs, version } = await order(amina, 'olof', blood())
  const witness = { name: 'Ingmar Dahl', profession: 'nurse' as const, why: 'Inhyrd, ingen inloggning' }
  const first = await sara.send(
    prepareBlood,
    { order: theirs, entry: newEntryId(), ...bag(), witness },
    { expects: version },
  )
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  const { body } = await sara.ask(readOrder, { order: theirs })
  expect(body.blood?.now).toMatchObject({
    phase: 'confirmed',
    second: { name: 'Ingmar Dahl', title: 'sjuksköterska', why: 'Inhyrd, ingen inloggning' },
  })
  expect(body.allowed).toContain('order.bloodStart')
  expect((await amina.ask(readOrder, { order: ours })).body.blood?.now).toBeNull()
})

test('a bag that does not fit is never noted: misread number, other product, out of date, wrong group, or noted before', async () => {
  const { theirs, version } = await order(amina, 'arne', blood())
  const read = async (changed: object) => {
    const input = { order: theirs, entry: newEntryId(), ...bag(), ...changed }
    const answer = await sara.send(prepareBlood, input, { expects: version })
    return [answer.status, code(answer)]
  }
  expect(await read({ number: 'G123498654321 00 A' })).toEqual([422, 'order.bloodNumberWrong'])
  expect(await read({ product: 'platelets' })).toEqual([422, 'order.bloodOtherProduct'])
  expect(await read({ expires: '2026-11-20' })).toEqual([422, 'order.bloodOut'])
  expect(await read({ group: 'B+' })).toEqual([422, 'order.bloodGroupWrong'])
  // Elsa's first bag of the day before, in the demo region.
  expect(await read({ number: 'G1234 26 100001' })).toEqual([422, 'order.bloodUnitUsed'])
  expect((await read({ number: '??' }))[0]).toBe(422)
  expect(await read({ number: 'G123498654321 00 H', group: 'O-' })).toEqual([200, undefined])
})

test('it does not end without values, unless somebody says why; times cannot run backwards', async () => {
  const { ours, theirs, version } = await order(amina, 'ingegerd', blood())
  const expects = await checked(theirs, version)
  const started = await sara.send(
    startBlood,
    { order: theirs, entry: newEntryId(), before: vitals },
    { expects },
  )
  const end = (input: object) =>
    sara.send(endBlood, { order: theirs, entry: newEntryId(), ...input }, { expects: started.body.version })
  expect(code(await end({}))).toBe('order.bloodValuesLacking')
  // Values after alone do not say how the first quarter of an hour went.
  expect(code(await end({ after: vitals }))).toBe('order.bloodValuesLacking')
  expect(code(await end({ after: vitals, at: instantAt('2026-11-20', '10:00') }))).toBe('order.bloodBefore')
  expect(code(await end({ after: vitals, at: instantAt(monday, '10:00') }))).toBe('order.doneInTheFuture')
  const ended = await end({ after: vitals, lacking: 'Mätaren gick sönder efter start' })
  expect(ended.body.state, JSON.stringify(ended.body)).toBe('performed')
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body.performed[0]?.blood).toMatchObject({ lacking: 'Mätaren gick sönder efter start', during: [] })
})

test('a reaction rings at the physician’s, and the next bag waits until she has changed the order', async () => {
  const { ours, theirs, version } = await order(amina, 'britta', blood(2))
  const ready = await running(theirs, version)
  const ended = await sara.send(
    endBlood,
    { order: theirs, entry: newEntryId(), after: vitals, reaction: 'Frossa efter 40 minuter, stoppat' },
    { expects: ready },
  )
  expect(ended.body.state, JSON.stringify(ended.body)).toBe('receipted')
  await server.tick()
  const phone = await amina.ask(demoPhone, {})
  expect(phone.body.rows.map((row) => row.code)).toContain('orderReaction')
  const again = await sara.send(
    prepareBlood,
    { order: theirs, entry: newEntryId(), ...bag() },
    { expects: ended.body.version },
  )
  expect([again.status, code(again)]).toEqual([409, 'order.bloodReaction'])
  const seen = await amina.ask(readOrder, { order: ours })
  expect(seen.body.performed[0]?.blood?.reaction).toContain('Frossa')
  const changed = await amina.send(
    changeOrder,
    { order: ours, entry: newEntryId(), text: 'Ge den andra i morgon, långsamt.', content: blood(2) },
    { expects: seen.body.version },
  )
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  const next = await sara.send(
    prepareBlood,
    { order: theirs, entry: newEntryId(), ...bag() },
    { expects: changed.body.version },
  )
  expect(next.status, JSON.stringify(next.body)).toBe(200)
})

test('what runs is watched to its end even if the order is taken back meanwhile, and cannot be ended around', async () => {
  const { ours, theirs, version } = await order(amina, 'nils', blood())
  const ready = await running(theirs, version)
  const around = await sara.send(
    endOrder,
    { order: theirs, entry: newEntryId(), reason: 'notNeeded' },
    { expects: ready },
  )
  expect(code(around)).toBe('order.bloodUnderWay')
  const back = await amina.send(
    withdrawOrder,
    { order: ours, entry: newEntryId(), text: 'Ska in till sjukhuset' },
    { expects: (await amina.ask(readOrder, { order: ours })).body.version },
  )
  expect(back.body.state, JSON.stringify(back.body)).toBe('withdrawn')
  const ended = await sara.send(
    endBlood,
    { order: theirs, entry: newEntryId(), after: vitals },
    { expects: back.body.version },
  )
  expect(ended.body.state, JSON.stringify(ended.body)).toBe('withdrawn')
  expect((await amina.ask(readOrder, { order: ours })).body.performed).toHaveLength(1)
})

test('two units are two times; a checked bag that leaks is left with its reason; a plain “done” is not blood', async () => {
  const { theirs, version } = await order(amina, 'gunnar', blood(2))
  const plain = await sara.send(performOrder, { order: theirs, entry: newEntryId() }, { expects: version })
  expect(code(plain)).toBe('order.bloodByUnit')
  const first = await running(theirs, version)
  const one = await sara.send(
    endBlood,
    { order: theirs, entry: newEntryId(), after: vitals },
    { expects: first },
  )
  expect(one.body.state).toBe('receipted')
  const second = await checked(theirs, one.body.version)
  const left = await sara.send(
    discardBlood,
    { order: theirs, entry: newEntryId(), text: 'Påsen läckte' },
    { expects: second },
  )
  expect(left.status, JSON.stringify(left.body)).toBe(200)
  const third = await running(theirs, left.body.version)
  const two = await sara.send(
    endBlood,
    { order: theirs, entry: newEntryId(), after: vitals },
    { expects: third },
  )
  expect(two.body.state).toBe('performed')
  const { body } = await sara.ask(readOrder, { order: theirs })
  expect([body.performed.length, body.bloodUnits.map(({ discarded }) => discarded)]).toEqual([
    2,
    ['Påsen läckte'],
  ])
})

test('two who confirm at once: one signs, the other is told; a repeated start starts once; a foreign unit sees nothing', async () => {
  const { theirs, version } = await order(amina, 'bengt', blood())
  const one = bag()
  const first = await sara.send(
    prepareBlood,
    { order: theirs, entry: newEntryId(), ...one },
    { expects: version },
  )
  const expects = first.body.version
  const [a, b] = await Promise.all(
    [maja, leila].map((by) =>
      by.send(confirmBlood, { order: theirs, entry: newEntryId(), number: one.number }, { expects }),
    ),
  )
  expect([a?.status, b?.status].toSorted()).toEqual([200, 409])
  const now = (await sara.ask(readOrder, { order: theirs })).body.version
  const envelope = { id: newCommandId(), expects: now }
  const start = { order: theirs, entry: newEntryId(), before: vitals }
  const started = await sara.send(startBlood, start, envelope)
  expect((await sara.send(startBlood, start, envelope)).body).toEqual(started.body)
  const anna = await server.as('anna')
  expect((await anna.send(startBlood, start, { expects: now })).status).toBe(404)
})
