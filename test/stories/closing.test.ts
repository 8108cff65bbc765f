import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { enrolmentEarlier, enrolmentList, enrolmentStart } from '../../src/enrolments/api.ts'
import {
  enrolmentClose,
  enrolmentClosing,
  handBackAccept,
  handBackAcceptByPhone,
  handBackDecline,
  handBackInbox,
  handBackRead,
  handBackWithdraw,
} from '../../src/enrolments/closing-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import type { ProcessId } from '../../src/shared/id.ts'
import type { Instant } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { closeInput, enrol, enrolInput, enrolmentNow, newMessage, responsible, tell } from './enrolling.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let erik: Client
let amina: Client
let lena: Client
let sara: Client
let gp: Client

beforeAll(async () => {
  server = await startServer()
  await allSignIn()
})
afterAll(() => server.stop())

async function allSignIn(): Promise<void> {
  erik = await server.as('erik')
  amina = await server.as('amina')
  lena = await server.as('lena')
  sara = await server.as('sara')
  gp = await server.as('gp-public')
}

/** Another moment; everyone has signed in again by then. */
async function goTo(at: Instant): Promise<void> {
  await server.setClock(at)
  await allSignIn()
}

const person = (key: string) => world.id<'person'>(key)
const home = () => ({ unit: world.id<'unit'>('granvik-home-care'), message: newMessage() })
const centre = () => ({
  unit: world.id<'unit'>('granvik-health-centre'),
  message: newMessage(),
  name: 'Henrik Wallin',
})

/** Enrolled, home care told, and Amina holds medical responsibility. */
async function withMedical(key: string): Promise<ProcessId> {
  const { enrolment } = await enrol(amina, key, {
    nurse: world.id('erik'),
    physician: world.id('amina'),
    takesMedical: true,
    tell: [tell('granvik-home-care')],
    overBookingReason: 'Behövs nu',
  })
  return enrolment
}

/** Closes as Amina, to the health centre unless told. */
async function closed(enrolment: ProcessId, to: Parameters<typeof closeInput>[1] = centre()) {
  const { version } = await enrolmentNow(amina, enrolment)
  const input = closeInput(enrolment, to, { copies: [home()] })
  const answer = await amina.send(enrolmentClose, input, { expects: version })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { message: 'message' in to ? to.message : newMessage(), input }
}

const onList = async (enrolment: ProcessId) =>
  (await erik.ask(enrolmentList, {})).body.rows.find((row) => row.enrolment === enrolment)

test('a nurse may not hand back what a physician holds, and is told who may', async () => {
  const enrolment = await withMedical('nils')
  const { version, allowed } = await enrolmentNow(erik, enrolment)
  expect(allowed).not.toContain('enrolment.close')
  const answer = await erik.send(enrolmentClose, closeInput(enrolment, centre()), { expects: version })
  expect(answer).toMatchObject({ status: 403, body: { code: 'enrolment.physicianHandsBack' } })
})

test('medical responsibility is not handed back to a municipality', async () => {
  const enrolment = await withMedical('gunnar')
  const { version } = await enrolmentNow(amina, enrolment)
  const answer = await amina.send(enrolmentClose, closeInput(enrolment, home()), { expects: version })
  expect(answer).toMatchObject({ status: 409, body: { code: 'handBack.neverMunicipality', field: 'to' } })
  expect((await enrolmentNow(amina, enrolment)).state).toBe('enrolled')
})

test('Amina hands back: the person stays on the list, Amina stays responsible, and the GP accepts from the inbox', async () => {
  const enrolment = await withMedical('astrid')
  const { message } = await closed(enrolment)
  expect(await onList(enrolment)).toMatchObject({
    state: 'handingBack',
    medicalHere: true,
    handBack: { toUnit: 'Granviks hälsocentral', hasAccount: true, state: 'sent', overdue: false },
  })
  expect(await responsible(erik, 'astrid')).toMatchObject({ teamPhysician: 'Amina Haddad' })
  expect(await responsible(sara, 'astrid')).toMatchObject({ teamPhysician: 'Amina Haddad' })

  const waiting = (await gp.ask(handBackInbox, {})).body.rows.find((row) => row.handBack === message)
  expect(waiting).toMatchObject({
    fromUnit: 'MiNT, Norrådals sjukhus',
    lines: ['medical', 'nursing', 'coordination'],
  })
  const read = await gp.ask(handBackRead, { person: person('astrid'), handBack: message })
  expect(read.body).toMatchObject({ allowed: ['handBack.accept', 'handBack.decline'], whyNot: null })
  expect(JSON.stringify(read.body.sections)).toContain('Stabil i tre veckor')

  const accepted = await gp.send(handBackAccept, {
    person: person('astrid'),
    handBack: message,
    entry: newEntry(),
  })
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
  expect(await onList(enrolment)).toBeUndefined()
  expect(await enrolmentNow(erik, enrolment)).toMatchObject({
    state: 'closed',
    closingReason: 'criteriaMet',
    allowed: [],
    handBack: { state: 'accepted', answeredName: 'Henrik Wallin', byPhone: false },
  })
  for (const client of [gp, erik, sara]) {
    const now = await responsible(client, 'astrid')
    expect(now).toMatchObject({ physicianContact: 'Henrik Wallin', fixedCareContact: 'Henrik Wallin' })
    expect(now).not.toHaveProperty('teamPhysician')
    expect(now).not.toHaveProperty('teamNurse')
  }
})

test('home care got the report and the hand-over in its inbox; the team got the answer', async () => {
  const kinds = async (client: Client) =>
    (await client.ask(exchangeInbox, {})).body.rows
      .filter((row) => row.person.id === person('astrid'))
      .map((row) => row.kind)
  expect(await kinds(sara)).toEqual(expect.arrayContaining(['report', 'responsibility']))
  expect(await kinds(erik)).toContain('handBackAnswer')
  expect(await kinds(gp)).not.toContain('handBack')
})

test('what was accepted is not accepted again, not declined, and not taken back', async () => {
  const [row] = (await erik.ask(enrolmentEarlier, { person: person('astrid') })).body.enrolments
  const enrolment = row?.enrolment ?? newMessage()
  const { version } = await enrolmentNow(amina, enrolment as ProcessId)
  const back = await amina.send(
    handBackWithdraw,
    { enrolment: enrolment as ProcessId, entry: newEntry(), why: 'Ångrar' },
    { expects: version },
  )
  expect(back).toMatchObject({ status: 409, body: { code: 'handBack.alreadyAccepted' } })
})

test('a GP without account accepts on the phone: Erik notes the name and the time', async () => {
  const enrolment = await withMedical('arne')
  await closed(enrolment, {
    name: 'Per Ahlin',
    title: 'Distriktsläkare',
    unitName: 'Fjällkliniken',
    phone: '0980-319299',
  })
  expect(await onList(enrolment)).toMatchObject({ handBack: { hasAccount: false, toPhone: '0980-319299' } })
  await goTo('2026-11-23T09:10:00.000Z')
  const { version, allowed } = await enrolmentNow(erik, enrolment)
  expect(allowed).toContain('handBack.acceptByPhone')
  const noted = {
    enrolment,
    entry: newEntry(),
    name: 'Per Ahlin',
    title: 'Distriktsläkare',
    at: '2026-11-23T09:05:00.000Z',
  }
  const nurse = await erik.send(handBackAcceptByPhone, { ...noted, physician: false }, { expects: version })
  expect(nurse).toMatchObject({
    status: 409,
    body: { code: 'handBack.physicianAccepts', field: 'physician' },
  })
  const early = await erik.send(
    handBackAcceptByPhone,
    { ...noted, physician: true, at: '2026-11-01T09:00:00.000Z' },
    { expects: version },
  )
  expect(early).toMatchObject({ status: 422, body: { code: 'handBack.beforeSent', field: 'at' } })
  const done = await erik.send(handBackAcceptByPhone, { ...noted, physician: true }, { expects: version })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(await responsible(sara, 'arne')).toMatchObject({ physicianContact: 'Per Ahlin' })
  expect(await enrolmentNow(erik, enrolment)).toMatchObject({
    handBack: { byPhone: true, answeredName: 'Per Ahlin' },
  })
  await goTo('2026-11-21T15:40:00.000Z')
})

test('only the unit that was asked sees the hand-back, and only for the person it is about', async () => {
  const enrolment = await withMedical('lennart')
  const { message } = await closed(enrolment)
  const foreign = await sara.ask(handBackRead, { person: person('lennart'), handBack: message })
  expect(foreign.status).toBe(404)
  const about = (key: string) => ({ person: person(key), handBack: message, entry: newEntry() })
  expect((await gp.send(handBackAccept, about('nils'))).status).toBe(404)
  expect((await gp.send(handBackAccept, about('lennart'))).status).toBe(200)
})

test('the GP says no: the person is enrolled as before, and the team has a task to choose another', async () => {
  const enrolment = await withMedical('margit')
  const { message } = await closed(enrolment)
  const no = await gp.send(handBackDecline, {
    person: person('margit'),
    handBack: message,
    entry: newEntry(),
    why: 'Listad hos Tranan sedan i måndags',
  })
  expect(no.status, JSON.stringify(no.body)).toBe(200)
  const now = await enrolmentNow(amina, enrolment)
  expect(now).toMatchObject({
    state: 'enrolled',
    medicalHere: true,
    handBack: { state: 'declined', answer: 'Listad hos Tranan sedan i måndags' },
  })
  expect(now.next?.key).toBe('handBackDeclined')
  const yes = await gp.send(handBackAccept, {
    person: person('margit'),
    handBack: message,
    entry: newEntry(),
  })
  expect(yes).toMatchObject({ status: 409, body: { code: 'handBack.alreadyAnswered' } })
})

test('until it is accepted the team can take it back, and then the GP can no longer accept', async () => {
  const enrolment = await withMedical('roland')
  const { message } = await closed(enrolment)
  const { version } = await enrolmentNow(amina, enrolment)
  const back = await amina.send(
    handBackWithdraw,
    { enrolment, entry: newEntry(), why: 'Feber i natt' },
    { expects: version },
  )
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  expect(await enrolmentNow(amina, enrolment)).toMatchObject({
    state: 'enrolled',
    handBack: null,
    closingReason: null,
  })
  const late = await gp.send(handBackAccept, {
    person: person('roland'),
    handBack: message,
    entry: newEntry(),
  })
  expect(late).toMatchObject({ status: 409, body: { code: 'handBack.withdrawn' } })
  expect((await gp.ask(handBackInbox, {})).body.rows.map((row) => row.handBack)).not.toContain(message)
})

test('accepting and taking back at the same moment: one of them wins, and both sides say the same', async () => {
  for (let race = 0; race < 3; race++) {
    const enrolment = await withMedical('barbro')
    const { message } = await closed(enrolment)
    const { version } = await enrolmentNow(amina, enrolment)
    const [accept, withdraw] = await Promise.all([
      gp.send(handBackAccept, { person: person('barbro'), handBack: message, entry: newEntry() }),
      amina.send(handBackWithdraw, { enrolment, entry: newEntry(), why: 'Ångrar' }, { expects: version }),
    ])
    expect([accept.status, withdraw.status].toSorted()).toEqual([200, 409])
    const { state } = await enrolmentNow(amina, enrolment)
    expect(state).toBe(accept.status === 200 ? 'closed' : 'enrolled')
    if (state === 'closed') continue
    const again = await closed(enrolment)
    await gp.send(handBackAccept, { person: person('barbro'), handBack: again.message, entry: newEntry() })
  }
})

test('nobody answers within the model’s working days: Lena, who heads the unit, is told once', async () => {
  const enrolment = await withMedical('bengt')
  await closed(enrolment)
  await goTo('2026-11-25T22:30:00.000Z')
  await server.tick()
  expect(await onList(enrolment)).toMatchObject({ handBack: { overdue: false, headTold: false } })
  await goTo('2026-11-26T08:00:00.000Z')
  await server.tick()
  await server.tick()
  const late = await onList(enrolment)
  expect(late).toMatchObject({ handBack: { overdue: true, headTold: true } })
  expect(late?.openTasks).toBe((await enrolmentTasks(enrolment)).length)
  const told = (await enrolmentTasks(enrolment)).filter((task) => task.key === 'handBackOverdue')
  expect(told).toEqual([{ key: 'handBackOverdue', staff: world.id('lena') }])
  // Ingegerd of the demo region has waited as long: one notice each, to Lena, with nobody's name in it.
  const toLena = { address: '+46701740615', naming: false }
  expect(await notices()).toEqual([toLena, toLena])
  await goTo('2026-11-21T15:40:00.000Z')
})

test('who comes again is enrolled anew, and the earlier time is shown', async () => {
  const { enrolment } = await enrol(erik, 'astrid', { overBookingReason: 'Behövs nu' })
  const { body } = await erik.ask(enrolmentEarlier, { person: person('astrid') })
  expect(body.enrolments.map((one) => [one.enrolment === enrolment, one.state])).toEqual([
    [true, 'enrolled'],
    [false, 'closed'],
  ])
})

test('one who has died is closed without handing anything back, and the bereavement call is a task', async () => {
  const enrolment = await withMedical('hassan')
  await withConnection(server.database.superuserUrl, (client) =>
    client.query("update person set deceased_day = '2026-11-21' where id = $1", [person('hassan')]),
  )
  const { version } = await enrolmentNow(erik, enrolment)
  const { handBack: _, plainWords: __, ...rest } = closeInput(enrolment, centre(), { reason: 'died' })
  const answer = await erik.send(enrolmentClose, rest, { expects: version })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(await enrolmentNow(erik, enrolment)).toMatchObject({ state: 'closed', closingReason: 'died' })
  expect(await responsible(erik, 'hassan')).toEqual({})
  expect((await enrolmentTasks(enrolment)).map((task) => task.key)).toEqual(['bereavementCall'])
  const again = await erik.send(enrolmentStart, enrolInput('hassan', { overBookingReason: 'x' }))
  expect(again).toMatchObject({ status: 409, body: { code: 'enrolment.deceased' } })
})

test('a closing without a receiver, without words to the person, or by a coordinator is refused by name', async () => {
  const { enrolment, version } = await enrol(erik, 'gun', { overBookingReason: 'Behövs nu' })
  const full = closeInput(enrolment, centre())
  const { handBack: _, ...withoutReceiver } = full
  const { plainWords: __, ...withoutWords } = full
  const no = async (client: Client, input: typeof withoutReceiver) =>
    (await client.send(enrolmentClose, input, { expects: version })).body
  expect(await no(erik, withoutReceiver)).toMatchObject({
    code: 'enrolment.receiverNeeded',
    field: 'handBack',
  })
  expect(await no(erik, withoutWords)).toMatchObject({
    code: 'enrolment.plainWordsNeeded',
    field: 'plainWords',
  })
  expect(await no(lena, full)).toMatchObject({ code: 'enrolment.closingProfession' })
  const { body } = await erik.ask(enrolmentClosing, { enrolment })
  expect(body).toMatchObject({ held: ['coordination'], handBackWorkingDays: 3, mayClose: true })
})

async function enrolmentTasks(enrolment: ProcessId): Promise<{ key: string; staff: string | null }[]> {
  return await asSuperuser(
    'select t.key, t.staff_id as staff from task t where t.about_process_id = $1 and t.outcome is null',
    [enrolment],
  )
}

async function notices(): Promise<{ address: string; naming: boolean }[]> {
  return await asSuperuser(
    "select address, text ~* 'löfgren|bengt|1946|rask|ingegerd' as naming from notice where code = 'handBackUnanswered'",
    [],
  )
}

async function asSuperuser<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
  const { default: pg } = await import('pg')
  const superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  const { rows } = await superuser.query<Row>(text, values)
  await superuser.end()
  return rows
}
