import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  besideCopied,
  besideDocument,
  besideEntry,
  besideHere,
  besideList,
  besideMark,
  besideOpen,
  besidePdf,
  besidePerson,
  besideUndo,
} from '../../src/beside/api.ts'
import type { Setting } from '../../src/beside/setting.ts'
import { besideSetting, besideSettingOf, besideState, besideStateOf } from '../../src/beside/setting-api.ts'
import { names } from '../../src/demo/cast/names.ts'
import { idFor, world } from '../../src/demo/cast.ts'
import { entriesOfFile } from '../../src/fhir/bundle.ts'
import { prepare } from '../../src/fhir/prepare.ts'
import { correctNote, signNotes, writeNote } from '../../src/records/write-api.ts'
import { idOf } from '../../src/shared/id.ts'
import { pdfText } from '../pdf-text.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { known } from './enrolling.ts'
import { documentFaults } from './fhir-document.ts'

let server: TestServer
let erik: Client
let karin: Client
let lena: Client
let sara: Client
let admin: Client
const svea = world.id<'person'>('svea')
const newEntry = () => idOf('entry').parse(randomUUID())

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  karin = await server.as('karin')
  lena = await server.as('lena')
  sara = await server.as('sara')
  admin = await server.as('admin')
})
afterAll(() => server.stop())

const texts = {
  current: 'Äter lite bättre. Åsa, dottern, är där & hjälper <till>.',
  plan: 'Ny kontakt på måndag.',
}

async function note(client: Client, given: { sign?: boolean; plan?: string } = {}) {
  const entry = newEntry()
  const written = await client.send(writeNote, {
    person: svea,
    entry,
    sections: [
      { heading: 'current', text: texts.current },
      { heading: 'plan', text: given.plan ?? texts.plan },
    ],
    sign: given.sign ?? true,
  })
  expect(written.status).toBe(200)
  return { person: svea, record: entry, entry }
}

async function correct(of: { record: string; entry: string }, kind: 'corrected' | 'enteredInError') {
  const entry = newEntry()
  const answer = await erik.send(correctNote, {
    person: svea,
    entry,
    replaces: of.entry,
    kind,
    reason: 'Fel dag angiven',
    ...(kind === 'corrected'
      ? {
          sections: [
            { heading: 'current', text: texts.current },
            { heading: 'plan', text: 'Ny kontakt på tisdag.' },
          ],
        }
      : {}),
  })
  expect(answer.status).toBe(200)
  return { person: svea, record: of.record, entry }
}

/** The three ways in which an entry is read. */
const everyWay = async (client: Client, which: { person: string; record: string }) => [
  await client.ask(besideEntry, which),
  await client.ask(besidePdf, which),
  await client.ask(besideDocument, which),
]
const statuses = async (client: Client, which: { person: string; record: string }) =>
  (await everyWay(client, which)).map(({ status }) => status)

const listed = async (client: Client, handedOver = false) =>
  (await client.ask(besideList, { handedOver })).body.rows
const rowOf = async (record: string, handedOver = false) =>
  (await listed(erik, handedOver)).find((row) => row.record === record)

async function logged(endpoint: string): Promise<{ activity: string; resource: string; outcome: string }[]> {
  const superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  const { rows } = await superuser.query(
    'select activity, resource, outcome from audit_post where endpoint = $1 and $2 = any(persons) order by recorded_at',
    [endpoint, svea],
  )
  await superuser.end()
  return rows
}

test('Erik hands over what he signed: he sees the text, copies it, marks it, and it is gone from the list', async () => {
  const own = await note(erik, { plan: 'Vägs på torsdag.' })
  const { entry: _, ...which } = own
  const row = await rowOf(own.record)
  expect(row).toMatchObject({ state: 'waiting', takesPart: true, mark: null, copied: null })
  const rows = await listed(erik)
  expect(rows.map(({ signedAt }) => signedAt)).toEqual(rows.map(({ signedAt }) => signedAt).toSorted())
  expect((await erik.ask(besideHere, {})).body).toMatchObject({
    mode: 'beside',
    system: 'Cosmic',
    waiting: rows.length,
  })
  const { body } = await erik.ask(besideEntry, which)
  expect(body.text.startsWith('19210502-9249 Svea Dahlin\nAnteckning, ')).toBe(true)
  expect(body.text).toContain(`Aktuellt\n${texts.current}`)
  expect(body.text).toContain('Planering\nVägs på torsdag.')
  expect(body.text).toContain('Skriven av Erik Nordin')
  expect(body.allowed).toEqual(['beside.copied', 'beside.mark'])

  expect((await erik.send(besideCopied, own)).status).toBe(200)
  expect((await rowOf(own.record))?.copied?.by).toBe('Erik Nordin')
  const command = newCommandId()
  expect((await erik.send(besideMark, own, { id: command })).status).toBe(200)
  // The same command once more is the same mark.
  expect((await erik.send(besideMark, own, { id: command })).status).toBe(200)
  expect(await rowOf(own.record)).toBeUndefined()
  expect(await rowOf(own.record, true)).toMatchObject({
    state: 'transferred',
    mark: { by: 'Erik Nordin', system: 'Cosmic' },
  })
  expect((await erik.ask(besideEntry, which)).body).toMatchObject({
    state: 'transferred',
    allowed: ['beside.copied', 'beside.undo'],
    acts: [{ act: 'copied' }, { act: 'transferred' }],
  })
  const shown = (await erik.ask(besidePerson, { person: svea })).body.records
  expect(shown.find(({ record }) => record === own.record)?.mark?.by).toBe('Erik Nordin')
})

test('two mark the same at once: one is told who was first, politely and by name', async () => {
  const own = await note(erik)
  const answers = await Promise.all([erik.send(besideMark, own), karin.send(besideMark, own)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)?.body
  expect(refused).toMatchObject({ code: 'beside.already' })
  expect(JSON.stringify(refused)).toMatch(/(Erik Nordin|Karin Bylund) märkte den som överförd/)
})

test('a mark is taken back with a reason, and the entry waits again', async () => {
  const own = await note(erik)
  const { entry: _, ...which } = own
  await erik.send(besideMark, own)
  const mark = (await rowOf(own.record, true))?.mark?.id ?? idOf('command').parse(randomUUID())
  expect((await karin.send(besideUndo, { ...which, mark, reason: ' ' })).status).toBe(422)
  expect((await karin.send(besideUndo, { ...which, mark, reason: 'Klistrad i fel journal' })).status).toBe(
    200,
  )
  expect(await rowOf(own.record)).toMatchObject({ state: 'waiting', mark: null })
  const again = await erik.send(besideUndo, { ...which, mark, reason: 'En gång till' })
  expect(again.body).toMatchObject({ code: 'beside.notMarked' })
  const { acts } = (await erik.ask(besideEntry, which)).body
  expect(acts.at(-1)).toMatchObject({ act: 'undone', by: 'Karin Bylund', reason: 'Klistrad i fel journal' })
})

test('what is corrected after it was handed over comes back with what has changed, and what is struck out says so', async () => {
  const own = await note(erik)
  const { entry: _, ...which } = own
  await erik.send(besideMark, own)
  const corrected = await correct(own, 'corrected')
  expect(await rowOf(own.record)).toMatchObject({ state: 'changed', entry: corrected.entry })
  const { body } = await erik.ask(besideEntry, which)
  expect(body.changes).toEqual([{ heading: 'Planering', before: texts.plan, after: 'Ny kontakt på tisdag.' }])
  expect(body.text).toContain('Orsak: Fel dag angiven')
  // Who still has the old version on the screen is told to look again.
  expect((await karin.send(besideMark, own)).body).toMatchObject({ code: 'beside.changed', field: 'entry' })
  expect((await karin.send(besideMark, corrected)).status).toBe(200)
  expect(await rowOf(own.record)).toBeUndefined()

  const struck = await correct(corrected, 'enteredInError')
  expect(await rowOf(own.record)).toMatchObject({ state: 'removed' })
  const removed = (await erik.ask(besideEntry, which)).body
  expect(removed.text).toContain('Makulerad i Hemma')
  expect(removed.text).not.toContain(texts.current)
  const { document } = (await erik.ask(besideDocument, which)).body
  expect(JSON.stringify(document)).toContain('entered-in-error')
  expect((await erik.send(besideMark, struck)).status).toBe(200)
  expect(await rowOf(own.record)).toBeUndefined()
  // It stays struck out: no way lets its words leave as if they held.
  const entry = (await erik.ask(besideEntry, which)).body
  expect(entry).toMatchObject({ state: 'transferred', mark: { removed: true } })
  expect(entry.text).toContain('Makulerad i Hemma')
  const file = JSON.stringify((await erik.ask(besideDocument, which)).body)
  expect(file).toContain('entered-in-error')
  const { base64 } = (await erik.ask(besidePdf, which)).body
  const paper = pdfText(Buffer.from(base64, 'base64')).replaceAll(/\s+/g, ' ')
  for (const told of [entry.text, file, paper]) expect(told).not.toContain('Äter lite bättre')
})

test('what is not signed is in no list and leaves by no way, until its author signs it', async () => {
  const own = await note(erik, { sign: false })
  const { entry: _, ...which } = own
  expect(await rowOf(own.record)).toBeUndefined()
  for (const refused of [
    ...(await everyWay(erik, which)),
    await erik.send(besideMark, own),
    await erik.send(besideCopied, own),
  ])
    expect(refused).toMatchObject({ status: 409, body: { code: 'beside.notToHandOver' } })
  expect((await erik.send(signNotes, { entries: [own.entry] })).status).toBe(200)
  expect(await rowOf(own.record)).toMatchObject({ state: 'waiting' })
})

test('another unit’s entry does not exist here, nor does this unit’s there', async () => {
  const theirs = { person: world.id<'person'>('esther'), record: world.id<'entry'>('scene:esther-note-1') }
  const unknown = { ...theirs, record: newEntry() }
  const own = { person: svea, record: world.id<'entry'>('beside-svea-note') }
  expect(await statuses(erik, theirs)).toEqual([404, 404, 404])
  expect(await statuses(erik, unknown)).toEqual([404, 404, 404])
  expect(await statuses(sara, own)).toEqual([404, 404, 404])
  // A person whom the entry is not about does not lead to it either.
  expect(await statuses(erik, { ...own, person: theirs.person })).toEqual([404, 404, 404])
  expect((await erik.send(besideMark, { ...theirs, entry: theirs.record })).status).toBe(404)
})

test('the PDF holds the whole text with å, ä and ö, says whom it is about on its page, and nobody else', async () => {
  const own = await note(erik)
  const { entry: _, ...which } = own
  const file = (await erik.ask(besidePdf, which)).body
  expect(file.fileName).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.pdf$/)
  const bytes = Buffer.from(file.base64, 'base64')
  const raw = bytes.toString('latin1')
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(raw).toMatch(/\/Lang \(sv-SE\)/)
  expect(raw).toContain('/S /H1')
  const words = pdfText(bytes).replaceAll(/\s+/g, ' ')
  for (const expected of [
    '19210502-9249 Svea Dahlin',
    'Aktuellt',
    texts.current,
    texts.plan,
    'Skriven av Erik Nordin',
    'Utskriven av Erik Nordin',
    'Sida 1 av 1',
  ])
    expect(words).toContain(expected)
  for (const { key, family, identity } of names.filter((one) => one.key !== 'svea')) {
    expect([key, words.includes(family) || words.includes(identity.slice(0, 8))]).toEqual([key, false])
  }
})

test('a long entry becomes several pages, each with whom it is about and its number', async () => {
  const entry = newEntry()
  const text = 'Åtgärderna gicks igenom med dottern en gång till, och hon skrev ner dem. '.repeat(120)
  await erik.send(writeNote, { person: svea, entry, sections: [{ heading: 'plan', text }], sign: true })
  const { base64 } = (await erik.ask(besidePdf, { person: svea, record: entry })).body
  const words = pdfText(Buffer.from(base64, 'base64'))
  const pages = Number(/Sida 1 av (\d+)/.exec(words)?.[1])
  expect(pages).toBeGreaterThan(1)
  for (let page = 1; page <= pages; page++) expect(words).toContain(`Sida ${page} av ${pages}`)
  expect(words.split('19210502-9249 Svea Dahlin').length - 1).toBe(pages + 1)
})

test('signs that no paper and no FHIR text can hold do not keep an entry from leaving', async () => {
  const entry = newEntry()
  const text = 'Sat ≥ 92 %.\u200b A\u030asa\u0007 ringer → i kväll.'
  const written = { person: svea, entry, sections: [{ heading: 'plan', text }], sign: true }
  expect((await erik.send(writeNote, written)).status).toBe(200)
  const { base64 } = (await erik.ask(besidePdf, { person: svea, record: entry })).body
  const words = pdfText(Buffer.from(base64, 'base64')).replaceAll(/\s+/g, ' ')
  expect(words).toContain('Sat >= 92 %. Åsa ringer -> i kväll.')
  const { document } = (await erik.ask(besideDocument, { person: svea, record: entry })).body
  expect(documentFaults(document)).toEqual([])
  expect(JSON.stringify(document)).not.toContain('\\u0007')
})

test('the FHIR document is whole, and Hemma’s own import reads it back', async () => {
  const own = await note(erik)
  const { document, contentType } = (await erik.ask(besideDocument, { person: svea, record: own.record }))
    .body
  expect(contentType).toBe('application/fhir+json')
  expect(documentFaults(document)).toEqual([])
  const told = JSON.stringify(document)
  expect(told).toContain('192105029249')
  expect(told).toContain('SE0000000000-S07')
  expect(told).toContain('är där &amp; hjälper &lt;till&gt;')
  const prepared = prepare(entriesOfFile(document), { now: testNow, source: 'urn:test', named: true })
  const refused = [...prepared.settled.values()].filter(({ outcome }) => outcome === 'refused')
  expect(refused).toEqual([])
  expect(prepared.groups).toHaveLength(1)
  expect(prepared.groups[0]?.patient).toBeDefined()
  const corrected = await correct(own, 'corrected')
  const next = (await erik.ask(besideDocument, { person: svea, record: own.record })).body.document
  expect(documentFaults(next)).toEqual([])
  expect(JSON.stringify(next)).toContain(
    `"targetIdentifier":{"system":"urn:ietf:rfc:3986","value":"urn:uuid:${own.entry}"}`,
  )
  expect(JSON.stringify(next)).toContain(corrected.entry)
})

test('reading, copying, files and the mark are logged apart, each with the person', async () => {
  const seen = async (endpoint: string) => [
    ...new Set(
      (await logged(endpoint))
        .filter(({ outcome }) => outcome === 'allowed')
        .map(({ activity, resource }) => `${activity} ${resource}`),
    ),
  ]
  expect(await seen('beside.entry')).toEqual(['Läsa transfer'])
  expect(await seen('beside.copied')).toEqual(['Utskrift transferCopy'])
  expect(await seen('beside.mark')).toEqual(['Skriva transfer'])
  expect(await seen('beside.pdf')).toEqual(['Utskrift transferPdf'])
  expect(await seen('beside.document')).toEqual(['Utskrift transferDocument'])
  expect(await seen('beside.list')).toEqual(['Läsa transfer'])
})

const settingNow = async () => (await lena.ask(besideSetting, {})).body

test('the head states which is the record, colleagues read it, and a stale or foreign statement is refused', async () => {
  const { setting, said, allowed } = await settingNow()
  expect(allowed).toEqual(['beside.state'])
  expect((await erik.ask(besideSetting, {})).body).toMatchObject({ allowed: [], head: 'Lena Hedman' })
  const input = { setting, over: said?.id ?? null }
  expect(await erik.send(besideState, input)).toMatchObject({ status: 403, body: { code: 'beside.notHead' } })
  expect((await lena.send(besideState, { ...input, over: null })).body).toMatchObject({
    code: 'command.stale',
  })
  const [one, two] = await Promise.all([lena.send(besideState, input), lena.send(besideState, input)])
  expect([one.status, two.status].toSorted()).toEqual([200, 409])
  const [latest] = (await settingNow()).history
  expect(latest).toMatchObject({ by: 'Lena Hedman', mode: 'beside', system: 'Cosmic' })
  const granvik = { unit: world.id<'unit'>('granvik-home-care') }
  expect((await admin.ask(besideSettingOf, granvik)).status).toBe(404)
  expect((await admin.send(besideStateOf, { ...granvik, ...input, over: null })).status).toBe(404)
})

test.each([
  ['no name of the other record', { system: '' }, 'input.required', 'setting.system'],
  ['no first day', { since: null }, 'input.required', 'setting.since'],
  [
    'a heading twice',
    { headings: ['A', 'A'], mapping: { other: 'A' } },
    'beside.headingTwice',
    'setting.headings',
  ],
  [
    'a heading that is not there',
    { headings: ['A'], mapping: { other: 'B' } },
    'beside.headingUnknown',
    'setting.mapping.other',
  ],
  ['nowhere for the rest', { headings: ['A'], mapping: {} }, 'input.required', 'setting.mapping.other'],
  [
    'a link that is not https',
    {
      links: [
        { id: idFor('x'), name: 'X', use: 'other', way: 'plain', url: 'javascript:alert(1)', field: null },
      ],
    },
    'beside.linkAddress',
    'setting.links.0.url',
  ],
] as const)('a setting with %s is refused by its field', async (_what, wrong, code, field) => {
  const { setting, said } = await settingNow()
  const answer = await lena.send(besideState, {
    setting: { ...setting, ...structuredClone(wrong) } as Setting, // Cast: readonly lists of the table above.
    over: said?.id ?? null,
  })
  expect(answer).toMatchObject({ status: 422, body: { code, field } })
})

test('the first day is not moved past what waits; back to Hemma and then beside again loses nothing', async () => {
  const { setting, said, waiting } = await settingNow()
  expect(waiting).toBeGreaterThan(0)
  const later = { setting: { ...setting, since: '2026-12-24' as const }, over: said?.id ?? null }
  expect((await lena.send(besideState, later)).body).toMatchObject({
    code: 'beside.wouldHide',
    field: 'setting.since',
  })
  const before = await listed(erik)
  const handed = await listed(erik, true)
  expect(handed.length).toBeGreaterThan(0)

  const own = { setting: { ...setting, mode: 'own' as const }, over: said?.id ?? null }
  expect((await lena.send(besideState, own)).status).toBe(200)
  expect((await erik.ask(besideList, {})).body).toMatchObject({ mode: 'own', rows: [], count: 0 })
  expect((await erik.ask(besideHere, {})).body).toMatchObject({ mode: 'own', waiting: null })
  expect((await erik.ask(besidePerson, { person: svea })).body).toMatchObject({ mode: 'own', records: [] })
  const which = { person: svea, record: world.id<'entry'>('beside-svea-note') }
  for (const { body } of await everyWay(erik, which)) expect(body).toMatchObject({ code: 'beside.ownRecord' })

  const back = { setting, over: (await settingNow()).said?.id ?? null }
  expect((await lena.send(besideState, back)).status).toBe(200)
  expect(await listed(erik)).toEqual(before)
  expect(await listed(erik, true)).toEqual(handed)
})

test('ALMA is its own record: its list is empty and says why', async () => {
  const nurse = await server.as('alma-nurse')
  expect((await nurse.ask(besideList, {})).body).toMatchObject({ mode: 'own', rows: [], count: 0 })
  expect((await nurse.ask(besideHere, {})).body.links.map(({ name }) => name)).toEqual(['NPÖ'])
})

test('another system is opened with the person, and each opening is logged and kept', async () => {
  const open = (name: string, person = svea) =>
    erik.send(besideOpen, { person, link: world.id<'link'>(name) })
  expect((await open('link-overview')).body).toMatchObject({
    name: 'NPÖ',
    url: 'https://npo.example.org/patient',
    field: 'personnummer',
    value: '192105029249',
  })
  expect((await open('link-cosmic')).body).toMatchObject({
    url: 'https://cosmic.example.org/start#patient=192105029249',
    field: null,
  })
  expect((await open('link-prescribing')).body).toMatchObject({ code: 'beside.linkPlain' })
  expect((await open('link-gone')).body).toMatchObject({ code: 'beside.linkGone' })
  // ALMA's links are ALMA's.
  expect((await open('link-overview-alma')).body).toMatchObject({ code: 'beside.linkGone' })
  const posts = await logged('beside.open')
  expect(posts.map(({ activity, resource, outcome }) => [activity, resource, outcome])).toEqual([
    ...Array.from({ length: 2 }, () => ['Läsa', 'linkOut', 'allowed']),
    ...Array.from({ length: 3 }, () => ['Läsa', 'linkOut', 'refused']),
  ])
})

test('a person with protected identity is never sent along (R-10)', async () => {
  await known(erik, 'gun')
  const gun = world.id<'person'>('gun')
  const refused = await erik.send(besideOpen, { person: gun, link: world.id<'link'>('link-overview') })
  expect(refused).toMatchObject({ status: 409, body: { code: 'beside.protected' } })
  expect(JSON.stringify(refused.body)).not.toMatch(/19440115|Sandström/)
})

test('only the page that leaves may post a form, and only to the one system that it is for', async () => {
  const policyOf = async (path: string) =>
    /form-action [^;]*/.exec((await erik.raw(path)).headers.get('content-security-policy') ?? '')?.[0]
  expect(await policyOf(`/out/${idFor('link-overview')}/${svea}`)).toBe(
    "form-action 'self' https://npo.example.org",
  )
  expect(await policyOf(`/out/${idFor('link-cosmic')}/${svea}`)).toBe("form-action 'self'")
  expect(await policyOf(`/out/not-a-link/${svea}`)).toBe("form-action 'self'")
  expect(await policyOf('/transfers')).toBe("form-action 'self'")
})
