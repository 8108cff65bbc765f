import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose } from '../../src/access/api.ts'
import { deathPreview, recordDeath } from '../../src/deaths/api.ts'
import { idFor, world } from '../../src/demo/cast.ts'
import { enrolmentPrepare, enrolmentStart } from '../../src/enrolments/api.ts'
import { enrolmentClose } from '../../src/enrolments/closing-api.ts'
import { responsibilityChoices } from '../../src/enrolments/responsibility-api.ts'
import { exchangeInbox } from '../../src/exchanges/api.ts'
import { orderReceivers } from '../../src/orders/send-api.ts'
import { setContactPoint, setRelative, setWhereabouts } from '../../src/persons/fact-api.ts'
import { planRead, treatmentLimitDecide } from '../../src/plans/api.ts'
import { readTimeline } from '../../src/records/api.ts'
import { saveDraft } from '../../src/records/write-api.ts'
import { decideOnReferral, disclosableEntries, noteReferral } from '../../src/referrals/api.ts'
import { readReferral } from '../../src/referrals/board-api.ts'
import { createTask } from '../../src/tasks/api.ts'
import { visitNotFound } from '../../src/visits/search-api.ts'
import { visitPlan } from '../../src/visits/visit-api.ts'
import { visitChoices, visitRead } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { closeInput, enrol, enrolInput, known, responsible, say, tell } from './enrolling.ts'
import { newEntry, newProcess } from './varsel.ts'

let server: TestServer
let erik: Client
let amina: Client
let sara: Client
let gp: Client
let ward: Client

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  amina = await server.as('amina')
  sara = await server.as('sara')
  gp = await server.as('gp-public')
  ward = await server.as('ward')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)

async function asOwner(statement: string, values: readonly string[]): Promise<void> {
  const owner = new pg.Client(server.database.urls.owner)
  await owner.connect()
  const { rowCount } = await owner.query(statement, [...values])
  await owner.end()
  expect(rowCount).toBe(1)
}

/** A visit at Gun's home today, of a kind that the unit may plan. */
async function homeVisit(client: Client, given: { visit: ReturnType<typeof newProcess>; going: string }) {
  const { kinds } = (await client.ask(visitChoices, { person: person('gun') })).body
  return {
    person: person('gun'),
    visit: given.visit,
    kind: kinds.find(({ open }) => open)?.key ?? '',
    mode: 'home' as const,
    slot: { day: '2026-11-21' as const, from: null, to: null },
    minutes: 30,
    place: { kind: 'home' as const },
    why: 'Se till henne',
    going: [idFor<'staff'>(given.going)],
    notJoint: 'Ingen annan är med',
  }
}

test('a municipal nurse who tells the team of another physician takes nothing from the physician who is responsible', async () => {
  await enrol(amina, 'esther', { takesMedical: true, tell: [tell('granvik-home-care')] })
  expect(await responsible(amina, 'esther')).toMatchObject({ teamPhysician: 'Amina Haddad' })
  const holder = { name: 'Doktor Berg', title: 'Läkare', unitName: 'En mottagning', phone: '' }
  const said = await say(sara, person('esther'), {
    role: 'physicianContact',
    holder,
    tell: [tell('mint-team')],
  })
  expect(said.status, JSON.stringify(said.body)).toBe(200)
  expect(await responsible(amina, 'esther')).toMatchObject({ teamPhysician: 'Amina Haddad' })
  expect(await responsible(amina, 'esther')).not.toHaveProperty('physicianContact')
  const inbox = await amina.ask(exchangeInbox, {})
  expect(JSON.stringify(inbox.body.rows.filter(({ kind }) => kind === 'responsibility'))).toContain(
    'Doktor Berg',
  )
})

test('while the team hands back without medical responsibility no physician takes it on unseen by the receiver', async () => {
  const { enrolment, version } = await enrol(erik, 'tage')
  const to = { name: 'Eva Ny', title: 'Sjuksköterska', unitName: 'En mottagning', phone: '070-174 06 05' }
  const closed = await erik.send(enrolmentClose, closeInput(enrolment, to), { expects: version })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  const taken = await say(amina, person('tage'), {
    role: 'teamPhysician',
    holder: { staff: world.id('amina') },
  })
  expect([taken.status, taken.body]).toEqual([
    409,
    expect.objectContaining({ code: 'enrolment.alreadyHandingBack' }),
  ])
})

test('where a person with protected identity lives is told by no unit that stands first or near', async () => {
  for (const stranger of [ward, erik]) {
    await known(stranger, 'gun')
    const told = (await stranger.ask(responsibilityChoices, { person: person('gun') })).body.units
    expect(told.filter(({ near }) => near)).toEqual([])
    const orders = (await stranger.ask(orderReceivers, { person: person('gun') })).body.units
    expect(orders.filter(({ homeCare }) => homeCare)).toEqual([])
    const visits = (await stranger.ask(visitChoices, { person: person('gun') })).body.askable
    expect(visits.filter(({ near }) => near)).toEqual([])
  }
  const prepared = await erik.ask(enrolmentPrepare, { person: person('gun') })
  expect(prepared.body.units.filter(({ near }) => near)).toEqual([])
})

test('what is kept about a protected person cannot be guessed by searching for its words', async () => {
  const where = { place: 'withRelative', name: 'Hos systern på Lingonstigen', since: '2026-11-01' } as const
  const set = await gp.send(setWhereabouts, { person: person('gun'), entry: newEntry(), value: where })
  expect(set.status, JSON.stringify(set.body)).toBe(200)
  const chosen = await ward.send(choose, {
    person: person('gun'),
    unit: world.id('granvik-health-centre'),
    reason: 'Inskrivning',
    span: 'endOfDay',
  })
  expect(chosen.status, JSON.stringify(chosen.body)).toBe(200)
  const asked = { person: person('gun'), kinds: ['whereabouts' as const] }
  const seen = (await ward.ask(readTimeline, asked)).body
  expect(seen.entries).toMatchObject([{ hidden: true, sections: [] }])
  const guessed = (await ward.ask(readTimeline, { ...asked, text: 'Lingonstigen' })).body
  expect([guessed.count, guessed.entries]).toEqual([0, []])
  expect((await gp.ask(readTimeline, { ...asked, text: 'Lingonstigen' })).body.count).toBe(1)
})

test('who declares a part in a protected person’s care and plans a visit learns neither home nor relatives by it', async () => {
  const anna = await server.as('anna')
  await asOwner('update person set protected = null where id = $1', [person('gun')])
  await known(anna, 'gun')
  const sister = { firstName: 'Ingeborg', relation: 'sibling' as const, phone: '070-174 06 50' }
  const set = await anna.send(setRelative, { person: person('gun'), entry: newEntry(), value: sister })
  expect(set.status, JSON.stringify(set.body)).toBe(200)
  await asOwner('update person set protected = $2 where id = $1', [person('gun'), 'sekretessmarkering'])
  const visit = newProcess()
  const planned = await anna.send(visitPlan, await homeVisit(anna, { visit, going: 'anna' }))
  expect(planned.status, JSON.stringify(planned.body)).toBe(200)
  const search = await anna.send(visitNotFound, { visit }, { expects: planned.body.version })
  expect(search.status, JSON.stringify(search.body)).toBe(200)
  const seen = (await anna.ask(visitRead, { visit })).body
  expect(seen.visit.place).toMatchObject({ text: '', position: null })
  expect(seen.relatives).toEqual([])
  expect(JSON.stringify(seen)).not.toMatch(/Kyrkbacken|Ingeborg/)
})

test('who goes to a protected person of one’s own unit is told the address, and no map is', async () => {
  await enrol(erik, 'gun', { overBookingReason: 'Behövs nu' })
  const visit = newProcess()
  const planned = await erik.send(visitPlan, await homeVisit(erik, { visit, going: 'erik' }))
  expect(planned.status, JSON.stringify(planned.body)).toBe(200)
  const seen = (await erik.ask(visitRead, { visit })).body
  expect(seen.visit.place.text).toContain('Kyrkbacken 5')
  expect(seen.visit.place.position).toBeNull()
})

test('a unit that only declared its part chooses nothing of where a protected person is to send along', async () => {
  await asOwner('update person set protected = null where id = $1', [person('gun')])
  const entry = newEntry()
  const value = { kind: 'home' as const, value: '0980-319 260' }
  const set = await ward.send(setContactPoint, { person: person('gun'), entry, value })
  expect(set.status, JSON.stringify(set.body)).toBe(200)
  const before = (await ward.ask(disclosableEntries, { person: person('gun') })).body.entries
  expect(before.map((one) => one.entry)).toContain(entry)
  await asOwner('update person set protected = $2 where id = $1', [person('gun'), 'sekretessmarkering'])
  const after = (await ward.ask(disclosableEntries, { person: person('gun') })).body.entries
  expect(after.map((one) => one.entry)).not.toContain(entry)
})

test('of what a death ended at another unit nobody reads the words without an active choice', async () => {
  await known(erik, 'vera')
  await known(gp, 'vera')
  const title = 'Fråga om det som bara teamet vet'
  const task = { person: person('vera'), task: newProcess(), title, due: null, priority: 2 as const }
  const made = await erik.send(createTask, task)
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const death = { person: person('vera'), entry: newEntry(), day: '2026-11-21', source: 'staff' } as const
  const recorded = await gp.send(recordDeath, death)
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
  const there = (await gp.ask(deathPreview, { person: person('vera') })).body.closed
  expect(there.filter(({ own }) => !own)).toContainEqual(
    expect.objectContaining({ kind: 'task', text: { sv: '', en: '' } }),
  )
  expect(JSON.stringify(there)).not.toContain(title)
  const own = (await erik.ask(deathPreview, { person: person('vera') })).body.closed
  expect(JSON.stringify(own)).toContain(title)
})

test('a draft about one person never takes the place of a draft about another', async () => {
  const draft = randomUUID()
  const words = { kind: 'note' as const, sections: [{ heading: 'aktuellt', text: 'Sover dåligt.' }] }
  const kept = await sara.send(saveDraft, { person: person('esther'), draft, over: null, ...words })
  expect(kept.status, JSON.stringify(kept.body)).toBe(200)
  const other = { person: person('gunnar'), draft, over: kept.body.version, ...words }
  expect((await sara.send(saveDraft, other)).status).toBe(404)
})

test('a physician at a municipality’s unit sets no limit, takes no medical responsibility and admits nobody', async () => {
  await asOwner("update assignment set profession = 'physician' where id = $1", [
    idFor('mikael-at-granvik-home-care'),
  ])
  await asOwner("update unit set kind = 'team', care_model = 'mint' where id = $1", [
    idFor('granvik-home-care'),
  ])
  const municipal = await server.as('mikael')
  const esther = person('esther')
  const example = treatmentLimitDecide.example(world).input
  const limit = await municipal.send(treatmentLimitDecide, { ...example, person: esther, entry: newEntry() })
  expect([limit.status, limit.body]).toEqual([
    403,
    expect.objectContaining({ code: 'responsibility.neverMunicipality' }),
  ])
  const plan = await municipal.ask(planRead, { person: esther })
  expect(plan.body.allowed).not.toContain('treatmentLimit.decide')
  const started = await municipal.send(enrolmentStart, enrolInput('esther', { takesMedical: true }))
  expect([started.status, started.body]).toEqual([
    403,
    expect.objectContaining({ code: 'responsibility.neverMunicipality' }),
  ])
  const prepared = await municipal.ask(enrolmentPrepare, { person: esther })
  expect(prepared.body.mayTakeMedical).toBe(false)
  const referral = newProcess()
  const noted = noteReferral.example(world).input
  const note = await municipal.send(noteReferral, { ...noted, referral, entry: newEntry(), person: esther })
  expect(note.status, JSON.stringify(note.body)).toBe(200)
  const { version } = (await municipal.ask(readReferral, { referral })).body
  const fields = {
    receivingPhysician: 'Doktor Berg',
    ward: 'Medicin 1',
    theirAnswer: 'accepted',
    transport: 'own',
    advice: 'Läggs in.',
  }
  const decision = { referral, entry: newEntry(), outcome: 'directAdmission', fields }
  const admitted = await municipal.send(decideOnReferral, decision, { expects: version })
  expect([admitted.status, admitted.body]).toEqual([
    403,
    expect.objectContaining({ code: 'referral.notYourOutcome' }),
  ])
})
