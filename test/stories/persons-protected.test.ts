import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor, world } from '../../src/demo/cast.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import { correctPerson, createPerson, personPlaces, searchPersons } from '../../src/persons/person-api.ts'
import { liftProtection, protectPerson } from '../../src/persons/protection-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { readTimeline } from '../../src/records/api.ts'
import { asId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { known } from './enrolling.ts'

let server: TestServer
let sara: Client
let gp: Client
let ward: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  gp = await server.as('gp-public')
  ward = await server.as('ward')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)
const head = async (who: Client, id: ReturnType<typeof person>) =>
  (await who.ask(readPersonPage, { person: id })).body
const streets = async (term: string) =>
  (await ward.ask(searchPersons, { term })).body.hits.map(({ name }) => name)

async function protect(who: Client, id: ReturnType<typeof person>, reason = 'Visade beslutet') {
  const { version } = (await head(who, id)).person
  return who.send(protectPerson, { person: id, version, kind: 'sekretessmarkering', reason })
}

async function lift(who: Client, id: ReturnType<typeof person>) {
  const { version } = (await head(who, id)).person
  return who.send(liftProtection, { person: id, version, reason: 'Markeringen är hävd' })
}

async function rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  return withConnection(server.database.superuserUrl, async (client) => {
    const found = await client.query<Row>(sql, [...values])
    return found.rows
  })
}

test('Astrid is protected, and the next reading tells a stranger nothing of where she lives', async () => {
  const astrid = person('astrid')
  await known(ward, 'astrid')
  expect((await head(ward, astrid)).person.address).toMatchObject({ line: 'Kvarnvägen 12' })
  expect(await streets('Kvarnvägen 12')).toContain('Astrid Norberg')

  expect((await protect(sara, astrid, 'Hotad av en tidigare granne')).status).toBe(200)

  const stranger = await ward.ask(readPersonPage, { person: astrid })
  expect(stranger.body.person).toMatchObject({
    protected: true,
    protectedAs: null,
    placesHidden: true,
    address: null,
    position: null,
    municipality: null,
    healthCentre: null,
  })
  expect(stranger.body.facts.relatives).toEqual([])
  expect(JSON.stringify(stranger.body)).not.toMatch(/Kvarnvägen|63\.0983|sekretessmarkering/)
  expect(await streets('Kvarnvägen 12')).not.toContain('Astrid Norberg')
  const { hits } = (await ward.ask(searchPersons, { term: 'Astrid Norberg' })).body
  expect(hits[0]).toMatchObject({ protected: true, municipality: null, listedAt: null })
  expect((await head(sara, astrid)).person).toMatchObject({
    protectedAs: 'sekretessmarkering',
    placesHidden: false,
    address: { line: 'Kvarnvägen 12' },
  })
})

test('the record says that, by whom and when, and neither why nor of which kind; why is kept beside what stood before', async () => {
  const astrid = person('astrid')
  const { entries } = (await sara.ask(readTimeline, { person: astrid, kinds: ['protection'] })).body
  expect(entries).toMatchObject([{ authorName: 'Sara Lindqvist', hidden: false, signed: true, allowed: [] }])
  expect(JSON.stringify(entries)).not.toMatch(/Hotad|granne|ekretess|folkbokför|Kvarn/)
  const kept = await rows(
    "select reason, before ->> 'protected' as before from person_change where person_id = $1",
    [astrid],
  )
  expect(kept).toEqual([{ reason: 'Hotad av en tidigare granne', before: null }])
  const logged = await rows('select persons, outcome from audit_post where endpoint = $1', ['person.protect'])
  expect(logged).toEqual([{ persons: [astrid], outcome: 'allowed' }])
})

test('who is kept from the places can neither lift, nor say another kind, nor correct; the log says who tried', async () => {
  const astrid = person('astrid')
  const { person: seen, allowed } = await head(ward, astrid)
  expect(allowed).not.toEqual(expect.arrayContaining(['person.liftProtection']))
  expect(allowed).not.toEqual(expect.arrayContaining(['person.protect']))
  expect(allowed).not.toEqual(expect.arrayContaining(['person.correct']))
  const on = { person: astrid, version: seen.version, reason: 'Behöver adressen' }
  expect((await ward.send(liftProtection, on)).status).toBe(403)
  expect((await ward.send(protectPerson, { ...on, kind: 'skyddadFolkbokforing' })).status).toBe(403)
  expect((await head(ward, astrid)).person.placesHidden).toBe(true)
  const tried = await rows('select outcome from audit_post where endpoint = $1', ['person.liftProtection'])
  expect(tried).toEqual([{ outcome: 'refused' }])
})

test('a protection is lifted by those who are shown the places, and everything is as before', async () => {
  const astrid = person('astrid')
  expect((await head(sara, astrid)).allowed).toContain('person.liftProtection')
  expect((await lift(sara, astrid)).status).toBe(200)
  expect((await head(ward, astrid)).person).toMatchObject({
    protected: false,
    address: { line: 'Kvarnvägen 12' },
  })
  expect(await streets('Kvarnvägen 12')).toContain('Astrid Norberg')
  expect((await sara.ask(readTimeline, { person: astrid, kinds: ['protection'] })).body.count).toBe(2)
})

test('who only said why they need the record may protect, is then kept out too, and may undo it at once', async () => {
  const stig = person('stig')
  await known(ward, 'stig')
  expect((await protect(ward, stig)).status).toBe(200)
  const after = await head(ward, stig)
  expect(after.person.placesHidden).toBe(true)
  expect(after.allowed).toContain('person.liftProtection')
  expect((await lift(ward, stig)).status).toBe(200)
  expect((await head(ward, stig)).person.placesHidden).toBe(false)
})

test('but not once somebody has written a new address behind it', async () => {
  const stig = person('stig')
  expect((await protect(ward, stig)).status).toBe(200)
  const { version } = (await head(sara, stig)).person
  const moved = await sara.send(correctPerson, {
    person: stig,
    version,
    names: { givenNames: 'Stig Allan', familyName: 'Karlberg', calledName: 'Stig' },
    address: { line: 'Hemliga gatan 1', postalCode: '99901', city: 'Granvik' },
    municipality: '9901',
    reason: 'Har flyttat',
  })
  expect(moved.status).toBe(200)
  expect((await head(ward, stig)).allowed).not.toContain('person.liftProtection')
  expect((await lift(ward, stig)).status).toBe(403)
  expect(JSON.stringify(await head(ward, stig))).not.toContain('Hemliga gatan')
})

test('what does not fit is refused in words, and nothing is changed', async () => {
  const arne = person('arne')
  const { version } = (await head(sara, arne)).person
  const on = { person: arne, version, reason: 'Visade beslutet' }
  const kind = 'skyddadFolkbokforing' as const
  expect((await sara.send(liftProtection, on)).body).toMatchObject({ code: 'person.notProtected' })
  expect((await sara.send(protectPerson, { ...on, kind, reason: '  ' })).status).toBe(422)
  const late = await sara.send(protectPerson, { ...on, kind, version: randomUUID() })
  expect([late.status, late.body]).toMatchObject([409, { code: 'command.stale', field: 'version' }])
  expect((await ward.send(protectPerson, { ...on, kind })).status).toBe(404)
  expect((await (await server.as('admin')).send(protectPerson, { ...on, kind })).status).toBe(403)
  expect((await head(sara, arne)).person).toMatchObject({ protected: false, version })

  expect((await sara.send(protectPerson, { ...on, kind })).status).toBe(200)
  const again = await head(sara, arne)
  const twice = await sara.send(protectPerson, { ...on, kind, version: again.person.version })
  expect([twice.status, twice.body]).toMatchObject([409, { code: 'person.alreadyProtected' }])
  const other = { ...on, kind: 'sekretessmarkering' as const, version: again.person.version }
  expect((await sara.send(protectPerson, other)).status).toBe(200)
  expect((await head(sara, arne)).person.protectedAs).toBe('sekretessmarkering')
})

test('of two who protect and lift in the same moment one is late, and is told so', async () => {
  const vera = person('vera')
  expect((await protect(sara, vera)).status).toBe(200)
  const { version } = (await head(gp, vera)).person
  const lifting = { person: vera, version, reason: 'Hävd' }
  const both = await Promise.all([
    gp.send(liftProtection, lifting),
    sara.send(protectPerson, { ...lifting, kind: 'skyddadFolkbokforing' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

const newcomer = {
  names: { givenNames: 'Okänd', familyName: 'Granne', calledName: 'Nicke' },
  identity: null,
  sex: 'male' as const,
  address: { line: 'Nyavägen 9', postalCode: '999 01', city: 'Granvik' },
  municipality: '9901',
  position: { latitude: 63.1, longitude: 14.6 },
  listedAt: idFor<'unit'>('granvik-health-centre'),
  notAmongDuplicates: true,
  statement: 'Ny i hemsjukvården',
}

test('a person is added whole: called name, address, municipality, place on the map, health centre', async () => {
  const id = asId<'person'>(randomUUID())
  expect((await sara.send(createPerson, { ...newcomer, person: id })).status).toBe(200)
  expect((await head(sara, id)).person).toMatchObject({
    name: 'Nicke Granne',
    address: { line: 'Nyavägen 9', postalCode: '99901', city: 'Granvik' },
    municipality: { code: '9901', name: 'Granvik' },
    position: { latitude: 63.1, longitude: 14.6 },
    healthCentre: { name: 'Granviks hälsocentral' },
  })
})

test('who is added under protection is shown to the unit that added them, which may undo it, and to no other', async () => {
  const id = asId<'person'>(randomUUID())
  const made = await sara.send(createPerson, {
    ...newcomer,
    names: { givenNames: 'Hemlig', familyName: 'Person' },
    address: { line: 'Gömda stigen 3', postalCode: '99901', city: 'Granvik' },
    protected: 'skyddadFolkbokforing',
    person: id,
  })
  expect(made.status).toBe(200)
  expect((await head(sara, id)).person).toMatchObject({
    protectedAs: 'skyddadFolkbokforing',
    address: { line: 'Gömda stigen 3' },
  })
  expect(await streets('Gömda stigen')).toEqual([])
  expect((await lift(sara, id)).status).toBe(200)
  expect(await streets('Gömda stigen')).toEqual(['Hemlig Person'])
})

test('municipality and health centre are chosen from what the region has, and nothing else is taken', async () => {
  const { body } = await sara.ask(personPlaces, {})
  expect(body.municipalities).toEqual([
    { code: '9901', name: 'Granvik' },
    { code: '9902', name: 'Tallåsen' },
  ])
  expect(body.healthCentres.map(({ name }) => name)).toEqual([
    'Granviks hälsocentral',
    'Hälsocentralen Tranan',
  ])
  const tryWith = async (wrong: object) => {
    const answer = await sara.send(createPerson, { ...newcomer, ...wrong, person: asId(randomUUID()) })
    return [answer.status, answer.body]
  }
  expect(await tryWith({ municipality: '0001' })).toMatchObject([
    422,
    { code: 'person.municipalityUnknown', field: 'municipality' },
  ])
  for (const wrong of [idFor('medicine-ward'), randomUUID()]) {
    expect(await tryWith({ listedAt: wrong })).toMatchObject([
      422,
      { code: 'person.healthCentreUnknown', field: 'listedAt' },
    ])
  }
})

test('what stood before may stand in a correction, also when the region no longer has it', async () => {
  const holger = person('holger')
  await withConnection(server.database.superuserUrl, (client) =>
    client.query("update person set municipality_code = '0002' where id = $1", [holger]),
  )
  const { person: seen } = await head(sara, holger)
  const corrected = {
    person: holger,
    version: seen.version,
    names: { givenNames: seen.givenNames, familyName: seen.familyName, calledName: 'Holger' },
    address: seen.address,
    municipality: '0002',
    position: seen.position,
    listedAt: seen.healthCentre?.unit ?? null,
    reason: 'Tilltalsnamn',
  }
  const unknown = await sara.send(correctPerson, { ...corrected, municipality: '0003' })
  expect(unknown.body).toMatchObject({ code: 'person.municipalityUnknown' })
  expect((await sara.send(correctPerson, corrected)).status).toBe(200)
})
