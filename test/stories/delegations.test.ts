import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  delegationCandidates,
  delegationOverview,
  giveDelegation,
  listDelegations,
  reviewDelegation,
  revokeDelegation,
} from '../../src/delegations/api.ts'
import { world } from '../../src/demo/cast.ts'
import { readOrder, reservedOverview } from '../../src/orders/api.ts'
import type { OrderContent } from '../../src/orders/order.ts'
import { performOrder, receiptOrder } from '../../src/orders/perform-api.ts'
import { endAssignment } from '../../src/organisation/assignment-api.ts'
import { readStaff } from '../../src/organisation/staff-api.ts'
import { type Day, instantAt } from '../../src/shared/day.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { content, newEntryId, order, saturday } from './ordering.ts'
import { noticesFrom } from './raw-rows.ts'

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
const toLeila = world.id<'assignment'>('assistant-at-granvik-home-care')
const newDelegation = () => asId<'delegation'>(randomUUID())

type Giving = z.input<typeof giveDelegation.input>

const catheter = (changed: Partial<Giving> = {}): Giving => ({
  delegation: newDelegation(),
  to: toLeila,
  task: 'catheter',
  exactly: 'Byta uppsamlingspåse och spola med 50 ml',
  from: saturday,
  until: '2027-11-20',
  knowledge: 'Spolade två gånger med mig',
  knowledgeOn: saturday,
  ...changed,
})

const flushing = (timing?: OrderContent['timing']) =>
  content({
    kind: 'treatment',
    what: 'Spola katetern',
    task: 'catheter',
    timing: timing ?? { kind: 'times', from: saturday, until: null, everyDays: 1, at: [] },
  })

/** An order that Sara has receipted. */
async function receipted(person: string, one: OrderContent) {
  const { ours, theirs, version } = await order(amina, person, one)
  const done = await sara.send(receiptOrder, { order: theirs }, { expects: version })
  return { ours, theirs, version: done.body.version }
}

const perform = (by: Client, theirs: ProcessId, expects: string, doneAt?: Instant) =>
  by.send(performOrder, { order: theirs, entry: newEntryId(), ...(doneAt ? { doneAt } : {}) }, { expects })

test('refused without a delegation, with whom to call; given, and done the same minute; the orderer reads under whose', async () => {
  const { ours, theirs, version } = await receipted('lennart', flushing())
  const before = await leila.ask(readOrder, { order: theirs })
  expect(before.body.reserved).toEqual({ who: 'delegated', task: 'catheter', mayDo: false })
  expect(before.body.allowed).not.toContain('order.perform')
  const refused = await perform(leila, theirs, version)
  // Hers ran out the day before: the refusal says so, and whom to call.
  expect([refused.status, code(refused)]).toEqual([403, 'order.delegationEnded'])
  expect(refused.body).toMatchObject({ data: { day: '2026-11-20', phone: expect.stringMatching(/^0980/) } })
  const given = await sara.send(giveDelegation, catheter())
  expect(given.status, JSON.stringify(given.body)).toBe(200)
  const done = await perform(leila, theirs, version)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const { body } = await amina.ask(readOrder, { order: ours })
  expect(body.performed).toMatchObject([
    { by: 'Leila Karimi', title: 'Undersköterska, på delegering av Sara Lindqvist' },
  ])
})

test('what is not reserved needs no delegation; blood and what nobody named is for licensed staff alone', async () => {
  const weigh = content({ kind: 'measurement', what: 'Ta temp', value: { name: 'Temp', unit: '°C' } })
  const free = await receipted('holger', weigh)
  const done = await leila.send(
    performOrder,
    { order: free.theirs, entry: newEntryId(), value: '37,1' },
    { expects: free.version },
  )
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const unnamed = await receipted('holger', content({ kind: 'treatment', what: 'Byt kateter' }))
  const refused = await perform(leila, unnamed.theirs, unnamed.version)
  expect([refused.status, code(refused)]).toEqual([403, 'order.licensedOnly'])
  const fresh = await order(amina, 'holger', weigh)
  const unread = await leila.send(
    performOrder,
    { order: fresh.theirs, entry: newEntryId(), value: '37,0' },
    { expects: fresh.version },
  )
  expect(code(unread)).toBe('order.receiptFirst')
})

test('a delegation for one person holds for nobody else', async () => {
  const insulin = (person: string) =>
    receipted(
      person,
      content({
        kind: 'medicine',
        what: 'Insulin 14 IE',
        medicine: {
          substance: 'Insulin',
          strength: '',
          dose: '14',
          doseUnit: 'IE',
          route: 'subcutaneous',
          reason: '',
          batch: false,
        },
      }),
    )
  const give = (one: Awaited<ReturnType<typeof insulin>>) =>
    leila.send(
      performOrder,
      { order: one.theirs, entry: newEntryId(), given: { dose: '14' } },
      { expects: one.version },
    )
  expect((await give(await insulin('svea'))).status).toBe(200)
  const other = await give(await insulin('arne'))
  expect([other.status, code(other)]).toEqual([403, 'order.delegationNeeded'])
})

test('at midnight in Stockholm it is over, to the minute; what was done before midnight can be written after it', async () => {
  const lastDay: Day = '2026-11-27'
  const one = catheter({ task: 'suction', until: lastDay })
  expect((await sara.send(giveDelegation, one)).status).toBe(200)
  const suction = { ...flushing(), what: 'Sug vid behov', task: 'suction' as const }
  const { theirs, version } = await receipted('olof', suction)
  // Midnight in Stockholm is 23:00 UTC in November.
  const midnight = '2026-11-27T23:00:00.000Z' as Instant
  expect(instantAt('2026-11-28', '00:00')).toBe(midnight)
  await server.setClock(later(midnight, -60_000))
  leila = await server.as('assistant')
  const before = await perform(leila, theirs, version)
  expect(before.status, JSON.stringify(before.body)).toBe(200)
  await server.setClock(midnight)
  const after = await perform(leila, theirs, before.body.version)
  expect([after.status, code(after)]).toEqual([403, 'order.delegationEnded'])
  const late = await perform(leila, theirs, before.body.version, later(midnight, -30 * 60_000))
  expect(late.status, JSON.stringify(late.body)).toBe(200)
})

test('revoked with a reason it ends at once; gone through it is noted; a stale version and a foreign unit are refused', async () => {
  const one = catheter({ task: 'tubeFeeding' })
  const given = await sara.send(giveDelegation, one)
  const on = { delegation: one.delegation, version: given.body.version }
  const reviewed = await maja.send(reviewDelegation, { ...on, text: 'Gick igenom sondrutinen' })
  expect(reviewed.status, JSON.stringify(reviewed.body)).toBe(200)
  const stale = await sara.send(revokeDelegation, { ...on, reason: 'Gammal version' })
  expect([stale.status, code(stale)]).toEqual([409, 'command.stale'])
  const anna = await server.as('anna')
  const newest = { delegation: one.delegation, version: reviewed.body.version }
  expect((await anna.send(revokeDelegation, { ...newest, reason: 'Inte min' })).status).toBe(404)
  expect(code(await leila.send(revokeDelegation, { ...newest, reason: 'Vill inte ha den' }))).toBe(
    'delegation.otherProfession',
  )
  const revoked = await maja.send(revokeDelegation, { ...newest, reason: 'Ny sond, ny utbildning behövs' })
  expect(revoked.status, JSON.stringify(revoked.body)).toBe(200)
  const { theirs, version } = await receipted('arne', { ...flushing(), task: 'tubeFeeding' })
  expect(code(await perform(leila, theirs, version))).toBe('order.delegationRevoked')
  const over = await sara.ask(listDelegations, { which: 'over' })
  expect(over.body.rows.find((row) => row.delegation === one.delegation)).toMatchObject({
    standing: 'revoked',
    revoked: { by: 'Maja Öberg', reason: 'Ny sond, ny utbildning behövs' },
    history: [{ what: 'revoked' }, { what: 'reviewed' }, { what: 'given' }],
  })
  const again = await sara.send(reviewDelegation, {
    delegation: one.delegation,
    version: revoked.body.version,
    text: 'För sent',
  })
  expect(code(again)).toBe('delegation.endedAlready')
})

test('at most a year, from today on, with knowledge checked, to somebody unlicensed of the unit, by a nurse', async () => {
  const fields = async (changed: Partial<Giving>, by = sara) => {
    const answer = await by.send(giveDelegation, catheter(changed))
    const { errors: found } = answer.body as { errors?: { code: string }[] }
    return found?.map((one) => one.code) ?? [code(answer)]
  }
  expect(await fields({ until: '2027-11-21' })).toEqual(['delegation.tooLong'])
  expect(await fields({ until: '2026-11-20' })).toEqual(['delegation.endsBefore'])
  expect(await fields({ from: '2026-11-20', until: '2027-11-19' })).toEqual(['delegation.inThePast'])
  expect(await fields({ knowledgeOn: '2026-11-22' })).toEqual(['delegation.knowledgeLater'])
  expect(await fields({ knowledgeOn: '2025-11-20' })).toEqual(['delegation.knowledgeOld'])
  expect(await fields({ to: world.id('maja-at-granvik-home-care') })).toEqual(['delegation.notTo'])
  expect(await fields({ to: world.id('home-help-at-granvik-home-help') })).toEqual(['delegation.notTo'])
  expect(await fields({}, leila)).toEqual(['delegation.otherProfession'])
  const { body } = await sara.ask(delegationCandidates, {})
  expect(body.staff.map(({ name }) => name)).toEqual(['Leila Karimi'])
})

test('a renewal continues the old one, which then is no longer said to run out', async () => {
  const list = async () => (await sara.ask(listDelegations, {})).body
  const mouth = (await list()).rows.find((row) => row.delegation === world.id('delegation-leila-mouth'))
  expect(mouth).toMatchObject({ standing: 'holds', soon: true, renewed: false })
  const { soon } = await list()
  const renewed = await sara.send(
    giveDelegation,
    catheter({
      task: 'medicineByMouth',
      exactly: 'Ur dospåse',
      from: '2026-11-25',
      until: '2027-11-24',
      renews: world.id<'delegation'>('delegation-leila-mouth'),
    }),
  )
  expect(renewed.status, JSON.stringify(renewed.body)).toBe(200)
  const other = await sara.send(
    giveDelegation,
    catheter({ renews: world.id<'delegation'>('delegation-leila-mouth') }),
  )
  expect(code(other)).toBe('delegation.renewsOther')
  expect((await list()).soon).toBe(soon - 1)
})

test('the MAS sees every delegation and reserved task of her municipality, with figures and without a person’s name', async () => {
  const mas = await server.as('mas')
  const { body } = await mas.ask(delegationOverview, {})
  expect(body.rows.map(({ delegate }) => delegate)).toContain('Leila Karimi')
  expect(body.rows.every(({ person, allowed }) => person === null && allowed.length === 0)).toBe(true)
  expect(body.units).toMatchObject([{ name: 'Hemsjukvården Granvik', holds: expect.any(Number) }])
  const reserved = await mas.ask(reservedOverview, {})
  expect(reserved.body.units.find(({ name }) => name === 'Hemsjukvården Granvik')).toMatchObject({
    byDelegation: expect.any(Number),
  })
  expect(reserved.body.units[0]?.byDelegation).toBeGreaterThan(0)
  expect(JSON.stringify([body, reserved.body])).not.toMatch(/Svea|Dahlin|Maj-Britt/)
  for (const by of [sara, leila, await server.as('ulla', 'ulla-at-granvik-home-care')]) {
    expect(code(await by.ask(delegationOverview, {}))).toBe('delegation.masOnly')
    expect(code(await by.ask(reservedOverview, {}))).toBe('order.masOnly')
  }
  // Another municipality's are not hers.
  expect(JSON.stringify(body)).not.toContain('Tallåsen')
  const give = await mas.send(giveDelegation, catheter())
  expect([give.status, code(give)]).toEqual([403, 'delegation.masReads'])
})

test('when whoever delegated leaves, the delegation is over, and the list says why', async () => {
  const one = catheter({ task: 'oxygen' })
  expect((await maja.send(giveDelegation, one)).status).toBe(200)
  const ulla = await server.as('ulla', 'ulla-at-granvik-administration')
  const staff = await ulla.ask(readStaff, { staff: world.id('maja') })
  const assignment = staff.body.assignments.find(
    (row) => row.assignment === world.id('maja-at-granvik-home-care'),
  )
  const ended = await ulla.send(endAssignment, {
    assignment: world.id('maja-at-granvik-home-care'),
    version: asId<'command'>(assignment?.version ?? ''),
    when: 'now',
  })
  expect(ended.status, JSON.stringify(ended.body)).toBe(200)
  const { theirs, version } = await receipted('britta', { ...flushing(), task: 'oxygen' })
  expect(code(await perform(leila, theirs, version))).toBe('order.delegationLeft')
  const { body } = await sara.ask(listDelegations, { which: 'over' })
  expect(body.rows.find((row) => row.delegation === one.delegation)?.standing).toBe('delegatorLeft')
})

test('a month and a week before a delegation ends both its parties are told, once each, unless it has been continued', async () => {
  const until = '2027-02-20'
  const ends = catheter({ until })
  expect((await sara.send(giveDelegation, ends)).status).toBe(200)
  const kept = catheter({ until, exactly: 'Byta förband runt katetern' })
  expect((await sara.send(giveDelegation, kept)).status).toBe(200)
  const told = async (at: Instant) => {
    await server.setClock(at)
    const since = await noticesFrom(server.database)
    await server.tick()
    await server.tick()
    return (await since()).filter(({ code: of }) => of === 'delegationEnds').map(({ staff_id }) => staff_id)
  }
  const both = [world.id('assistant'), world.id('sara')].toSorted()
  const twice = [...both, ...both].toSorted()
  expect(await told(instantAt('2027-01-20', '10:00'))).toEqual([])
  expect((await told(instantAt('2027-01-21', '10:00'))).toSorted()).toEqual(twice)
  expect(await told(instantAt('2027-01-30', '10:00'))).toEqual([])
  sara = await server.as('sara')
  const renewed = catheter({
    ...{ from: '2027-02-01', until: '2028-01-31', knowledgeOn: '2027-01-30', renews: kept.delegation },
  })
  const answer = await sara.send(giveDelegation, renewed)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect((await told(instantAt('2027-02-13', '10:00'))).toSorted()).toEqual(both)
  await server.setClock(testNow)
})
