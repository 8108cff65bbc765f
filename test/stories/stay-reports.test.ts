import { afterAll, beforeAll, expect, test } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { listAlarms } from '../../src/alarms/api.ts'
import { world } from '../../src/demo/cast.ts'
import { exceptDay } from '../../src/duty/opening-api.ts'
import { exchangeInbox, exchangeReceipt } from '../../src/exchanges/api.ts'
import { nightHappened, nightSent, nightTonight, nightWithdraw } from '../../src/night-reports/api.ts'
import { decideOnReferral, receiptReferral } from '../../src/referrals/api.ts'
import { readBoard, readReferral } from '../../src/referrals/board-api.ts'
import { listSent } from '../../src/referrals/sent-api.ts'
import { teamReach } from '../../src/referrals/team-api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { asId } from '../../src/shared/id.ts'
import {
  stayCorrect,
  stayDue,
  stayPrepare,
  staySend,
  staySent,
  stayWithdraw,
} from '../../src/stay-reports/api.ts'
import type { UntilVisit } from '../../src/stay-reports/stay-report.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { newMessage } from './enrolling.ts'
import { rawTables } from './raw-rows.ts'
import { newEntry, newProcess } from './varsel.ts'

let server: TestServer
let jonas: Client
let night: Client
let erik: Client
let maria: Client

beforeAll(async () => {
  server = await startServer()
  await at('2026-11-28', '02:10')
})
afterAll(() => server.stop())

async function at(day: Parameters<typeof instantAt>[0], clock: Parameters<typeof instantAt>[1]) {
  await server.setClock(instantAt(day, clock))
  jonas = await server.as('ambulance')
  night = await server.as('night')
  erik = await server.as('erik')
  maria = await server.as('on-call')
}

const person = (key: string) => world.id<'person'>(key)
const unit = (key: string) => world.id<'unit'>(key)
const mint = unit('mint-team')

const until = (changed: Partial<UntilVisit> = {}): UntilVisit => ({
  medical: { unit: unit('medicine-clinic'), physician: 'Maria Lundin' },
  homeCare: 'yes',
  watch: 'Yrsel',
  emergency: 'hon svimmar',
  callDay: { who: 'MiNT', phone: '0980-319201' },
  callNight: { who: 'Nattsjuksköterskan', phone: '0980-319232' },
  told: { who: 'person', how: 'paper', relative: '' },
  ...changed,
})

async function meets(key: string): Promise<void> {
  await jonas.send(declare, { person: person(key), statement: 'Larm i natt', span: 'contact' })
}

type Sent = Parameters<typeof staySend.about>[0]

async function report(key: string, changed: Partial<Sent> = {}) {
  await meets(key)
  const prepared = await jonas.ask(stayPrepare, { person: person(key), team: mint })
  const input = {
    report: newProcess(),
    entry: newEntry(),
    person: person(key),
    team: mint,
    phone: '0980-319216',
    sbar: { situation: 'Har fallit, inga skador.', bakgrund: '', aktuellt: '', rekommendation: '' },
    reason: 'generalCondition',
    gates: { canWait: { answer: 'yes' as const } },
    waits: 'yes' as const,
    sawDue: prepared.body.visit.due,
    until: until(),
    nurses: unit('granvik-home-care'),
    will: {
      informed: true,
      agrees: 'yes' as const,
      notInformedWhy: '',
      necessary: null,
      otherwise: null,
      statement: '',
    },
    ...changed,
  }
  return { input, answer: await jonas.send(staySend, input) }
}

const concernOf = async (client: Client, key: string) =>
  (await client.ask(nightTonight, {})).body.rows.find((row) => row.person.id === person(key))
const mine = async (id: string) => (await jonas.ask(staySent, {})).body.rows.find((row) => row.report === id)
const dueAt = async (id: string) => (await erik.ask(stayDue, {})).body.rows.find((row) => row.report === id)

test('02:10 with an 85-year-old: before choosing this road one sees that the team is closed, when it opens and comes, and whom to call', async () => {
  const { body } = await jonas.ask(teamReach, { unit: mint })
  expect(body).toMatchObject({
    mayWrite: false,
    reading: { open: false, from: instantAt('2026-11-28', '08:00'), otherwise: { who: expect.any(String) } },
    stayReport: {
      day: '2026-11-28',
      opens: instantAt('2026-11-28', '08:00'),
      due: instantAt('2026-11-28', '21:00'),
      laterThan: null,
    },
  })
  await meets('britta')
  const prepared = (await jonas.ask(stayPrepare, { person: person('britta'), team: mint })).body
  expect(prepared.medical.map(({ party }) => party.kind)).not.toContain('municipality')
  expect(prepared.medical[0]).toMatchObject({ unit: unit('medicine-clinic') })
  expect(prepared.medical[0]?.phoneNow).not.toBeNull()
  expect(prepared.nurses[0]).toMatchObject({ unit: unit('granvik-home-care'), near: true })
})

test('on a Friday night to a team that works on weekdays the visit is on Monday; closed that Monday, on Tuesday and said to be later', async () => {
  const physician = await server.as('home-physician')
  const reach = async () =>
    (await jonas.ask(teamReach, { unit: unit('home-physician-team') })).body.stayReport
  expect(await reach()).toMatchObject({ day: '2026-11-30', laterThan: null })
  await physician.send(exceptDay, { day: '2026-11-30', hours: [], why: 'Planeringsdag', over: null })
  expect(await reach()).toMatchObject({ day: '2026-12-01', laterThan: '2026-11-30' })
})

test('one act reaches the team with the visit as deadline, the night nurse and the physician; each is read by name', async () => {
  const { input, answer } = await report('britta')
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const concern = await concernOf(night, 'britta')
  expect(concern).toMatchObject({ level: 'worried', readBy: null, endsAt: instantAt('2026-11-28', '07:00') })
  expect(concern?.said.decided).toContain('Läkare ansvarig till dess: Maria Lundin')
  expect(concern?.said.watch).toContain('Ring 112 om hon svimmar')
  expect(concern?.said.call).toContain('0980-31 92 32')
  expect(await concernOf(maria, 'britta')).toMatchObject({ readBy: null })
  await night.send(exchangeReceipt, { message: concern?.message ?? newMessage() })
  const row = await mine(input.report)
  expect(row?.readers.map(({ unit: name, readBy }) => [name, readBy])).toEqual([
    ['MiNT, Norrådals sjukhus', null],
    ['Hemsjukvården Granvik', 'Per Sundin, Nattsjuksköterska'],
    ['Medicinkliniken, Norrådals sjukhus', null],
  ])
  const [board] = (await erik.ask(readBoard, {})).body.inflow.filter((one) => one.referral === input.report)
  expect(board).toMatchObject({ state: 'new' })
  const detail = (await erik.ask(readReferral, { referral: input.report })).body
  expect(detail.disclosed.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(['Läkare ansvarig till dess', 'Ring 112 om', 'Teamets besök']),
  )
  expect(await dueAt(input.report)).toMatchObject({ due: instantAt('2026-11-28', '21:00'), number: 1 })
  await erik.send(receiptReferral, { referral: input.report })
  const [read] = (await erik.ask(readBoard, {})).body.inflow.filter((one) => one.referral === input.report)
  expect(read?.next).toMatchObject({ due: instantAt('2026-11-28', '21:00') })
})

test('a municipality is never responsible as a physician, and neither is a unit without one; nothing is sent', async () => {
  const before = (await rawTables(server.database, ['stay_report'])).stay_report.length
  const municipal = await report('arne', {
    until: until({ medical: { unit: unit('granvik-home-care'), physician: 'Doktor Nilsson' } }),
  })
  expect(municipal.answer).toMatchObject({
    status: 422,
    body: { code: 'stayReport.municipalPhysician', field: 'until.medical.unit' },
  })
  const own = await report('arne', {
    until: until({ medical: { unit: unit('ambulance-station'), physician: 'Doktor Nilsson' } }),
  })
  expect(own.answer.body).toMatchObject({ code: 'stayReport.noPhysician' })
  expect((await rawTables(server.database, ['stay_report'])).stay_report).toHaveLength(before)
  expect(await concernOf(night, 'arne')).toBeUndefined()
})

test('who cannot wait, a visit that has moved, nobody told and a no: each is refused with what to do instead', async () => {
  const late = await report('arne', { waits: 'no' })
  expect(late.answer).toMatchObject({ status: 409, body: { code: 'stayReport.tooLate' } })
  const moved = await report('arne', { sawDue: instantAt('2026-11-28', '12:00') })
  expect(moved.answer.body).toMatchObject({ code: 'stayReport.visitMoved' })
  expect((await report('arne', { nurses: null })).answer.body).toMatchObject({
    code: 'stayReport.nursesNeeded',
  })
  expect((await report('arne', { nurses: unit('granvik-home-help') })).answer.body).toMatchObject({
    code: 'stayReport.notNurses',
  })
  const no = {
    informed: true,
    agrees: 'no' as const,
    notInformedWhy: '',
    necessary: null,
    otherwise: 'none' as const,
    statement: '',
  }
  expect((await report('arne', { will: no })).answer.body).toMatchObject({ code: 'stayReport.noGround' })
  const relative = until({ told: { who: 'relative', how: 'spoken', relative: '' } })
  expect((await report('arne', { until: relative })).answer.status).toBe(422)
  expect((await report('arne', { gates: { canWait: { answer: 'no' } } })).answer.body).toMatchObject({
    code: 'referral.call112',
  })
  expect((await report('arne', { team: unit('alma-team') })).answer.body).toMatchObject({
    code: 'stayReport.notTaken',
  })
})

test('who has no home care is reported without the night nurse, and nothing waits there', async () => {
  const { input, answer } = await report('margit', { nurses: null, until: until({ homeCare: 'no' }) })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(await concernOf(night, 'margit')).toBeUndefined()
  expect(await concernOf(maria, 'margit')).toMatchObject({ readBy: null })
  expect((await mine(input.report))?.until.nightUnit).toBeNull()
})

test('unread by the night nurse it is told again after twenty minutes and to the head after forty', async () => {
  const { answer } = await report('olof')
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const sounding = async () =>
    (await night.ask(listAlarms, {})).body.rows.find((row) => row.person.id === person('olof'))
  await server.tick()
  expect(await sounding()).toBeUndefined()
  await at('2026-11-28', '02:31')
  await server.tick()
  expect(await sounding()).toMatchObject({ kind: 'unreadNight', told: [{ tell: 'unit' }] })
  const concern = await concernOf(night, 'olof')
  await night.send(exchangeReceipt, { message: concern?.message ?? newMessage() })
  expect(await sounding()).toBeUndefined()
})

test('corrected while the team has not read: both see the new words, and of two at once the second is told', async () => {
  const { input } = await report('stig')
  const change = { report: input.report, person: input.person, sees: 1 }
  const later = until({ callNight: { who: 'Medicinjouren', phone: '0980-319204' } })
  const [one, other] = await Promise.all([
    jonas.send(stayCorrect, { ...change, entry: newEntry(), until: later }),
    jonas.send(stayCorrect, { ...change, entry: newEntry(), until: later }),
  ])
  expect([one.status, other.status].toSorted(), JSON.stringify([one.body, other.body])).toEqual([200, 409])
  expect(await dueAt(input.report)).toMatchObject({
    number: 2,
    until: { callNight: { who: 'Medicinjouren' } },
  })
  const concern = await concernOf(night, 'stig')
  expect(concern).toMatchObject({ number: 2, readBy: null })
  expect(concern?.said.call).toContain('Medicinjouren')
  const alone = (await jonas.ask(nightSent, {})).body.rows.find((row) => row.person.id === person('stig'))
  expect(alone?.allowed).toEqual([])
  const municipal = until({ medical: { unit: unit('granvik-home-care'), physician: 'Nilsson' } })
  expect(
    (await jonas.send(stayCorrect, { ...change, sees: 2, entry: newEntry(), until: municipal })).body,
  ).toMatchObject({ code: 'stayReport.municipalPhysician' })
  const back = { report: alone?.report ?? '', entry: newEntry(), person: input.person, sees: 2, why: 'Fel' }
  expect((await jonas.send(nightWithdraw, back)).body).toMatchObject({ code: 'nightReport.withStay' })
})

test('taken back, it leaves the team’s board and the night’s list; once the team has read it no longer can be', async () => {
  const { input } = await report('holger')
  const back = { report: input.report, person: input.person, sees: 1, why: 'Han åkte in ändå' }
  expect((await jonas.send(stayWithdraw, { ...back, sees: 2, entry: newEntry() })).body).toMatchObject({
    code: 'command.stale',
  })
  const done = await jonas.send(stayWithdraw, { ...back, entry: newEntry() })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const board = (await erik.ask(readBoard, {})).body
  expect(board.inflow.some((row) => row.referral === input.report)).toBe(false)
  expect(board.closedToday.find((row) => row.referral === input.report)).toMatchObject({
    ended: 'withdrawn',
    allowed: [],
  })
  expect(await dueAt(input.report)).toBeUndefined()
  expect(await concernOf(night, 'holger')).toMatchObject({
    state: 'withdrawn',
    withdrawnWhy: 'Han åkte in ändå',
  })
  const inbox = (await erik.ask(exchangeInbox, {})).body.rows
  expect(inbox.find((row) => row.person.id === input.person && row.kind === 'withdrawal')).toBeDefined()
  expect(
    (await jonas.ask(listSent, {})).body.rows.find((row) => row.person.id === input.person),
  ).toMatchObject({
    state: 'withdrawn',
    allowed: [],
  })
  const again = { report: input.report, person: input.person, sees: 2 }
  expect((await jonas.send(stayCorrect, { ...again, entry: newEntry(), until: until() })).body).toMatchObject(
    { code: 'stayReport.over' },
  )
  const read = await report('elsa')
  await erik.send(receiptReferral, { referral: read.input.report })
  const tooLate = { report: read.input.report, person: read.input.person, sees: 1, why: 'Fel person' }
  expect((await jonas.send(stayWithdraw, { ...tooLate, entry: newEntry() })).body).toMatchObject({
    code: 'stayReport.alreadyRead',
  })
  expect((await mine(read.input.report))?.allowed).toEqual(['stayReport.correct'])
})

test('the team that reads and the reporter who takes back at the same moment: one of them is first, and both are told so', async () => {
  for (const key of ['ragnar', 'svea', 'folke']) {
    const { input } = await report(key)
    const why = { report: input.report, person: input.person, sees: 1, why: 'Fel', entry: newEntry() }
    const [read, taken] = await Promise.all([
      erik.send(receiptReferral, { referral: input.report }),
      jonas.send(stayWithdraw, why),
    ])
    expect([read.status, taken.status].filter((status) => status === 200)).toHaveLength(1)
    expect([read.status, taken.status].filter((status) => status === 409)).toHaveLength(1)
  }
})

test('in the morning what happened stands with the visit at the team and at the reporter; what came of it comes to the reporter', async () => {
  const { input } = await report('nils')
  await at('2026-11-28', '06:30')
  const concern = await concernOf(night, 'nils')
  const told = {
    message: concern?.message ?? newMessage(),
    person: input.person,
    entry: newEntry(),
    answer: newMessage(),
    what: 'called' as const,
    words: 'Ringde jouren 04, sov sedan',
  }
  const back = await night.send(nightHappened, told)
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  await at('2026-11-28', '08:05')
  const rows = (await erik.ask(stayDue, {})).body.rows
  const visit = rows.find((row) => row.report === input.report)
  expect(visit?.answers).toMatchObject([{ words: 'Ringde jouren 04, sov sedan', receiptedBy: null }])
  expect((await mine(input.report))?.answers).toMatchObject([{ what: 'called' }])
  expect(
    (await erik.send(exchangeReceipt, { message: visit?.answers[0]?.message ?? newMessage() })).status,
  ).toBe(200)
  expect((await dueAt(input.report))?.answers).toMatchObject([{ receiptedBy: 'Erik Nordin' }])
  const read = await erik.send(receiptReferral, { referral: input.report })
  const decided = await erik.send(
    decideOnReferral,
    {
      referral: input.report,
      entry: newEntry(),
      outcome: 'advice',
      fields: { advice: 'Sett honom, medicinen ändrad.' },
    },
    { expects: read.body.version },
  )
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  expect(await dueAt(input.report)).toBeUndefined()
  expect(
    (await jonas.ask(listSent, {})).body.rows.find((row) => row.person.id === input.person),
  ).toMatchObject({
    state: 'answered',
  })
})

test('a repeat is one, another unit’s report is nobody’s, and nonsense is refused', async () => {
  await at('2026-11-28', '23:30')
  await meets('bengt')
  const { due } = (await jonas.ask(stayPrepare, { person: person('bengt'), team: mint })).body.visit
  expect(due).toBe(instantAt('2026-11-29', '21:00'))
  const id = newCommandId()
  const { input } = await report('bengt')
  expect((await jonas.send(staySend, input, { id })).status).toBe(409)
  const anew = { ...input, report: newProcess(), entry: newEntry() }
  expect((await jonas.send(staySend, anew, { id: newCommandId() })).status).toBe(200)
  const key = newCommandId()
  const twice = { ...input, report: newProcess(), entry: newEntry() }
  expect((await jonas.send(staySend, twice, { id: key })).body).toMatchObject({ number: 1 })
  expect((await jonas.send(staySend, twice, { id: key })).body).toMatchObject({ number: 1 })
  const rows = (await jonas.ask(staySent, {})).body.rows.filter((row) => row.report === twice.report)
  expect(rows).toHaveLength(1)
  const theirs = { report: input.report, person: input.person, entry: newEntry(), sees: 1, why: 'Vår' }
  expect((await night.send(stayWithdraw, theirs)).status).toBe(404)
  expect((await night.ask(staySent, {})).body.rows).toEqual([])
  expect((await night.ask(stayPrepare, { person: input.person, team: mint })).body).toMatchObject({
    code: 'stayReport.notTaken',
  })
  const nowhere = until({ medical: { unit: asId<'unit'>(newMessage()), physician: 'Ingen' } })
  expect((await report('bengt', { until: nowhere })).answer.body).toMatchObject({
    code: 'exchange.unitUnknown',
  })
  expect((await report('bengt', { until: until({ watch: ' ' }) })).answer.status).toBe(422)
})
