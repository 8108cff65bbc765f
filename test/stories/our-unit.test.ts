import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourMonth } from '../../src/follow-up/our-month-api.ts'
import { listSent } from '../../src/referrals/sent-api.ts'
import { idOf } from '../../src/shared/id.ts'
import { listThanks, takeAwayThanks, writeThanks } from '../../src/thanks/api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client
let maja: Client
let anna: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja')
  anna = await server.as('anna')
})
afterAll(() => server.stop())

const newThanks = () => idOf('thanks').parse(randomUUID())
const note = {
  day: '2026-11-20',
  saidBy: 'relative',
  words: 'Ni kom samma kväll. Det glömmer vi inte.',
} as const

test('Sara sees what home care sent this month and what came of it, as many as stand in her list', async () => {
  const month = (await sara.ask(ourMonth, { around: '2026-11-21' })).body
  const sent = (await sara.ask(listSent, { scope: 'unit' })).body.rows.filter(
    ({ sentAt }) => sentAt >= '2026-10-31T23:00' && sentAt < '2026-11-30T23:00',
  )
  expect(month.total).toBe(sent.length)
  expect(month.total).toBeGreaterThan(3)
  const [mint] = month.teams
  expect(mint).toMatchObject({
    team: 'MiNT, Norrådals sjukhus',
    sent: sent.length,
    reports: { sv: 'varsel' },
  })
  expect(mint?.answered).toBe(sent.filter(({ answer }) => answer !== null).length)
  expect((mint?.answered ?? 0) + (mint?.waiting ?? 0)).toBe(mint?.sent)
  expect(mint?.median).toBeGreaterThan(0)
  const decided = mint?.outcomes.reduce((all, { n }) => all + n, 0)
  expect(decided).toBeLessThanOrEqual(mint?.answered ?? 0)
  expect(decided).toBeGreaterThan(0)
  expect(month.given.n).toBeGreaterThan(0)
  expect(month.given.performed).toBeLessThanOrEqual(month.given.n)
  // Nobody at work stands alone in it, and no person cared for.
  expect(JSON.stringify(month)).not.toMatch(/Sara|Maja|Lindqvist|Esther/)
})

test('the month before is chosen, and a month with nothing says so', async () => {
  const october = (await sara.ask(ourMonth, { around: '2026-10-15' })).body
  expect(october).toMatchObject({ days: { from: '2026-10-01', to: '2026-10-31' }, ongoing: false })
  const november = (await sara.ask(ourMonth, { around: '2026-11-01' })).body
  expect(november.before).toBe(october.total)
  expect((await sara.ask(ourMonth, { around: '2019-03-05' })).body).toMatchObject({ total: 0, teams: [] })
  expect((await sara.raw('/api/follow-up/our-month?around=november')).status).toBe(422)
})

test('a unit sees only its own', async () => {
  const ours = (await anna.ask(ourMonth, { around: '2026-11-21' })).body
  const theirs = (await sara.ask(ourMonth, { around: '2026-11-21' })).body
  expect(ours).not.toEqual(theirs)
  expect(ours.teams.map(({ team }) => team)).toContain('ALMA, Tallåsens lasarett')
  expect((await (await server.as('admin')).ask(ourMonth, { around: '2026-11-21' })).status).toBe(403)
})

test('what a relative said is written down, read by the whole unit, and by no other', async () => {
  const thanks = newThanks()
  expect((await sara.send(writeThanks, { thanks, ...note })).status).toBe(200)
  const read = (await maja.ask(listThanks, {})).body
  expect(read.rows[0]).toMatchObject({
    thanks,
    words: note.words,
    saidBy: 'relative',
    writtenBy: 'Sara Lindqvist',
  })
  expect(read.total).toBe(read.rows.length)
  expect((await anna.ask(listThanks, {})).body.rows.map((row) => row.thanks)).not.toContain(thanks)
})

test('an identity number, a day to come and empty words are refused', async () => {
  const send = (more: object) => sara.send(writeThanks, { thanks: newThanks(), ...note, ...more })
  expect((await send({ words: 'Tack från 19360525-7041' })).body).toMatchObject({
    code: 'thanks.number',
    field: 'words',
  })
  expect((await send({ day: '2026-12-24' })).body).toMatchObject({ code: 'input.inFuture' })
  expect((await send({ words: '  ' })).status).toBe(422)
  expect((await send({ saidBy: 'Eva Lindgren' })).status).toBe(422)
})

test('a note is taken away by the unit alone, once', async () => {
  const thanks = newThanks()
  await sara.send(writeThanks, { thanks, ...note })
  expect((await anna.send(takeAwayThanks, { thanks })).status).toBe(404)
  const [one, two] = await Promise.all([
    sara.send(takeAwayThanks, { thanks }),
    maja.send(takeAwayThanks, { thanks }),
  ])
  expect([one.status, two.status].toSorted()).toEqual([200, 404])
  expect((await sara.ask(listThanks, {})).body.rows.map((row) => row.thanks)).not.toContain(thanks)
})

test('the same note sent twice is one note', async () => {
  const id = randomUUID()
  const thanks = newThanks()
  for (const _ of [1, 2]) expect((await sara.send(writeThanks, { thanks, ...note }, { id })).status).toBe(200)
  const { rows } = (await sara.ask(listThanks, {})).body
  expect(rows.filter((row) => row.thanks === thanks)).toHaveLength(1)
})
