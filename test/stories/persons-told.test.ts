import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import {
  endFact,
  readDoorCode,
  setAllergy,
  setAtTheDoor,
  setContactPoint,
  setDoorCode,
  setRelative,
  setWhatMatters,
  setWhereabouts,
  takeBackFact,
} from '../../src/persons/fact-api.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { readTimeline, readVersions } from '../../src/records/api.ts'
import { asId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})

afterAll(() => server.stop())

const esther = idFor<'person'>('esther')
const newEntry = () => asId<'entry'>(randomUUID())

async function page(person = esther, who = sara) {
  const { status, body } = await who.ask(readPersonPage, { person })
  expect(status).toBe(200)
  return body
}

const postsAbout = (endpoint: string) =>
  withConnection(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from audit_post where endpoint = $1 and $2 = any (persons)',
      [endpoint, esther],
    )
    return rows[0]?.n
  })

test('one call gives the whole picture of Esther', async () => {
  const { person, facts } = await page()
  expect(person).toMatchObject({
    name: 'Esther Lindgren',
    birthDay: '1936-05-25',
    identities: [{ kind: 'personnummer', text: '19360525-7041' }],
    municipality: { code: '9901', name: 'Granvik' },
    healthCentre: { name: 'Granviks hälsocentral', phone: '0980-319220' },
    address: { line: 'Björkstigen 4' },
  })
  expect(facts.whatMatters?.value.text).toContain('Musse')
  expect(facts.whereabouts?.value.place).toBe('home')
  expect(facts.communication?.value).toMatchObject({ language: 'sv', hearing: 'aid' })
  expect(facts.allergies.map(({ value }) => value.substance)).toEqual(['Penicillin V'])
  expect(facts.alerts.map(({ value }) => value.text)).toEqual(['Blodförtunnande (apixaban)'])
  expect(facts.relatives.map(({ value }) => value.firstName)).toEqual(['Eva', 'Nils'])
  expect(facts.fixedContacts.map(({ value }) => value.name)).toEqual(['Sara Lindqvist'])
})

test('what the home help knows is the home help’s: another owner’s facts are not on Sara’s page', async () => {
  const fatima = await server.as('home-help')
  const theirs = await page(esther, fatima)
  expect(theirs.facts.fixedContacts.map(({ value }) => value.role)).toEqual(['socialContact'])
  expect(theirs.facts.allergies).toEqual([])
})

test('the port code is nowhere but behind its own tap, and each tap stands in the log', async () => {
  const { facts } = await page()
  expect(facts.doorCode).toMatchObject({ own: true, value: {} })
  const timeline = await sara.ask(readTimeline, { person: esther, kinds: ['doorCode', 'atTheDoor'] })
  const versions = await sara.ask(readVersions, { person: esther, record: idFor('scene:esther-code') })
  for (const answer of [facts, timeline.body, versions.body])
    expect(JSON.stringify(answer)).not.toMatch(/2580|Nyckel 14/)
  const before = (await postsAbout('person.doorCode')) ?? 0
  const code = await sara.ask(readDoorCode, { person: esther })
  expect(code.body.codes).toMatchObject([
    { portCode: '2580', keyPlace: 'Nyckel 14 i hemsjukvårdens nyckelskåp' },
  ])
  expect(await postsAbout('person.doorCode')).toBe(before + 1)
})

test('a changed fact takes the place of the old one, and whoever changed the same a moment before is not overwritten', async () => {
  const { facts } = await page()
  const over = facts.whatMatters?.entry ?? null
  const text = 'Att katten Musse får vara kvar.'
  const change = { person: esther, over, value: { text } }
  expect((await sara.send(setWhatMatters, { ...change, entry: newEntry() })).status).toBe(200)
  const maja = await server.as('maja', 'maja-at-granvik-home-care')
  const late = await maja.send(setWhatMatters, { ...change, entry: newEntry() })
  expect([late.status, late.body]).toMatchObject([409, { code: 'command.stale' }])
  expect((await page()).facts.whatMatters?.value.text).toBe(text)
})

test('two nurses who change the same fact in the same moment: one wins, the other is told', async () => {
  const { facts } = await page()
  const over = facts.atTheDoor?.entry ?? null
  const maja = await server.as('maja', 'maja-at-granvik-home-care')
  const floors = Array.from({ length: 10 }, (_, index) => String(index))
  const answers = await Promise.all(
    floors.map((floor, index) =>
      (index % 2 ? sara : maja).send(setAtTheDoor, {
        person: esther,
        entry: newEntry(),
        over,
        value: { floor },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
})

test('undo: the statement is marked as entered in error, and the one before it holds again', async () => {
  const { facts } = await page()
  const before = facts.whatMatters
  const entry = newEntry()
  await sara.send(setWhatMatters, {
    person: esther,
    entry,
    over: before?.entry ?? null,
    value: { text: 'Fel person!' },
  })
  const undone = await sara.send(takeBackFact, { person: esther, entry: newEntry(), statement: entry })
  expect(undone.status).toBe(200)
  expect((await page()).facts.whatMatters).toEqual(before)
  const { body } = await sara.ask(readVersions, { person: esther, record: entry })
  expect(body.versions.map(({ correction }) => correction)).toEqual([null, 'enteredInError'])
  expect(body.versions[0]?.sections[0]?.text).toContain('Fel person!')
  const again = await sara.send(takeBackFact, { person: esther, entry: newEntry(), statement: entry })
  expect([again.status, again.body]).toMatchObject([409, { code: 'command.stale' }])
})

test('a relative who moves away is ended, not deleted', async () => {
  const { facts } = await page()
  const nils = facts.relatives.find(({ value }) => value.firstName === 'Nils')
  expect(nils).toBeDefined()
  const over = nils?.entry ?? newEntry()
  const ended = await sara.send(endFact, { person: esther, entry: newEntry(), over, reason: 'Har avlidit' })
  expect(ended.status).toBe(200)
  expect((await page()).facts.relatives.map(({ value }) => value.firstName)).toEqual(['Eva'])
  const { body } = await sara.ask(readTimeline, { person: esther, kinds: ['relative'] })
  const written = body.entries.flatMap(({ sections }) => sections.map(({ text }) => text)).join('\n')
  expect(written).toContain('Nils, syskon')
  expect(written).toContain('Har avlidit')
  expect(body.count).toBe(3)
})

test('several relatives stand in the order they are called, those not at night last among equals', async () => {
  const person = idFor<'person'>('svea')
  const said = [
    { firstName: 'Örjan', relation: 'child' as const, order: 2 },
    { firstName: 'Anna', relation: 'child' as const, order: 1, notAtNight: true },
    { firstName: 'Åsa', relation: 'child' as const, order: 1 },
  ]
  for (const value of said) await sara.send(setRelative, { person, entry: newEntry(), value })
  expect((await page(person)).facts.relatives.map(({ value }) => value.firstName)).toEqual([
    'Birgitta',
    'Åsa',
    'Anna',
    'Örjan',
  ])
})

test('that no hypersensitivity is known holds until one is found, and not after', async () => {
  const person = idFor<'person'>('svea')
  // Home care has asked, and none was known.
  expect((await page(person)).facts.allergies.map(({ value }) => value.grade)).toEqual(['none'])
  await sara.send(setAllergy, { person, entry: newEntry(), value: { grade: 'harmful', substance: 'Latex' } })
  expect((await page(person)).facts.allergies.map(({ value }) => value.grade)).toEqual(['harmful'])
})

test('a phone is kept as it is dialled, and what is no phone is refused at its field', async () => {
  const person = idFor<'person'>('svea')
  const point = (value: string) =>
    sara.send(setContactPoint, { person, entry: newEntry(), value: { kind: 'mobile', value } })
  expect((await point('070 - 174 06 45')).status).toBe(200)
  expect((await page(person)).facts.contactPoints[0]?.value.value).toBe('+46701740645')
  const wrong = await point('ring Eva')
  expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'input.invalid' }])
})

test('nobody is somewhere from tomorrow on, or back before they left', async () => {
  const say = (value: {
    place: 'ward'
    since: `${number}-${number}-${number}`
    until?: `${number}-${number}-${number}`
  }) => sara.send(setWhereabouts, { person: idFor('svea'), entry: newEntry(), value })
  expect((await say({ place: 'ward', since: '2026-11-22' })).body).toMatchObject({ code: 'input.inFuture' })
  expect((await say({ place: 'ward', since: '2026-11-20', until: '2026-11-19' })).body).toMatchObject({
    code: 'input.endBeforeStart',
  })
})

test('an empty door code is refused, and so is a fact over another person’s fact', async () => {
  const empty = await sara.send(setDoorCode, { person: esther, entry: newEntry(), value: {} })
  expect(empty.status).toBe(422)
  const { facts } = await page()
  const foreign = await sara.send(setAllergy, {
    person: idFor('svea'),
    entry: newEntry(),
    over: facts.allergies[0]?.entry ?? null,
    value: { grade: 'harmful', substance: 'Kiwi' },
  })
  expect(foreign.status).toBe(404)
})

test('hypersensitivity is stated by licensed professions alone', async () => {
  const fatima = await server.as('home-help')
  const answer = await fatima.send(setAllergy, {
    person: esther,
    entry: newEntry(),
    value: { grade: 'harmful', substance: 'Kiwi' },
  })
  expect(answer.status).toBe(403)
})

test('after a death nothing more is said of where the person is, and the record stays open', async () => {
  const person = idFor<'person'>('elsa')
  await withConnection(server.database.superuserUrl, (client) =>
    client.query("update person set deceased_day = '2026-11-20' where id = $1", [person]),
  )
  const { person: head, allowed } = await page(person)
  expect(head.deceased).toBe('2026-11-20')
  expect(allowed).toContain('record.write')
  expect(allowed).not.toContain('person.setWhereabouts')
  const where = { person, entry: newEntry(), value: { place: 'home' as const, since: '2026-11-20' as const } }
  expect((await sara.send(setWhereabouts, where)).body).toMatchObject({ code: 'person.deceased' })
})
