import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { ifWorseWrite, planRead, treatmentLimitDecide } from '../../src/plans/api.ts'
import { disclosableEntries, sendReferral } from '../../src/referrals/api.ts'
import { readReferral } from '../../src/referrals/board-api.ts'
import { readSentThread } from '../../src/referrals/sent-api.ts'
import { asId, type EntryId, type ProcessId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { known } from './enrolling.ts'
import { newEntry, varselAbout } from './varsel.ts'

let server: TestServer
let gp: Client
let erik: Client
let sara: Client
let anna: Client
beforeAll(async () => {
  server = await startServer()
  gp = await server.as('gp-private')
  erik = await server.as('erik')
  sara = await server.as('sara')
  anna = await server.as('anna')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)

const call = { who: 'Hälsocentralen', phone: '0980-319220' }
const planFor = (sign: string) => ({
  signs: [{ sign, measure: 'Ring hälsocentralen samma dag' }],
  call: { day: call, evening: call, night: call },
})
const limit = {
  decision: 'noResuscitation' as const,
  reason: 'Mycket skör, vill inte',
  withWhom: 'Personen och dottern',
  decidedOn: '2026-11-20' as const,
}

async function writes(by: Client, key: string, given: { sign: string; corrects?: string }): Promise<EntryId> {
  const entry = newEntry()
  const { body } = await by.ask(planRead, { person: person(key) })
  const written = await by.send(ifWorseWrite, {
    person: person(key),
    entry,
    sees: body.number,
    plan: planFor(given.sign),
    ...(given.corrects === undefined ? {} : { corrects: given.corrects }),
  })
  expect(written.status, JSON.stringify(written.body)).toBe(200)
  return entry
}

async function decides(by: Client, key: string): Promise<EntryId> {
  const entry = newEntry()
  const decided = await by.send(treatmentLimitDecide, { person: person(key), entry, limit })
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  return entry
}

const sbar = {
  situation: 'Sämre sedan i går.',
  bakgrund: 'Hjärtsvikt.',
  aktuellt: 'Vaken, andas 24.',
  rekommendation: 'Bedömning hemma i dag.',
}

async function sent(by: Client, key: string, disclose: EntryId[]): Promise<ProcessId> {
  const input = varselAbout(key, { sbar, disclose })
  const answer = await by.send(sendReferral, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return asId<'process'>(String(input.referral))
}

const sentSections = async (by: Client, referral: ProcessId) =>
  (await by.ask(readSentThread, { thread: asId<'message'>(referral) })).body.sections
const disclosable = async (by: Client, key: string) =>
  (await by.ask(disclosableEntries, { person: person(key) })).body.entries

test("the sender's own plan and limits are read in the background, limits first, and stay as they were sent", async () => {
  await known(gp, 'mirjana')
  const plan = await writes(gp, 'mirjana', { sign: 'Andfådd i vila' })
  const decision = await decides(gp, 'mirjana')
  const referral = await sent(gp, 'mirjana', [plan, decision])
  await writes(gp, 'mirjana', { sign: 'Svullna ben' })

  const sections = await sentSections(gp, referral)
  expect(sections.slice(0, 6).map(({ heading }) => heading)).toEqual([
    'Situation',
    'Bakgrund',
    'Beslut om behandlingsbegränsning',
    'Plan vid försämring',
    'Aktuellt tillstånd',
    'Rekommendation',
  ])
  const background = sections.slice(2, 4)
  expect(background[0]?.text).toContain('Beslut: Ingen hjärt-lungräddning\nSkäl: Mycket skör, vill inte')
  expect(background[1]?.text).toContain('Andfådd i vila: Ring hälsocentralen samma dag')
  expect(JSON.stringify(sections)).not.toContain('Svullna ben')
  const { body } = await erik.ask(readReferral, { referral })
  expect(body).toMatchObject({ background, disclosed: [] })
})

test('what the sender unticks stays at home', async () => {
  await known(gp, 'inga')
  await writes(gp, 'inga', { sign: 'Förvirrad' })
  const decision = await decides(gp, 'inga')
  const referral = await sent(gp, 'inga', [decision])
  expect((await erik.ask(readReferral, { referral })).body.background).toHaveLength(1)
  expect(JSON.stringify(await sentSections(gp, referral))).not.toContain('Förvirrad')
  const without = await sent(gp, 'inga', [])
  expect((await erik.ask(readReferral, { referral: without })).body.background).toEqual([])
  expect(JSON.stringify(await sentSections(gp, without))).not.toContain('Ingen hjärt-lungräddning')
})

test('a corrected plan goes as it was corrected, and the one that was wrong is nowhere to choose', async () => {
  await known(gp, 'bengt')
  await writes(gp, 'bengt', { sign: 'Fel tecken' })
  const right = await writes(gp, 'bengt', { sign: 'Rätt tecken', corrects: 'Fel rad' })
  const { body } = await gp.ask(planRead, { person: person('bengt') })
  expect(body.ifWorse.map(({ entry, own }) => [entry, own])).toEqual([[right, true]])
  const referral = await sent(gp, 'bengt', [right])
  const text = JSON.stringify(await sentSections(gp, referral))
  expect(text).toContain('Rätt tecken')
  expect(text).not.toContain('Fel tecken')
  const kinds = (await disclosable(gp, 'bengt')).map(({ kind }) => kind)
  expect(kinds).toContain('referralSent')
  expect(kinds).not.toContain('planIfWorse')
})

test('a plan that another team has sent goes on to this team, with who wrote it and where', async () => {
  const { body } = await anna.ask(planRead, { person: person('tage') })
  const [plan] = body.ifWorse
  expect(plan).toMatchObject({ own: true, fromUnit: { name: 'ALMA, Tallåsens lasarett' } })
  if (plan === undefined) throw new Error('no plan came')
  const referral = await sent(anna, 'tage', [plan.entry])
  const [background] = (await erik.ask(readReferral, { referral })).body.background
  expect(background?.heading).toBe('Plan vid försämring')
  expect(background?.text).toContain('ALMA, Tallåsens lasarett')
})

test("another unit's plan is not ours to send, and nothing is sent", async () => {
  await known(gp, 'kjell')
  await known(sara, 'kjell')
  const theirs = await writes(gp, 'kjell', { sign: 'Yr' })
  const input = varselAbout('kjell', { disclose: [theirs] })
  const refused = await sara.send(sendReferral, input)
  expect([refused.status, (refused.body as { field?: string }).field]).toEqual([404, 'disclose'])
  const thread = await sara.ask(readSentThread, { thread: asId<'message'>(String(input.referral)) })
  expect(thread.status).toBe(404)
})
