import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { enrolmentChange, enrolmentList, enrolmentPrepare, enrolmentStart } from '../../src/enrolments/api.ts'
import { enrolmentClose, handBackAccept } from '../../src/enrolments/closing-api.ts'
import { responsibilityLetGo, responsibilityNow } from '../../src/enrolments/responsibility-api.ts'
import { receiptReferral } from '../../src/referrals/api.ts'
import { readBoard, readReferral } from '../../src/referrals/board-api.ts'
import { teamList, teamReach } from '../../src/referrals/team-api.ts'
import { dayOf } from '../../src/shared/day.ts'
import { idOf } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { closeInput, enrol, enrolmentNow, known, newMessage, responsible, say, tell } from './enrolling.ts'
import { newEntry } from './varsel.ts'

let server: TestServer
let elin: Client
let viktor: Client
let malin: Client
let anna: Client

beforeAll(async () => {
  server = await startServer()
  elin = await server.as('home-physician')
  viktor = await server.as('close-physician')
  malin = await server.as('close-nurse')
  anna = await server.as('anna')
})
afterAll(() => server.stop())

const mirjana = world.id<'person'>('mirjana')
const newPeriod = () => idOf('responsibility').parse(newMessage())
const taken = async (client: Client, person = mirjana) =>
  (await client.ask(responsibilityNow, { person })).body.taken
const held = async (client: Client, person = mirjana) =>
  (await client.ask(responsibilityNow, { person })).body.held.find((one) => one.line === 'medical')

test('Anna in Tallåsen chooses among four teams, and the ambulance sees the same four; Granvik has its one', async () => {
  const names = async (client: Client) =>
    (await client.ask(teamList, {})).body.teams.map(({ modelName }) => modelName.sv)
  expect(await names(anna)).toEqual([
    'ALMA-teamet',
    'Hemsjukvårdsläkarteamet',
    'Mobila närvårdsteamet (MiNT)',
    'Närsjukvårdsteamet',
  ])
  expect((await names(await server.as('ambulance'))).length).toBe(4)
  expect(await names(await server.as('sara'))).toEqual(['Mobila närvårdsteamet (MiNT)'])
})

test('the home-care physician writes to the hospital team as primary care; it is not asked of itself', async () => {
  const { teams } = (await elin.ask(teamList, {})).body
  expect(teams.map(({ name }) => name)).not.toContain('Hemsjukvårdsläkarteamet, Tranan')
  expect(teams.find(({ name }) => name.startsWith('Närsjukvårdsteamet'))?.mayWrite).toBe(true)
  // The district physician at ALMA's door (ALMA-11) works in primary care: the home-care physician may too.
  expect(teams.find(({ name }) => name.startsWith('ALMA'))?.mayWrite).toBe(true)
  const way = (await anna.ask(teamReach, { unit: world.id('home-physician-team') })).body
  expect(way.urgencies.map(({ key }) => key)).toEqual(['acute', 'planned'])
  expect(way.opening.sv).toContain('kommunens hemsjukvård dygnet runt')
})

test('an acute request on a Saturday stands on the board with the visit due on Monday (MNV-06)', async () => {
  const board = (await elin.ask(readBoard, {})).body
  const kjell = board.inflow.find(({ person }) => person.id === world.id('kjell'))
  expect(kjell?.urgency.text.sv).toBe('Akut, senast nästa vardag')
  const referral = world.id<'process'>('referral-kjell')
  expect((await elin.send(receiptReferral, { referral })).status).toBe(200)
  const { next } = (await elin.ask(readReferral, { referral })).body
  expect(next).toMatchObject({ key: 'assess' })
  expect(next && dayOf(next.due)).toBe('2026-11-23')
})

test('the home-care physician who takes over is fast vårdkontakt too (MNV-07), and Anna is told', async () => {
  const now = await responsible(elin, 'mirjana')
  expect(now).toMatchObject({ fixedCareContact: 'Elin Sundelin' })
  expect(await responsible(anna, 'mirjana')).toMatchObject({ fixedCareContact: 'Elin Sundelin' })
  const { enrolment } = await enrol(elin, 'tage', { tell: [tell('tallasen-home-care')] })
  expect(await responsible(elin, 'tage')).not.toHaveProperty('fixedCareContact')
  const { version } = await enrolmentNow(elin, enrolment)
  const change = { enrolment, entry: newEntry(), physician: world.id<'staff'>('home-physician') }
  expect((await elin.send(enrolmentChange, change, { expects: version })).status).toBe(200)
  expect(await responsible(elin, 'tage')).toMatchObject({ fixedCareContact: 'Elin Sundelin' })
  // MiNT's declaration names nobody: choosing its physician makes no fast vårdkontakt.
  const amina = await server.as('amina')
  await enrol(amina, 'lennart', { physician: world.id('amina'), takesMedical: true, overBookingReason: 'Nu' })
  expect(await responsible(amina, 'lennart')).not.toHaveProperty('fixedCareContact')
})

test('the hospital team has taken over: at the home-care physician it stands beside, and moves nothing by itself', async () => {
  expect((await held(viktor))?.name).toBe('Viktor Hallberg')
  expect((await held(elin))?.name).toBe('Elin Sundelin')
  expect(await taken(elin)).toMatchObject({
    name: 'Viktor Hallberg',
    unitName: 'Närsjukvårdsteamet, Tallåsens lasarett',
    mayLetGo: true,
  })
  expect(await taken(viktor)).toBeNull()
  // Home care, which never holds it, was told who has it and has nothing to let go of.
  expect((await held(anna))?.name).toBe('Viktor Hallberg')
  expect(await taken(anna)).toBeNull()
})

test('nobody lets go but a physician of the unit that holds it, and not of what nobody has taken', async () => {
  const sees = (await held(elin))?.id ?? newPeriod()
  const letGo = (more: object = {}) => ({
    person: mirjana,
    id: newPeriod(),
    entry: newEntry(),
    sees,
    ...more,
  })
  expect((await anna.send(responsibilityLetGo, letGo())).status).toBe(403)
  expect((await malin.send(responsibilityLetGo, letGo())).status).toBe(403)
  expect((await elin.send(responsibilityLetGo, letGo({ sees: newPeriod() }))).body).toMatchObject({
    code: 'command.stale',
  })
  const yusuf = world.id<'person'>('yusuf')
  const own = (await held(elin, yusuf))?.id
  expect(await elin.send(responsibilityLetGo, letGo({ person: yusuf, sees: own }))).toMatchObject({
    status: 409,
    body: { code: 'responsibility.nobodyTook' },
  })
  // One whose unit does not hold it has nothing to let go of, physician or not.
  const theirs = (await held(viktor))?.id
  expect((await viktor.send(responsibilityLetGo, letGo({ sees: theirs }))).body).toMatchObject({
    code: 'responsibility.nobodyTook',
  })
})

test('she lets go: everyone names the same physician, and Mirjana is still enrolled at home', async () => {
  const sees = (await held(elin))?.id ?? newPeriod()
  const input = { person: mirjana, id: newPeriod(), entry: newEntry(), sees }
  const [first, second] = await Promise.all([
    elin.send(responsibilityLetGo, input),
    elin.send(responsibilityLetGo, { ...input, id: newPeriod(), entry: newEntry() }),
  ])
  expect([first.status, second.status].toSorted()).toEqual([200, 409])
  for (const client of [elin, viktor, anna]) expect((await held(client))?.name).toBe('Viktor Hallberg')
  expect(await taken(elin)).toBeNull()
  expect(await responsible(elin, 'mirjana')).toMatchObject({ fixedCareContact: 'Elin Sundelin' })
  const row = (await elin.ask(enrolmentList, {})).body.rows.find(({ person }) => person.id === mirjana)
  expect(row).toMatchObject({ state: 'enrolled', medicalHere: false })
})

test('a nurse does not hand back what the physician holds; the physician does, to the home-care physician', async () => {
  const enrolment = world.id<'process'>('enrolment-close-team-mirjana')
  const choices = (await viktor.ask(enrolmentPrepare, { person: mirjana })).body.units
  const home = choices.find(({ unit }) => unit === world.id('home-physician-team'))
  expect(home).toMatchObject({ kind: 'team', near: true })
  const { version } = await enrolmentNow(viktor, enrolment)
  const message = newMessage()
  const to = { unit: world.id<'unit'>('home-physician-team'), message, name: 'Elin Sundelin' }
  const close = closeInput(enrolment, to)
  expect((await malin.send(enrolmentClose, close, { expects: version })).status).toBe(403)
  const closed = await viktor.send(enrolmentClose, close, { expects: version })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  // Until she accepts, it has not moved.
  for (const client of [elin, viktor, anna]) expect((await held(client))?.name).toBe('Viktor Hallberg')
  const accepted = await elin.send(handBackAccept, { person: mirjana, handBack: message, entry: newEntry() })
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
  for (const client of [elin, viktor, anna]) expect((await held(client))?.name).toBe('Elin Sundelin')
  expect(await responsible(elin, 'mirjana')).toMatchObject({ fixedCareContact: 'Elin Sundelin' })
  expect((await enrolmentNow(viktor, enrolment)).state).toBe('closed')
})

test('she who answers the word of another by saying that she goes on has answered it', async () => {
  const rut = world.id<'person'>('rut')
  await enrol(elin, 'rut', { physician: world.id('home-physician'), takesMedical: true })
  await enrol(viktor, 'rut', {
    physician: world.id('close-physician'),
    takesMedical: true,
    tell: [tell('home-physician-team')],
  })
  expect(await taken(elin, rut)).toMatchObject({ name: 'Viktor Hallberg' })
  const goesOn = await say(elin, rut, {
    role: 'teamPhysician',
    holder: { staff: world.id('home-physician') },
  })
  expect(goesOn.status, JSON.stringify(goesOn.body)).toBe(200)
  expect(await taken(elin, rut)).toBeNull()
})

test('a municipality holds no physician responsibility, so nothing of this is offered there (HSL 12:3)', async () => {
  await known(anna, 'mirjana')
  const { maySay } = (await anna.ask(responsibilityNow, { person: mirjana })).body
  expect(maySay).not.toContain('teamPhysician')
  const refused = await say(anna, mirjana, { role: 'physicianContact', holder: { staff: world.id('anna') } })
  expect(refused).toMatchObject({ status: 409, body: { code: 'responsibility.neverMunicipality' } })
  expect((await anna.ask(enrolmentPrepare, { person: mirjana })).status).toBe(403)
  expect((await anna.send(enrolmentStart, { ...closeless() })).status).toBe(403)
})

function closeless() {
  return {
    enrolment: world.id<'process'>('never'),
    entry: newEntry(),
    person: mirjana,
    why: 'Kommunen skriver inte in i ett läkarteam',
  }
}
