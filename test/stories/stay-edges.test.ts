import { afterAll, beforeAll, expect, test } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { recordDeath } from '../../src/deaths/api.ts'
import { world } from '../../src/demo/cast.ts'
import { exceptDay } from '../../src/duty/opening-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { nightHappened, nightTonight } from '../../src/night-reports/api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { decideOnReferral, receiptReferral } from '../../src/referrals/api.ts'
import { instantAt } from '../../src/shared/day.ts'
import {
  stayCorrect,
  stayDue,
  stayPrepare,
  staySend,
  staySent,
  stayWithdraw,
} from '../../src/stay-reports/api.ts'
import type { UntilVisit } from '../../src/stay-reports/stay-report.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { newMessage } from './enrolling.ts'
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

type Sent = Parameters<typeof staySend.about>[0]

async function report(key: string, changed: Partial<Sent> = {}) {
  await jonas.send(declare, { person: person(key), statement: 'Larm i natt', span: 'contact' })
  const team = changed.team ?? mint
  const prepared = await jonas.ask(stayPrepare, { person: person(key), team })
  const input = {
    report: newProcess(),
    entry: newEntry(),
    person: person(key),
    team,
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
  const answer = await jonas.send(staySend, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return input
}

const concernOf = async (client: Client, key: string) =>
  (await client.ask(nightTonight, {})).body.rows.find((row) => row.person.id === person(key))
const mine = async (id: string) => (await jonas.ask(staySent, {})).body.rows.find((row) => row.report === id)
const dueAt = async (id: string) => (await erik.ask(stayDue, {})).body.rows.find((row) => row.report === id)

test('however long the words are, the night reads when to ring 112 and the whole situation', async () => {
  const watch = `${'Yrsel och kallsvett. '.repeat(95)}slut`
  const situation = `${'Föll i hallen. '.repeat(130)}slut`
  await report('britta', {
    sbar: { situation, bakgrund: '', aktuellt: '', rekommendation: '' },
    until: until({ watch, emergency: 'hon svimmar' }),
  })
  const concern = await concernOf(night, 'britta')
  expect(concern?.said.watch).toContain('Ring 112 om hon svimmar')
  expect(concern?.said.watch).toContain('slut')
  expect(concern?.said.why).toContain('slut')
})

test('named in a correction, the physician’s unit and the night nurse are told, also where nobody had been told for the night', async () => {
  const first = await report('margit', {
    nurses: null,
    until: until({ homeCare: 'no', medical: { unit: mint, physician: 'Nora Ek' } }),
  })
  expect(await concernOf(maria, 'margit')).toBeUndefined()
  const change = { report: first.report, person: first.person, sees: 1 }
  const found = until({ homeCare: 'yes' })
  const without = await jonas.send(stayCorrect, { ...change, entry: newEntry(), until: found })
  expect(without.body).toMatchObject({ code: 'stayReport.nursesNeeded', field: 'nurses' })
  const wrong = { ...change, entry: newEntry(), until: found, nurses: unit('granvik-home-help') }
  expect((await jonas.send(stayCorrect, wrong)).body).toMatchObject({ code: 'stayReport.notNurses' })
  const whole = { ...change, entry: newEntry(), until: found, nurses: unit('granvik-home-care') }
  const corrected = await jonas.send(stayCorrect, whole)
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  expect((await concernOf(night, 'margit'))?.said.why).toBe(first.sbar.situation)
  const concern = await concernOf(maria, 'margit')
  expect(concern).toMatchObject({ state: 'standing', readBy: null })
  expect((await mine(first.report))?.readers).toHaveLength(3)
  const told = {
    message: concern?.message ?? newMessage(),
    person: first.person,
    entry: newEntry(),
    answer: newMessage(),
    what: 'nothing' as const,
    words: '',
  }
  expect((await maria.send(nightHappened, told)).status).toBe(200)
  expect((await dueAt(first.report))?.answers).toHaveLength(1)
})

test('read by the team, a wrong number is still corrected for the team and the night; decided, no longer', async () => {
  const first = await report('elsa')
  const read = await erik.send(receiptReferral, { referral: first.report })
  expect((await mine(first.report))?.allowed).toEqual(['stayReport.correct'])
  const change = { report: first.report, person: first.person }
  const right = until({ callNight: { who: 'Medicinjouren', phone: '0980-319204' } })
  const done = await jonas.send(stayCorrect, { ...change, sees: 1, entry: newEntry(), until: right })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(await dueAt(first.report)).toMatchObject({
    number: 2,
    until: { callNight: { who: 'Medicinjouren' } },
  })
  expect((await concernOf(night, 'elsa'))?.said.call).toContain('Medicinjouren')
  const inbox = (await erik.ask(exchangeInbox, {})).body.rows
  expect(inbox.filter((row) => row.person.id === first.person && row.kind === 'supplement')).toHaveLength(1)
  const back = { ...change, sees: 2, entry: newEntry(), why: 'Fel person' }
  expect((await jonas.send(stayWithdraw, back)).body).toMatchObject({ code: 'stayReport.alreadyRead' })
  const decided = await erik.send(
    decideOnReferral,
    { referral: first.report, entry: newEntry(), outcome: 'advice', fields: { advice: 'Sett henne.' } },
    { expects: read.body.version },
  )
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  expect((await mine(first.report))?.allowed).toEqual([])
  const late = await jonas.send(stayCorrect, { ...change, sees: 2, entry: newEntry(), until: until() })
  expect(late.body).toMatchObject({ code: 'stayReport.decided' })
})

test('the team that decides and the reporter who corrects at the same moment: neither is lost, or the second is told', async () => {
  for (const key of ['ragnar', 'svea', 'folke']) {
    const first = await report(key)
    const read = await erik.send(receiptReferral, { referral: first.report })
    const [decided, corrected] = await Promise.all([
      erik.send(
        decideOnReferral,
        { referral: first.report, entry: newEntry(), outcome: 'advice', fields: { advice: 'Sett.' } },
        { expects: read.body.version },
      ),
      jonas.send(stayCorrect, {
        report: first.report,
        person: first.person,
        sees: 1,
        entry: newEntry(),
        until: until({ watch: 'Ny smärta' }),
      }),
    ])
    expect(decided.status, JSON.stringify(decided.body)).toBe(200)
    expect([200, 409]).toContain(corrected.status)
    const number = corrected.status === 200 ? 2 : 1
    expect(await mine(first.report)).toMatchObject({ number })
    expect(await concernOf(night, key)).toMatchObject({ number })
  }
})

test('the night hears of it till the morning of the visit, however many nights the team is closed', async () => {
  const physician = await server.as('home-physician')
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] as const)
    await physician.send(exceptDay, { day, hours: [], why: 'Stängt', over: null })
  const first = await report('olof', { team: unit('home-physician-team') })
  expect((await mine(first.report))?.visit).toMatchObject({ day: '2026-12-07' })
  expect(await concernOf(night, 'olof')).toMatchObject({ endsAt: instantAt('2026-12-07', '07:00') })
})

test('when the contact in the night has ended the unit still corrects and takes back what it has sent', async () => {
  const first = await report('stig', { team: unit('home-physician-team') })
  await at('2026-11-29', '12:00')
  const row = await mine(first.report)
  expect(row?.allowed).toEqual(['stayReport.correct', 'stayReport.withdraw'])
  const change = { report: first.report, person: first.person }
  const corrected = await jonas.send(stayCorrect, { ...change, sees: 1, entry: newEntry(), until: until() })
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  const back = { ...change, sees: 2, entry: newEntry(), why: 'Inlagd' }
  expect((await jonas.send(stayWithdraw, back)).status).toBe(200)
  await at('2026-12-20', '12:00')
  const late = await jonas.send(stayWithdraw, { ...back, sees: 3, entry: newEntry() })
  expect(late.status).toBe(404)
})

test('of who dies in the night, before anybody at the team has read, what the night was told is taken back', async () => {
  await at('2026-11-29', '02:10')
  const first = await report('hassan')
  const died = await night.send(recordDeath, {
    person: first.person,
    entry: newEntry(),
    day: '2026-11-29',
    source: 'relative',
  })
  expect(died.status, JSON.stringify(died.body)).toBe(200)
  await server.tick()
  expect((await mine(first.report))?.allowed).toEqual(['stayReport.withdraw'])
  const change = { report: first.report, person: first.person, sees: 1 }
  const corrected = await jonas.send(stayCorrect, { ...change, entry: newEntry(), until: until() })
  expect(corrected.body).toMatchObject({ code: 'stayReport.decided' })
  const back = await jonas.send(stayWithdraw, { ...change, entry: newEntry(), why: 'Har dött' })
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  expect(await concernOf(night, 'hassan')).toMatchObject({ state: 'withdrawn' })
  expect(await mine(first.report)).toMatchObject({ state: 'withdrawn', allowed: [] })
})

test('a unit that closes down promises no visit after its last day; told before, it is told of a change after it too', async () => {
  await at('2026-12-31', '22:00')
  const closing = async (key: string) => {
    await withConnection(server.database.superuserUrl, (owner) =>
      owner.query("update unit set valid_to = '2026-12-31' where id = $1", [unit(key)]),
    )
  }
  const first = await report('nils')
  await closing('granvik-home-care')
  await at('2027-01-01', '02:00')
  const change = { report: first.report, person: first.person }
  const corrected = await jonas.send(stayCorrect, { ...change, sees: 1, entry: newEntry(), until: until() })
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  await closing('mint-team')
  const back = { ...change, sees: 2, entry: newEntry(), why: 'Inlagd' }
  expect((await jonas.send(stayWithdraw, back)).status).toBe(200)
  await at('2026-12-31', '22:30')
  await jonas.send(declare, { person: person('olof'), statement: 'Larm', span: 'contact' })
  const prepared = await jonas.ask(stayPrepare, { person: person('olof'), team: mint })
  expect(prepared.body).toMatchObject({ code: 'stayReport.noVisit' })
})
