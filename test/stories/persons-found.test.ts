import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import {
  addIdentity,
  correctPerson,
  createPerson,
  findDuplicates,
  searchPersons,
} from '../../src/persons/person-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { asId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})

afterAll(() => server.stop())

async function found(term: string, who: Client = sara) {
  const { status, body } = await who.ask(searchPersons, { term })
  expect(status).toBe(200)
  return body
}

const names = async (term: string) => (await found(term)).hits.map((hit) => hit.name)

test('Sara finds Astrid however she writes her', async () => {
  for (const term of ['Astrid', 'Ästrid', 'astrid norb', 'norberg a', 'ASTR', 'kvarnvägen 12 astrid']) {
    expect(await names(term), term).toContain('Astrid Norberg')
  }
})

test('a slip of the finger finds her too, and says that it was only nearly so', async () => {
  for (const term of ['asrtid', 'astird', 'norbreg', 'asrtid norberg']) {
    const { hits, nearly } = await found(term)
    expect(
      hits.map((hit) => hit.name),
      term,
    ).toContain('Astrid Norberg')
    expect(nearly, term).toBe(true)
  }
})

test('a number finds its person with or without century and dash', async () => {
  for (const term of ['19360525-7041', '193605257041', '360525-7041', '360525', '1936 0525']) {
    expect(await names(term), term).toEqual(['Esther Lindgren'])
  }
})

test('a hit says as little as tells one person from another, and never the address or the whole number', async () => {
  const { hits } = await found('esther')
  expect(hits[0]).toMatchObject({
    birthDay: '1936-05-25',
    municipality: 'Granvik',
    listedAt: 'Granviks hälsocentral',
  })
  expect(JSON.stringify(hits)).not.toMatch(/Björkstigen|7041/)
})

test('one’s own unit’s persons come first', async () => {
  const { hits } = await found('ingeborg')
  expect(hits.map((hit) => hit.related)).toEqual(
    [...hits.map((hit) => hit.related)].sort((a, b) => Number(b) - Number(a)),
  )
})

test('nobody is found by words that nobody has, by too little, or by signs that search engines like', async () => {
  expect(await found('xyzzyx')).toMatchObject({ hits: [], count: 0, tooShort: false })
  for (const term of ['', 'a', '%', '__', '%%%%%%', "' or 1=1 --", '1936']) {
    expect((await found(term)).hits, term).toEqual([])
  }
})

test('who was shown by a search stands in the log', async () => {
  await found('Esther')
  const posts = await withConnection(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ persons: string[] }>(
      "select persons from audit_post where endpoint = 'person.search' and $1 = any (persons)",
      [idFor('esther')],
    )
    return rows
  })
  expect(posts.length).toBeGreaterThan(0)
})

test('where Gun lives cannot be searched, since her identity is protected', async () => {
  expect(await names('Kyrkbacken')).toEqual([])
  const { hits } = await found('Gun Sandström')
  expect(hits[0]).toMatchObject({ protected: true, municipality: null, listedAt: null })
})

test('Esther is found by her first name and her street, in either order, as one hears it and with slips in both', async () => {
  for (const term of ['Esther Björkstigen', 'björkstigen esther', 'Esther Bjorkst', 'ESTHER BJÖRKSTIGEN 4']) {
    expect(await names(term), term).toEqual(['Esther Lindgren'])
  }
  for (const term of ['Ester Björkstigen', 'Esther Björkstgen', 'Ester Bjorkstgien', 'Estehr björkstigne']) {
    const { hits, nearly } = await found(term)
    expect(
      hits.map(({ name }) => name),
      term,
    ).toEqual(['Esther Lindgren'])
    expect(nearly, term).toBe(true)
  }
  // A neighbour in the same street and another of the same name are kept apart by the other word.
  expect(await names('Gunnar Björkstigen')).toEqual(['Gunnar Eriksson'])
  expect(await names('Esther Storgatan')).toEqual([])
})

test('Swedish letters may be left out or misheard: Öhman, Åström, Österåsen, Ängsvägen', async () => {
  expect(await names('Holger Norra Strandvägen')).toEqual(['Holger Öhman'])
  for (const term of ['Nils Österåsen', 'nils osterasen', 'Nils Østeråsen', 'Nisl Österåsen']) {
    expect(await names(term), term).toEqual(['Nils Sjödin'])
  }
  for (const term of ['Ragnar Ängsvägen', 'ragnar angsvagen 19']) {
    expect(await names(term), term).toEqual(['Ragnar Hellgren'])
  }
})

test('one with protected identity is never found by her street, not even with her name, and not by a slip (R-10)', async () => {
  for (const term of ['Gun Kyrkbacken', 'Kyrkbacken Gun 5', 'Gun Kyrkbaken', 'Gun Sandström Kyrkbacken']) {
    expect((await found(term)).hits, term).toEqual([])
  }
  expect(await names('Gun Sandström')).toContain('Gun Sandström')
})

test('a declared care relation opens Gun’s page but not her address; her health centre sees it', async () => {
  expect((await sara.ask(readPersonPage, { person: idFor('gun') })).status).toBe(404)
  const said = await sara.send(declare, {
    person: idFor('gun'),
    statement: 'Ringde själv om sår på benet',
    span: 'contact',
  })
  expect(said.status).toBe(200)
  const page = await sara.ask(readPersonPage, { person: idFor('gun') })
  expect(page.body.person).toMatchObject({
    placesHidden: true,
    address: null,
    position: null,
    healthCentre: null,
  })
  expect(JSON.stringify(page.body)).not.toContain('Kyrkbacken')
  expect(page.body.allowed).not.toContain('person.setRelative')
  const gp = await server.as('gp-public')
  const listed = await gp.ask(readPersonPage, { person: idFor('gun') })
  expect(listed.body.person).toMatchObject({ placesHidden: false, address: { line: 'Kyrkbacken 5' } })
})

test('a relation cannot be declared to nobody', async () => {
  const answer = await sara.send(declare, {
    person: asId(randomUUID()),
    statement: 'Finns inte',
    span: 'contact',
  })
  expect(answer.status).toBe(404)
})

test('before creating, those who resemble are shown: by number, by name and birth day, by a slip in the name', async () => {
  const ask = async (
    input: Parameters<typeof sara.ask<typeof findDuplicates.input, typeof findDuplicates.output>>[1],
  ) => (await sara.ask(findDuplicates, input)).body.duplicates.map(({ name, why }) => `${name}: ${why}`)
  const esther = { givenNames: 'Ester', familyName: 'Lindgren' }
  expect(await ask({ ...esther, birthDay: '1936-05-25' })).toContain('Esther Lindgren: nameAndBirthDay')
  expect(await ask(esther)).toContain('Esther Lindgren: name')
  expect(
    await ask({ givenNames: 'Någon', familyName: 'Annan', identity: { number: '360525-7041' } }),
  ).toEqual(['Esther Lindgren: number'])
  expect(await ask({ givenNames: 'Kerstin', familyName: 'Zetterlund' })).toEqual([])
})

/** An official test number that nobody of the cast has. */
const unusedNumber = '189001179804'

const unknownWoman = {
  names: { givenNames: 'Okänd', familyName: 'Kvinna' },
  identity: null,
  sex: 'female' as const,
  statement: 'Hittad i trapphuset',
}

test('a person without a number is given a reserve number, is found by it, and has a page', async () => {
  const person = asId<'person'>(randomUUID())
  const made = await sara.send(createPerson, { person, ...unknownWoman, notAmongDuplicates: true })
  expect(made.status).toBe(200)
  expect(made.body.identity).toMatch(/^R\d{6}$/)
  expect(await names(made.body.identity)).toEqual(['Okänd Kvinna'])
  const page = await sara.ask(readPersonPage, { person })
  expect(page.body.relations).toMatchObject([{ reason: 'created' }])
  expect(page.body.person.identities).toEqual([{ kind: 'localReserve', text: made.body.identity }])
})

test('the same command twice makes one person; another command for the same person is refused', async () => {
  const person = asId<'person'>(randomUUID())
  const id = randomUUID()
  const input = { person, ...unknownWoman, notAmongDuplicates: true }
  const first = await sara.send(createPerson, input, { id })
  const again = await sara.send(createPerson, input, { id })
  expect(again.body).toEqual(first.body)
  expect((await sara.send(createPerson, input)).status).toBe(409)
})

test('whoever resembles someone is not created unseen, and a number that is taken never', async () => {
  const ester = { givenNames: 'Ester', familyName: 'Lindgren' }
  const person = asId<'person'>(randomUUID())
  const blind = await sara.send(createPerson, { ...unknownWoman, person, names: ester })
  expect([blind.status, blind.body]).toMatchObject([409, { code: 'person.possibleDuplicate' }])
  const taken = await sara.send(createPerson, {
    ...unknownWoman,
    person,
    names: ester,
    identity: { number: '19360525-7041' },
    notAmongDuplicates: true,
  })
  expect([taken.status, taken.body]).toMatchObject([
    409,
    { code: 'person.numberTaken', field: 'identity.number' },
  ])
})

test('a number with a wrong check digit is refused in words, at its field', async () => {
  const answer = await sara.send(createPerson, {
    ...unknownWoman,
    person: asId(randomUUID()),
    identity: { number: '19360525-7042' },
  })
  expect([answer.status, answer.body]).toMatchObject([
    422,
    { code: 'identityNumber.checkDigit', field: 'identity.number' },
  ])
})

test('a correction is made on the version that was read; the second of two is shown that it was late', async () => {
  const person = idFor<'person'>('maj-britt')
  const { version } = (await sara.ask(readPersonPage, { person })).body.person
  const corrected = {
    person,
    version,
    names: { givenNames: 'Maj-Britt Elvira', familyName: 'Nyman', calledName: 'Maj' },
    address: { line: 'Lillgatan 11', postalCode: '999 01', city: 'Granvik' },
    municipality: '9901',
    listedAt: idFor<'unit'>('granvik-health-centre'),
    reason: 'Har flyttat',
  }
  expect((await sara.send(correctPerson, corrected)).status).toBe(200)
  const late = await sara.send(correctPerson, { ...corrected, reason: 'Också jag' })
  expect([late.status, late.body]).toMatchObject([409, { code: 'command.stale' }])
  expect(await names('Lillgatan 11')).toEqual(['Maj Nyman'])
  expect(await names('Lillgatan 9')).toEqual([])
  const before = await withConnection(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query('select before, reason from person_change where person_id = $1', [
      person,
    ])
    return rows
  })
  expect(before).toMatchObject([{ before: { address_line: 'Lillgatan 9' }, reason: 'Har flyttat' }])
})

test('a number is added once, and never one that someone else has', async () => {
  const person = asId<'person'>(randomUUID())
  await sara.send(createPerson, { ...unknownWoman, person, notAmongDuplicates: true })
  const add = (number: string) =>
    sara.send(addIdentity, { person, identity: { number }, reason: 'Legitimerad' })
  expect((await add('19360525-7041')).body).toMatchObject({ code: 'person.numberTaken' })
  expect((await add(unusedNumber)).status).toBe(200)
  expect((await add(unusedNumber)).status).toBe(200)
  const page = await sara.ask(readPersonPage, { person })
  expect(page.body.person.identities.map(({ kind }) => kind)).toEqual(['personnummer', 'localReserve'])
  expect(await names(unusedNumber)).toEqual(['Okänd Kvinna'])
})

test('an administrator has no search', async () => {
  const admin = await server.as('admin')
  expect((await admin.ask(searchPersons, { term: 'Esther' })).status).toBe(403)
})
