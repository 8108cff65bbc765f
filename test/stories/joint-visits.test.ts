import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { readTimeline } from '../../src/records/api.ts'
import { derivedId } from '../../src/records/derived-id.ts'
import { asId } from '../../src/shared/id.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import { visitAnswerJoint, visitAskJoint } from '../../src/visits/joint-api.ts'
import type { Slot } from '../../src/visits/visit.ts'
import { visitCancel, visitDocument, visitMove, visitPlan } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'

let server: TestServer
let erik: Client
let sara: Client

const today = '2026-11-21'
const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const staff = (key: string) => world.id<'staff'>(key)
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code // Cast: problem+json has a code.
const slot: Slot = { day: '2026-11-24', from: '10:00', to: null }

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  sara = await server.as('sara')
})

afterAll(() => server.stop())

/** MiNT plans an assessment at Astrid's and asks Granvik's home care along. */
const asked = async (at: Slot = slot) => {
  const visit = fresh<'process'>()
  const id = newCommandId()
  const unit = world.id<'unit'>('granvik-home-care')
  const answer = await erik.send(
    visitPlan,
    {
      person: world.id('astrid'),
      visit,
      kind: 'assessment',
      mode: 'home',
      slot: at,
      minutes: 60,
      place: { kind: 'home' },
      why: 'Bedömning tillsammans',
      going: [staff('erik')],
      about: world.id('referral-astrid'),
      partners: [{ unit, ground: 'consent' }],
    },
    { id },
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { visit, version: answer.body.version, theirs: derivedId<'process'>(id, `joint-visit:${unit}`) }
}

const saraSaysYes = async (theirs: ReturnType<typeof fresh<'process'>>, at: Slot = slot) => {
  const { body } = await sara.ask(visitRead, { visit: theirs })
  return sara.send(
    visitAnswerJoint,
    { visit: theirs, answer: 'accepted', slot: at, going: [staff('sara')], note: 'Jag kommer.' },
    { expects: body.visit.version },
  )
}

test('the question waits for the other unit’s answer, and nothing of the asker’s record is shown with it', async () => {
  const { theirs, visit } = await asked()
  const day = await sara.ask(myDayRead, {})
  const waiting = day.body.asked.find(({ id }) => id === theirs)
  expect(waiting).toMatchObject({
    state: 'asked',
    why: 'Bedömning tillsammans',
    allowed: ['visit.answerJoint'],
  })
  expect(waiting?.partners[0]).toMatchObject({ unitName: 'MiNT, Norrådals sjukhus', theirFrom: '10:00' })
  expect((await sara.ask(visitRead, { visit })).status).toBe(404)
})

test('a yes becomes the unit’s own visit, and the asker sees who said it and when they come', async () => {
  const { theirs, visit } = await asked()
  const yes = await saraSaysYes(theirs)
  expect([yes.status, yes.body.state]).toEqual([200, 'planned'])
  const { body } = await erik.ask(visitRead, { visit })
  expect(body.visit.partners[0]).toMatchObject({
    answer: 'accepted',
    answerName: 'Sara Lindqvist, Sjuksköterska',
    theirFrom: '10:00',
    apart: false,
  })
})

test('answering the question takes it out of the unit’s inbox', async () => {
  const { theirs } = await asked()
  const waiting = async () =>
    JSON.stringify((await sara.ask(exchangeInbox, {})).body).split('frågar om gemensamt besök').length
  const before = await waiting()
  await saraSaysYes(theirs)
  expect(await waiting()).toBe(before - 1)
})

test('each writes in their own provider’s record only', async () => {
  const now = { day: today, from: '16:00', to: null } as const
  const { theirs, visit } = await asked(now)
  await saraSaysYes(theirs, now)
  const person = world.id<'person'>('astrid')
  const by = async (client: Client, own: typeof visit, text: string) => {
    const sections = [{ heading: 'assessment' as const, text }]
    const answer = await client.send(visitDocument, {
      person,
      visit: own,
      entry: fresh(),
      sections,
      sign: true,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return client.ask(readTimeline, { person, kinds: ['visitNote'] })
  }
  const hers = await by(sara, theirs, 'Sett ur omvårdnaden.')
  const his = await by(erik, visit, 'Sett ur medicinen.')
  expect(JSON.stringify(hers.body)).not.toContain('Sett ur medicinen')
  expect(JSON.stringify(his.body)).not.toContain('Sett ur omvårdnaden')
  expect(
    (
      await sara.send(visitDocument, {
        person,
        visit,
        entry: fresh(),
        sections: [{ heading: 'plan', text: 'x' }],
        sign: true,
      })
    ).status,
  ).toBe(404)
})

test('a no says why, and can be answered only once', async () => {
  const { theirs, visit } = await asked()
  const { body } = await sara.ask(visitRead, { visit: theirs })
  const no = { visit: theirs, answer: 'declined' as const, note: 'Vi är två i dag.' }
  const first = await sara.send(visitAnswerJoint, no, { expects: body.visit.version })
  expect([first.status, first.body.state]).toEqual([200, 'cancelled'])
  const again = await sara.send(visitAnswerJoint, no, { expects: first.body.version })
  expect([again.status, codeOf(again)]).toEqual([409, 'visit.alreadyEnded'])
  const asker = await erik.ask(visitRead, { visit })
  expect(asker.body.visit.partners[0]).toMatchObject({ answer: 'declined', answerNote: 'Vi är två i dag.' })
})

test('when the asker moves or cancels, the other side is told and keeps its own visit', async () => {
  const { theirs, visit, version } = await asked()
  await saraSaysYes(theirs)
  const later = { day: '2026-11-24', from: '14:00', to: null } as const
  const input = { visit, slot: later, going: [staff('karin')], personTold: true }
  const moved = await erik.send(visitMove, input, { expects: version })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  const told = await sara.ask(visitRead, { visit: theirs })
  expect(told.body.visit).toMatchObject({ state: 'planned', from: '10:00' })
  expect(told.body.visit.partners[0]).toMatchObject({ theirFrom: '14:00', apart: true })
  const cancel = { visit, reason: 'weather' as const, personTold: false }
  await erik.send(visitCancel, cancel, { expects: moved.body.version })
  const after = await sara.ask(visitRead, { visit: theirs })
  expect(after.body.visit.state).toBe('planned')
  expect(after.body.visit.partners[0]).toMatchObject({ theirState: 'cancelled' })
})

test('a question whose asker no longer comes needs no answer', async () => {
  const { theirs, visit, version } = await asked()
  const cancel = { visit, reason: 'notNeeded' as const, personTold: true }
  await erik.send(visitCancel, cancel, { expects: version })
  const { body } = await sara.ask(visitRead, { visit: theirs })
  expect(body.visit).toMatchObject({ state: 'cancelled', endReason: 'notNeeded' })
})

test('nobody asks their own unit, or the same unit twice, or without a ground that carries', async () => {
  const { visit, version } = await asked()
  const ask = (unit: string, ground: 'consent' | 'sameProvider') =>
    erik.send(visitAskJoint, { visit, unit: world.id(unit), ground }, { expects: version })
  expect(codeOf(await ask('mint-team', 'sameProvider'))).toBe('visit.partnerIsSelf')
  expect(codeOf(await ask('granvik-home-care', 'consent'))).toBe('visit.partnerTwice')
  expect(codeOf(await ask('tallasen-home-care', 'sameProvider'))).toBe('exchange.groundDoesNotCarry')
})

test('ALMA assesses together with the home-care nurse, or says why not', async () => {
  const nurse = await server.as('alma-nurse')
  const plan = (notJoint: string | null) =>
    nurse.send(visitPlan, {
      person: world.id('inga'),
      visit: fresh<'process'>(),
      kind: 'assessment',
      mode: 'home',
      slot,
      minutes: 60,
      place: { kind: 'home' },
      why: 'Sämre sedan i går',
      going: [staff('alma-nurse')],
      notJoint,
    })
  const alone = await plan(null)
  expect([alone.status, codeOf(alone)]).toEqual([422, 'visit.jointNeeded'])
  expect((await plan('Hemsjukvården är redan där i dag.')).status).toBe(200)
})
