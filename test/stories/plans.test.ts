import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import { enrolmentClose } from '../../src/enrolments/closing-api.ts'
import {
  ifWorseEnd,
  ifWorseWrite,
  planRead,
  treatmentLimitCorrect,
  treatmentLimitDecide,
  treatmentLimitEnd,
} from '../../src/plans/api.ts'
import { planMine, planMinePdf } from '../../src/plans/my-plan-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { closeInput, enrol, enrolmentNow, known, newMessage, tell } from './enrolling.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let erik: Client
let amina: Client
let sara: Client
let lena: Client

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  amina = await server.as('amina')
  sara = await server.as('sara')
  lena = await server.as('lena')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)
const plansOf = async (client: Client, key: string) => {
  const { status, body } = await client.ask(planRead, { person: person(key) })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

type Plan = z.input<typeof ifWorseWrite.input>['plan']
const plan: Plan = {
  signs: [
    { sign: 'Vikten upp två kilo på tre dagar', measure: 'Extra vattendrivande och ring teamet samma dag' },
    { sign: 'Andfådd i vila', measure: 'Ring teamet genast, kväll och natt hemsjukvården' },
  ],
  medicines: [
    { medicine: 'Furosemid 40 mg', where: 'Köksskåpet', when: '1 tablett extra, sjuksköterska ger' },
  ],
  call: {
    day: { who: 'MiNT', phone: '0980-319201' },
    evening: { who: 'Hemsjukvården', phone: '0980-319231' },
    night: { who: 'Hemsjukvården', phone: '0980-319232' },
  },
  note: 'Esther vill ringa Eva först.',
}
const limit = {
  decision: 'noIntensiveCare' as const,
  reason: 'Svår hjärtsvikt, skulle inte klara det',
  withWhom: 'Esther, dottern Eva och dr Westin',
  decidedOn: '2026-11-20' as const,
}

test('Erik writes what to do if Esther gets worse; home care has it at once, and the step is done', async () => {
  const { enrolment } = await enrol(erik, 'esther', { tell: [tell('granvik-home-care')] })
  const written = await erik.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: 0,
    plan,
  })
  expect(written.status, JSON.stringify(written.body)).toBe(200)
  for (const client of [erik, sara]) {
    const { ifWorse } = await plansOf(client, 'esther')
    expect(ifWorse[0]?.plan.signs[0]?.measure).toBe('Extra vattendrivande och ring teamet samma dag')
  }
  expect((await plansOf(sara, 'esther')).ifWorse[0]?.fromUnit).toMatchObject({
    name: 'MiNT, Norrådals sjukhus',
  })
  expect((await enrolmentNow(erik, enrolment)).next?.key).toBe('takeResponsibility')
  const tasks = await erik.raw(`/api/enrolment/read?enrolment=${enrolment}`)
  expect(JSON.stringify(tasks.body)).not.toContain('planIfWorse')
})

test('a new version takes the place of the old, a correction says what was wrong, and nobody writes over another unseen', async () => {
  const changed = { ...plan, note: 'Ring Eva först, även på natten.' }
  const next = await amina.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: 1,
    plan: changed,
  })
  expect(next.body).toMatchObject({ number: 2 })
  const late = await erik.send(ifWorseWrite, { person: person('esther'), entry: newEntry(), sees: 1, plan })
  expect(late).toMatchObject({ status: 409, body: { code: 'plan.newerVersion' } })
  const corrected = await amina.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: 2,
    plan: { ...changed, note: 'Ring Eva först, inte på natten.' },
    corrects: 'Fel om natten',
  })
  expect(corrected.body).toMatchObject({ number: 3 })
  for (const client of [erik, sara]) {
    expect((await plansOf(client, 'esther')).ifWorse.map((one) => one.plan.note)).toEqual([
      'Ring Eva först, inte på natten.',
    ])
  }
})

test('home care may write its own plan beside the team’s, but not end the team’s', async () => {
  const { number } = await plansOf(sara, 'esther')
  const end = await sara.send(ifWorseEnd, {
    person: person('esther'),
    entry: newEntry(),
    sees: number,
    why: 'Gammal',
  })
  expect(end).toMatchObject({ status: 409, body: { code: 'plan.fromAnotherUnit' } })
  const own = await sara.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: number,
    plan,
  })
  expect(own.status, JSON.stringify(own.body)).toBe(200)
  const { ifWorse } = await plansOf(sara, 'esther')
  expect(ifWorse.map((one) => one.fromUnit?.name ?? 'egen')).toEqual(['egen', 'MiNT, Norrådals sjukhus'])
})

test('a plan without a sign, or by a coordinator, is refused; ending it leaves it in the record and nowhere else', async () => {
  const empty = await erik.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: 3,
    plan: { ...plan, signs: [] },
  })
  expect(empty).toMatchObject({ status: 422, body: { code: 'input.invalid' } })
  const coordinator = await lena.send(ifWorseWrite, {
    person: person('esther'),
    entry: newEntry(),
    sees: 3,
    plan,
  })
  expect(coordinator.status).toBe(403)
  const ended = await erik.send(ifWorseEnd, {
    person: person('esther'),
    entry: newEntry(),
    sees: 3,
    why: 'Ny plan skrivs',
  })
  expect(ended.status, JSON.stringify(ended.body)).toBe(200)
  expect((await plansOf(erik, 'esther')).ifWorse).toEqual([])
  expect((await plansOf(sara, 'esther')).ifWorse.map((one) => one.fromUnit)).toEqual([null])
})

test('only a physician decides on a treatment limit; home care sees decision, reason, with whom and when', async () => {
  const nurse = await erik.send(treatmentLimitDecide, { person: person('esther'), entry: newEntry(), limit })
  expect(nurse.status).toBe(403)
  const future = await amina.send(treatmentLimitDecide, {
    person: person('esther'),
    entry: newEntry(),
    limit: { ...limit, decidedOn: '2026-11-22' },
  })
  expect(future).toMatchObject({ status: 422, body: { code: 'plan.decidedInFuture', field: 'decidedOn' } })
  const decided = await amina.send(treatmentLimitDecide, {
    person: person('esther'),
    entry: newEntry(),
    limit,
  })
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  const { limits } = await plansOf(sara, 'esther')
  expect(limits).toMatchObject([{ limit, decidedBy: 'Amina Haddad, Överläkare' }])
  expect((await plansOf(erik, 'esther')).allowed).not.toContain('treatmentLimit.decide')
})

test('a decision is corrected with a reason, on the version one saw, and lifted by a physician', async () => {
  const [held] = (await plansOf(amina, 'esther')).limits
  const entry = held?.entry ?? newEntry()
  const right = { ...limit, decidedOn: '2026-11-19' as const }
  const correct = { person: person('esther'), corrects: entry, why: 'Fel dag', limit: right }
  const corrected = await amina.send(treatmentLimitCorrect, { ...correct, entry: newEntry() })
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  const again = await amina.send(treatmentLimitCorrect, { ...correct, entry: newEntry() })
  expect(again).toMatchObject({ status: 409, body: { code: 'command.stale' } })
  expect((await plansOf(sara, 'esther')).limits).toMatchObject([{ limit: right }])
  const lifted = await amina.send(treatmentLimitEnd, {
    person: person('esther'),
    entry: newEntry(),
    ends: corrected.body.entry,
    why: 'Esther har ändrat sig',
  })
  expect(lifted.status, JSON.stringify(lifted.body)).toBe(200)
  for (const client of [amina, sara]) expect((await plansOf(client, 'esther')).limits).toEqual([])
})

test('a unit without a part in the person’s care learns nothing of plans', async () => {
  const alma = await server.as('alma-nurse')
  const answer = await alma.ask(planRead, { person: person('esther') })
  expect(answer).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
})

test('Min plan is one tagged page in large type: what was said, the next step, and phones for day, evening and night', async () => {
  const { enrolment, version } = await enrol(erik, 'nils', { overBookingReason: 'Behövs nu' })
  const before = await erik.ask(planMinePdf, { person: person('nils') })
  expect(before).toMatchObject({ status: 404, body: { code: 'plan.noMinePlan' } })
  const centre = {
    unit: world.id<'unit'>('granvik-health-centre'),
    message: newMessage(),
    name: 'Henrik Wallin',
  }
  const home = { unit: world.id<'unit'>('granvik-home-care'), message: newMessage() }
  const closed = await erik.send(enrolmentClose, closeInput(enrolment, centre, { copies: [home] }), {
    expects: version,
  })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  const { body } = await erik.ask(planMine, { person: person('nils') })
  expect(body.plan).toMatchObject({
    name: 'Nils Sjödin',
    nextDay: '2026-11-30',
    contacts: [
      { name: 'Henrik Wallin, Granviks hälsocentral', day: '0980-319220', night: null },
      { name: 'Hemsjukvården Granvik', day: '0980-319230', evening: '0980-319231', night: '0980-319232' },
    ],
  })
  const file = await erik.ask(planMinePdf, { person: person('nils') })
  const pdf = Buffer.from(file.body.base64, 'base64').toString('latin1')
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toMatch(/\/Lang \(sv-SE\)/)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  for (const tag of ['/H1', '/H2', '/Table', '/TH']) expect(pdf).toContain(`/S ${tag}`)
})

test('home care does not read the team’s copy of the page, and a print is logged as a print of that person', async () => {
  await known(sara, 'nils')
  expect((await sara.ask(planMine, { person: person('nils') })).body).toMatchObject({ plan: null })
  const superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  const { rows } = await superuser.query(
    "select activity, persons from audit_post where endpoint = 'plan.minePdf' and outcome = 'allowed'",
  )
  await superuser.end()
  expect(rows).toEqual([{ activity: 'Utskrift', persons: [person('nils')] }])
})
