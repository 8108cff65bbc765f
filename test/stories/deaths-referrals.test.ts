import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctDeath, deathPreview, recordDeath } from '../../src/deaths/api.ts'
import { world } from '../../src/demo/cast.ts'
import { exchangeInbox, exchangeReceipt } from '../../src/exchanges/api.ts'
import {
  assessReferral,
  decideOnReferral,
  noteReferral,
  receiptReferral,
  reopenReferral,
  sendReferral,
} from '../../src/referrals/api.ts'
import { readBoard, readReferral } from '../../src/referrals/board-api.ts'
import { readSentThread } from '../../src/referrals/sent-api.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { tasksOfPerson } from '../../src/tasks/api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { saturday } from './ordering.ts'
import { noticesFrom, rawTables } from './raw-rows.ts'
import { newEntry, newProcess, varselAbout } from './varsel.ts'

let server: TestServer
let sara: Client
let anna: Client
let erik: Client
let lena: Client
let amina: Client
let almaNurse: Client
beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  anna = await server.as('anna')
  erik = await server.as('erik')
  lena = await server.as('lena')
  amina = await server.as('amina')
  almaNurse = await server.as('alma-nurse')
})
beforeEach(() => server.setClock(testNow))
afterAll(() => server.stop())

const MINUTE = 60_000
const yes = { answer: 'yes' } as const
const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const threadOf = (referral: ProcessId) => asId<'message'>(referral)

async function sent(by: Client, person: string, changed: Parameters<typeof varselAbout>[1] = {}) {
  const input = varselAbout(person, changed)
  const answer = await by.send(sendReferral, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return asId<'process'>(String(input.referral))
}

async function died(by: Client, person: string) {
  const answer = await by.send(recordDeath, {
    person: world.id(person),
    entry: newEntry(),
    day: saturday,
    source: 'relative',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

async function livesAfterAll(by: Client, person: string) {
  const answer = await by.send(correctDeath, {
    person: world.id(person),
    entry: newEntry(),
    reason: 'Fel person öppnad',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  await server.setClock(later(testNow, MINUTE))
  await server.tick()
}

/** Where a team's board has a referral now. */
async function onBoard(by: Client, referral: ProcessId) {
  const { body } = await by.ask(readBoard, {})
  const columns = [
    ['inflow', body.inflow],
    ['waiting', body.waiting],
    ['closed', body.closedToday],
  ] as const
  return columns.flatMap(([column, rows]) =>
    rows.filter((row) => row.referral === referral).map((row) => ({ column, row })),
  )[0]
}

/** Tasks about a referral, as they lie in the database. */
async function tasksAbout(referral: ProcessId) {
  const { task } = await rawTables(server.database, ['task'])
  return task.filter((one) => one.about_process_id === referral)
}

test('a varsel about one who dies leaves the inflow, its deadlines end, and the sender has an answer', async () => {
  const referral = await sent(sara, 'vera')
  expect((await onBoard(erik, referral))?.row).toMatchObject({ state: 'new', next: { key: 'receipt' } })
  await died(sara, 'vera')
  await server.tick()

  const found = await onBoard(erik, referral)
  expect(found).toMatchObject({
    column: 'closed',
    row: { state: 'closed', ended: 'deceased', decision: null, next: null, allowed: [] },
  })
  expect((await tasksAbout(referral)).map((task) => [task.outcome, task.outcome_note])).toEqual([
    ['notNeeded', 'Personen har avlidit.'],
    ['notNeeded', 'Personen har avlidit.'],
  ])
  const thread = await sara.ask(readSentThread, { thread: threadOf(referral) })
  expect(thread.body).toMatchObject({
    state: 'answered',
    answers: [{ title: 'Ärendet är avslutat: personen har avlidit', outcome: null }],
  })
  expect(thread.body.answers[0]?.from).toBe('Hemma, automatiskt, MiNT, Norrådals sjukhus')
  const inbox = await erik.ask(exchangeInbox, {})
  expect(inbox.body.rows.filter((row) => row.thread === threadOf(referral))).toEqual([])
})

test('no reminder follows: a week later nobody has been told that it is overdue, and the board is without it', async () => {
  const referral = await sent(sara, 'svea')
  await died(sara, 'svea')
  await server.tick()
  const since = await noticesFrom(server.database)
  await server.setClock(later(testNow, 7 * 24 * 60 * MINUTE))
  await server.tick()
  await server.tick()
  expect((await tasksAbout(referral)).map((task) => task.escalated_at)).toEqual([null, null])
  expect(await onBoard(await server.as('erik'), referral)).toBeUndefined()
  const told = (await since()).filter((one) => one.code === 'varselAnswered')
  expect(told).toEqual([])
})

test('it ends in every team that has it, also what is receipted and planned; what is decided waits for its reader', async () => {
  const alma = {
    unit: world.id<'unit'>('alma-team'),
    reason: 'worsened',
    urgency: 'fewHours',
    gates: { canWait: yes, homeVisitFirst: yes, districtPhysicianFirst: yes },
  }
  const withMint = await sent(anna, 'tage')
  const decided = await sent(anna, 'tage')
  const withAlma = await sent(anna, 'tage', alma)
  await erik.send(receiptReferral, { referral: withMint })
  const { body } = await erik.ask(readReferral, { referral: withMint })
  const planned = { referral: withMint, planned: 'Erik åker i morgon.' }
  const assessing = await erik.send(assessReferral, planned, { expects: body.version })
  expect(assessing.status, JSON.stringify(assessing.body)).toBe(200)
  const receipted = await erik.send(receiptReferral, { referral: decided })
  const advice = { outcome: 'advice', fields: { advice: 'Väg varje morgon.' } }
  const answered = await erik.send(
    decideOnReferral,
    { referral: decided, entry: newEntry(), ...advice },
    { expects: receipted.body.version },
  )
  expect(answered.status, JSON.stringify(answered.body)).toBe(200)

  await died(anna, 'tage')
  await server.tick()
  expect(await onBoard(erik, withMint)).toMatchObject({ column: 'closed', row: { ended: 'deceased' } })
  expect(await onBoard(almaNurse, withAlma)).toMatchObject({ column: 'closed', row: { ended: 'deceased' } })
  expect(await onBoard(erik, decided)).toMatchObject({ column: 'waiting', row: { ended: null, allowed: [] } })
  const told = (await almaNurse.ask(tasksOfPerson, { person: world.id('tage') })).body.rows
  expect(told.map(({ key }) => key)).toEqual(['deathTold'])

  const thread = await anna.ask(readSentThread, { thread: threadOf(decided) })
  const answer = thread.body.answers[0]?.message
  if (answer === undefined) throw new Error('no answer came')
  expect((await anna.send(exchangeReceipt, { message: answer })).status).toBe(200)
  expect(await onBoard(erik, decided)).toMatchObject({ column: 'closed', row: { ended: null } })
})

test('what a caller without account told ends too, and nobody is asked to phone back', async () => {
  const referral = newProcess()
  const noted = await erik.send(noteReferral, {
    referral,
    entry: newEntry(),
    person: world.id('roland'),
    caller: { name: 'Jonas Falk', profession: 'nurse', unit: 'Ambulansen i Granvik', phone: '0980319216' },
    sbar: { situation: 'Trött, vill vara hemma.' },
    reason: 'generalCondition',
    urgency: 'today',
    gates: { canWait: { answer: 'yes' } },
    consent: { informed: true, agrees: 'yes' },
  })
  expect(noted.status, JSON.stringify(noted.body)).toBe(200)
  const preview = await amina.ask(deathPreview, { person: world.id('roland') })
  const open = preview.body.open.referrals
  expect(open).toBeGreaterThan(0)
  await died(amina, 'roland')
  expect(await onBoard(erik, referral)).toMatchObject({ column: 'closed', row: { ended: 'deceased' } })
  expect((await tasksAbout(referral)).filter((task) => task.outcome === null)).toEqual([])
  const after = await amina.ask(deathPreview, { person: world.id('roland') })
  expect(after.body.open.referrals).toBe(0)
})

test('a death recorded by mistake: each varsel stands again where it stood, with its deadlines, and the sender is told', async () => {
  const untouched = await sent(sara, 'elsa')
  const begun = await sent(sara, 'elsa')
  await erik.send(receiptReferral, { referral: begun })
  const due = (await onBoard(erik, untouched))?.row.next?.due
  await died(sara, 'elsa')
  await server.tick()
  const dead = (await onBoard(erik, untouched))?.row
  const reopen = (by: Client, referral: ProcessId, version: string | undefined) =>
    by.send(
      reopenReferral,
      { referral, entry: newEntry(), reason: 'Dödsfallet var felregistrerat.' },
      { expects: version ?? null },
    )
  const tooEarly = await reopen(erik, untouched, dead?.version)
  expect([tooEarly.status, code(tooEarly)]).toEqual([409, 'referral.notNow'])

  await livesAfterAll(sara, 'elsa')
  const { body: preview } = await erik.ask(deathPreview, { person: world.id('elsa') })
  const listed = preview.closed.filter(({ kind }) => kind === 'referral')
  expect(listed.map(({ process, text, reopen }) => [process, text.sv, reopen]).toSorted()).toEqual(
    [untouched, begun].map((one) => [one, 'Hemsjukvården Granvik', 'referral.reopen']).toSorted(),
  )
  const deadlines = (await tasksAbout(untouched)).map(({ id }) => id)
  expect(preview.closed.filter(({ process }) => deadlines.includes(process))).toEqual([])
  expect((await reopen(almaNurse, untouched, dead?.version)).status).toBe(404)
  expect((await reopen(erik, untouched, preview.closed[0]?.process)).status).toBe(409)

  const versionOf = (referral: ProcessId) => listed.find(({ process }) => process === referral)?.version
  const again = await reopen(lena, untouched, versionOf(untouched))
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  expect((await reopen(erik, begun, versionOf(begun))).status).toBe(200)
  expect(await onBoard(erik, untouched)).toMatchObject({
    column: 'inflow',
    row: { state: 'new', ended: null, next: { key: 'receipt', due } },
  })
  expect(await onBoard(erik, begun)).toMatchObject({
    column: 'inflow',
    row: { state: 'receipted', next: { key: 'assess' } },
  })
  const left = (await erik.ask(deathPreview, { person: world.id('elsa') })).body.closed
  expect(left.filter(({ kind }) => kind === 'referral')).toEqual([])

  const thread = await sara.ask(readSentThread, { thread: threadOf(untouched) })
  expect(thread.body).toMatchObject({ state: 'answered', answer: { title: 'Ärendet är öppet igen' } })
  for (const { message } of thread.body.answers) await sara.send(exchangeReceipt, { message })
  expect((await sara.ask(readSentThread, { thread: threadOf(untouched) })).body.state).toBe('sent')
  const read = await erik.send(receiptReferral, { referral: untouched })
  expect(read.status, JSON.stringify(read.body)).toBe(200)
  expect((await sara.ask(readSentThread, { thread: threadOf(untouched) })).body.state).toBe('read')
})

test('a varsel sent in the very moment of the death never stays behind undecided', async () => {
  const inputs = [0, 1, 2, 3].map(() => varselAbout('arne'))
  const [, ...answers] = await Promise.all([
    died(sara, 'arne'),
    ...inputs.map((input) => sara.send(sendReferral, input)),
  ])
  for (const answer of answers) expect([200, 409]).toContain(answer.status)
  await Promise.all([server.tick(), server.tick()])
  await server.tick()
  const { process } = await rawTables(server.database, ['process'])
  const ids = inputs.map(({ referral }) => String(referral))
  const theirs = process.filter((one) => ids.includes(one.id ?? ''))
  expect(theirs).toHaveLength(answers.filter(({ status }) => status === 200).length)
  expect(theirs.map(({ state }) => state)).toEqual(theirs.map(() => 'closed'))
})
