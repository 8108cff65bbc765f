import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { names } from '../../src/demo/cast/names.ts'
import { world } from '../../src/demo/cast.ts'
import {
  enrolmentChange,
  enrolmentEarlier,
  enrolmentList,
  enrolmentPrepare,
  enrolmentStart,
} from '../../src/enrolments/api.ts'
import { responsibilityNow } from '../../src/enrolments/responsibility-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { receiptReferral } from '../../src/referrals/api.ts'
import { listSent } from '../../src/referrals/sent-api.ts'
import { asId } from '../../src/shared/id.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { enrol, enrolInput, enrolmentNow, known, responsible, say, tell } from './enrolling.ts'
import { newEntry, newProcess } from './varsel.ts'

let server: TestServer
let erik: Client
let amina: Client
let lena: Client
let sara: Client
let gp: Client

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  amina = await server.as('amina')
  lena = await server.as('lena')
  sara = await server.as('sara')
  gp = await server.as('gp-public')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)

test('Esther’s varsel becomes an enrolment in one act: her nurse gets the answer, and the model’s steps stand as tasks', async () => {
  const referral = world.id<'process'>('referral-esther')
  const receipt = await erik.send(receiptReferral, { referral })
  expect(receipt.status, JSON.stringify(receipt.body)).toBe(200)
  const input = enrolInput('esther', {
    referral: { id: referral, entry: newEntry(), fields: { advice: 'Väg henne varje morgon.' } },
    nurse: world.id('erik'),
    tell: [tell('granvik-home-care'), tell('granvik-health-centre')],
  })
  const started = await erik.send(enrolmentStart, input, { expects: receipt.body.version })
  expect(started.status, JSON.stringify(started.body)).toBe(200)

  const list = await erik.ask(enrolmentList, {})
  const row = list.body.rows.find((one) => one.enrolment === input.enrolment)
  expect(row).toMatchObject({ state: 'enrolled', nurse: { name: 'Erik Nordin' }, medicalHere: false })
  expect(row?.next).toMatchObject({ key: 'takeResponsibility', profession: 'physician', overdue: false })
  expect(row?.openTasks).toBe(5)

  const sent = await sara.ask(listSent, {})
  expect(sent.body.rows.find((one) => one.person.id === person('esther'))).toMatchObject({
    state: 'answered',
    answer: { outcome: { sv: 'Anslut till MiNT' } },
  })
  const inbox = await sara.ask(exchangeInbox, {})
  const told = inbox.body.rows.filter((one) => one.person.id === person('esther')).map((one) => one.kind)
  expect(told).toEqual(expect.arrayContaining(['answer', 'responsibility']))
})

test('the home-care nurse sees Erik as the team’s nurse in her own Hemma, and that no physician has taken over', async () => {
  expect(await responsible(sara, 'esther')).toMatchObject({ teamNurse: 'Erik Nordin' })
  expect(await responsible(sara, 'esther')).not.toHaveProperty('teamPhysician')
  const inbox = await sara.ask(exchangeInbox, {})
  const message = inbox.body.rows.find(
    (one) => one.kind === 'responsibility' && one.person.id === person('esther'),
  )
  expect(JSON.stringify(message?.sections)).toContain('ligger kvar där det var')
})

test('Amina takes over medical responsibility: the step is done, and the health centre and home care know it at once', async () => {
  const { enrolment } =
    (await erik.ask(enrolmentEarlier, { person: person('esther') })).body.enrolments[0] ?? {}
  const before = await enrolmentNow(amina, enrolment ?? newProcess())
  expect(before.allowed).toContain('enrolment.takeMedical')
  const taken = await say(amina, person('esther'), {
    role: 'teamPhysician',
    holder: { staff: world.id('amina') },
  })
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  for (const client of [erik, sara, gp]) {
    expect(await responsible(client, 'esther')).toMatchObject({ teamPhysician: 'Amina Haddad' })
  }
  const after = await enrolmentNow(amina, enrolment ?? newProcess())
  expect(after).toMatchObject({ medicalHere: true, physician: { name: 'Amina Haddad' } })
  expect(after.next?.key).not.toBe('takeResponsibility')
})

test('where nobody has taken over, the health centre stands in medical responsibility with the phone of the hour', async () => {
  const now = async (client: Client, who: string, at?: string) => {
    const { status, body } = await client.ask(responsibilityNow, {
      person: person(who),
      ...(at === undefined ? {} : { at }),
    })
    expect(status, JSON.stringify(body)).toBe(200)
    return body.otherwise
  }
  const centre = { name: 'Granviks hälsocentral', phone: '0980-319220', opensAt: null }
  expect(await now(sara, 'esther', '2026-11-20T09:00:00.000Z')).toEqual(centre)
  expect(await now(sara, 'esther', '2026-11-20T02:00:00.000Z')).toMatchObject({ phone: null })
  expect(await now(sara, 'esther')).toBeNull()
})

test('a coordinator or a nurse may not take medical responsibility, nor name a physician for it', async () => {
  for (const client of [lena, erik]) {
    const answer = await say(client, person('esther'), {
      role: 'teamPhysician',
      holder: { staff: world.id('johan') },
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'responsibility.physicianOnly' } })
  }
})

test('a municipality is refused medical responsibility, whoever says it', async () => {
  const own = await say(sara, person('esther'), {
    role: 'physicianContact',
    holder: { staff: world.id('sara') },
  })
  expect(own).toMatchObject({ status: 409, body: { code: 'responsibility.neverMunicipality' } })
  const given = await say(amina, person('esther'), {
    role: 'physicianContact',
    holder: { unit: world.id('granvik-home-care') },
  })
  expect(given).toMatchObject({
    status: 409,
    body: { code: 'responsibility.neverMunicipality', field: 'holder' },
  })
})

test('naming the health centre moves nothing while the team’s physician holds it', async () => {
  const answer = await say(amina, person('esther'), {
    role: 'physicianContact',
    holder: { unit: world.id('granvik-health-centre'), name: 'Henrik Wallin' },
  })
  expect(answer).toMatchObject({ status: 409, body: { code: 'responsibility.sendingMovesNothing' } })
  expect(await responsible(erik, 'esther')).toMatchObject({ teamPhysician: 'Amina Haddad' })
})

test('two who name a nurse at once: the second is shown that the first was there', async () => {
  const seen = { role: 'teamNurse' as const, sees: asId<'responsibility'>(randomUUID()) }
  const answer = await say(erik, person('esther'), { ...seen, holder: { staff: world.id('karin') } })
  expect(answer).toMatchObject({ status: 409, body: { code: 'command.stale', field: 'sees' } })
})

test('who was responsible an hour before the enrolment can be asked, and nobody of the team was', async () => {
  expect(await responsible(erik, 'esther', { at: '2026-11-21T14:40:00.000Z' })).toEqual({})
  expect(await responsible(erik, 'esther', { at: '2026-11-21T16:40:00.000Z' })).toHaveProperty(
    'teamPhysician',
  )
})

test('what the team believed then stays, when it is said afterwards that it was otherwise', async () => {
  await enrol(erik, 'nils', { nurse: world.id('erik') })
  await server.setClock('2026-11-22T09:00:00.000Z')
  const said = await say(erik, person('nils'), {
    role: 'teamNurse',
    holder: { staff: world.id('karin') },
    from: '2026-11-21T18:00:00.000Z',
  })
  expect(said.status, JSON.stringify(said.body)).toBe(200)
  const evening = '2026-11-21T20:00:00.000Z'
  expect(await responsible(erik, 'nils', { at: evening })).toEqual({ teamNurse: 'Karin Bylund' })
  expect(await responsible(erik, 'nils', { at: evening, believedAt: evening })).toEqual({
    teamNurse: 'Erik Nordin',
  })
  expect(await responsible(erik, 'nils', { at: '2026-11-21T17:00:00.000Z' })).toEqual({
    teamNurse: 'Erik Nordin',
  })
  await server.setClock('2026-11-21T15:40:00.000Z')
})

test('a full house takes one more only with a written reason, and the reason stands in the record', async () => {
  let full: { places: number | null; enrolled: number } = { places: null, enrolled: 0 }
  for (const { key } of names) {
    if (key === 'mirjana' || key === 'kjell') continue
    full = (await erik.ask(enrolmentPrepare, { person: person('esther') })).body.room
    if (full.enrolled >= (full.places ?? 0)) break
    await known(erik, key)
    await erik.send(enrolmentStart, enrolInput(key))
  }
  expect(full).toMatchObject({ places: 25, enrolled: 25, needsReason: true })
  await known(erik, 'mirjana')
  const refused = await erik.send(enrolmentStart, enrolInput('mirjana'))
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'enrolment.full', field: 'overBookingReason', data: { places: 25, enrolled: 25 } },
  })
  const { enrolment } = await enrol(amina, 'mirjana', { overBookingReason: 'Två avslutas i morgon' })
  expect(await enrolmentNow(erik, enrolment)).toMatchObject({ overBookingReason: 'Två avslutas i morgon' })
})

test('nobody is enrolled twice at the same time', async () => {
  const answer = await erik.send(enrolmentStart, enrolInput('esther'))
  expect(answer).toMatchObject({ status: 409, body: { code: 'enrolment.alreadyEnrolled' } })
})

test('the team changes who is responsible nurse, and home care sees it', async () => {
  const { enrolment, version } = await enrolmentOf('esther')
  const input = { enrolment, entry: newEntry(), nurse: world.id<'staff'>('karin') }
  const stale = await erik.send(enrolmentChange, input, { expects: newCommandId() })
  expect(stale).toMatchObject({ status: 409, body: { code: 'command.stale' } })
  const changed = await erik.send(enrolmentChange, input, { expects: version })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect(await responsible(sara, 'esther')).toMatchObject({ teamNurse: 'Karin Bylund' })
})

test('only colleagues of the right profession are named', async () => {
  const { enrolment, version } = await enrolmentOf('esther')
  const wrong = await erik.send(
    enrolmentChange,
    { enrolment, entry: newEntry(), nurse: world.id('amina') },
    { expects: version },
  )
  expect(wrong).toMatchObject({ status: 422, body: { code: 'enrolment.notANurse', field: 'nurse' } })
  const foreign = await erik.send(
    enrolmentChange,
    { enrolment, entry: newEntry(), nurse: world.id('sara') },
    { expects: version },
  )
  expect(foreign).toMatchObject({ status: 422, body: { code: 'enrolment.notAColleague' } })
})

test('home care neither enrols nor reads the team’s list, and another team’s enrolment is as unknown as none', async () => {
  const enrolled = await sara.send(enrolmentStart, enrolInput('olof'))
  expect(enrolled).toMatchObject({ status: 403, body: { code: 'enrolment.notATeam' } })
  expect((await sara.ask(enrolmentList, {})).body.rows).toEqual([])
  const alma = await server.as('alma-nurse')
  const { enrolment } = await enrolmentOf('esther')
  const foreign = await alma.raw(`/api/enrolment/read?enrolment=${enrolment}`)
  const unknown = await alma.raw(`/api/enrolment/read?enrolment=${newProcess()}`)
  expect([foreign.status, unknown.status]).toEqual([404, 404])
  expect(foreign.body).toMatchObject({ code: 'access.notFound' })
})

test('the same command twice is one enrolment; the same id for another is refused', async () => {
  await known(amina, 'kjell')
  const id = newCommandId()
  const input = enrolInput('kjell', { overBookingReason: 'Får plats' })
  const first = await amina.send(enrolmentStart, input, { id })
  const second = await amina.send(enrolmentStart, input, { id })
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  expect([second.status, second.body]).toEqual([first.status, first.body])
  const other = await amina.send(enrolmentStart, { ...input, why: 'Annat' }, { id })
  expect(other.status).toBe(409)
})

async function enrolmentOf(key: string) {
  const { body } = await erik.ask(enrolmentEarlier, { person: person(key) })
  const enrolment = body.enrolments[0]?.enrolment ?? newProcess()
  return { enrolment, version: (await enrolmentNow(erik, enrolment)).version }
}
