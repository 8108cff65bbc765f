import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { readJsonFile } from '../../src/fhir/files.ts'
import { type ImportReport, importFiles } from '../../src/fhir/import-files.ts'
import { reportText } from '../../src/fhir/report.ts'
import { inTransaction } from '../../src/platform/database.ts'
import { Refused } from '../../src/shared/refused.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { openDoor, organisation } from '../door/trial.ts'
import { bundle, condition, type Json, numbered, patient, pointed, weight } from './bundles.ts'

let database: TestDatabase
let door: ReturnType<typeof openDoor>
let superuser: pg.Client
let folder: string

const unit = idFor<'unit'>('granvik-health-centre')
const esther = idFor<'person'>('esther')
const estherNumber = '193605257041'

beforeAll(async () => {
  database = await cloneDatabase(organisation)
  door = openDoor(database.urls.app)
  superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await door.database.close()
  await database.drop()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hemma-fhir-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content)
  writeFileSync(path, name.endsWith('.gz') && !Buffer.isBuffer(text) ? gzipSync(text) : text)
  return path
}
const take = (...paths: string[]): Promise<ImportReport> => importFiles(door, { unit, paths })
const counts = ({ taken, updated, unchanged, skipped }: ImportReport) => [
  taken,
  updated,
  unchanged,
  skipped.length,
]
const why = ({ skipped }: ImportReport) => skipped.map(({ entry, fault }) => [entry, fault.code])
async function rows(sql: string, values: unknown[] = []): Promise<Json[]> {
  return (await superuser.query(sql, values)).rows
}

test('a person without a Swedish number gets a reserve number of our own series, and is the same person next time', async () => {
  const first = await take(
    file('a.json', bundle('collection', [patient('p1'), condition('c1', pointed('p1'))])),
  )
  expect([counts(first), first.newPersons]).toEqual([[2, 0, 0, 0], 1])
  const second = await take(
    file('b.json', bundle('collection', [patient('p1'), condition('c2', pointed('p1'))])),
  )
  expect([counts(second), second.newPersons]).toEqual([[1, 0, 1, 0], 0])
  const [identity] = await rows(
    `select i.kind, i.system, i.value from history_subject s join person_identity i using (person_id) where s.source_id = 'Patient/p1'`,
  )
  expect(identity).toEqual({
    kind: 'localReserve',
    system: 'urn:hemma:reservnummer',
    value: expect.stringMatching(/^R\d{6}$/),
  })
})

test('a person with a number is the one whom the region knows, whose name and address no import changes', async () => {
  const before = await rows('select * from person where id = $1', [esther])
  const names = { family: 'Annan', given: ['Helt'] }
  const delivery = [
    patient('e1', { number: estherNumber, names, birthDate: '1936-05-25' }),
    condition('e-c1', pointed('e1')),
  ]
  const report = await take(file('e.json', bundle('collection', delivery)))
  expect([counts(report), report.newPersons, report.remarks]).toEqual([[1, 0, 1, 0], 0, []])
  expect(await rows('select * from person where id = $1', [esther])).toEqual(before)
  expect(await rows("select person_id from history_item where source_id = 'Condition/e-c1'")).toEqual([
    { person_id: esther },
  ])
})

test('an import is one entry a person with its counts, its items under it, and one log post that names the person', async () => {
  const posts = async () =>
    rows("select outcome, persons from audit_post where endpoint = 'import.files' and $1 = any(persons)", [
      esther,
    ])
  const before = (await posts()).length
  const delivery = [
    patient('e1', { number: estherNumber, birthDate: '1936-05-25' }),
    condition('run-1', pointed('e1')),
    weight('run-2', pointed('e1')),
    weight('run-3', pointed('e1'), { at: '2026-11-19T08:00:00Z' }),
  ]
  await take(file('run.json', bundle('collection', delivery)))
  const [entry] = await rows(
    `select e.kind, e.origin, e.signing, e.author_id, e.body -> 'data' -> 'counts' as counts,
       (select count(*)::int from history_item where entry_id = e.id) as items,
       (select count(*)::int from measurement where entry_id = e.id) as values
     from entry e where e.id = (select entry_id from history_item where source_id = 'Condition/run-1')`,
  )
  expect(entry).toEqual({
    kind: 'imported',
    origin: 'imported',
    signing: 'none',
    author_id: null,
    counts: { Condition: 1, Observation: 2 },
    items: 1,
    values: 2,
  })
  expect((await posts()).slice(before)).toEqual([{ outcome: 'allowed', persons: [esther] }])
})

test('what the source has changed is updated and what stood before is kept; nothing changed writes nothing', async () => {
  const path = (kg: number) =>
    file(`w${kg}.json`, bundle('collection', [patient('p2'), weight('w1', pointed('p2'), { kg })]))
  expect(counts(await take(path(70)))).toEqual([2, 0, 0, 0])
  const entries = await rows('select id from entry')
  expect(counts(await take(path(70)))).toEqual([0, 0, 2, 0])
  expect(await rows('select id from entry')).toHaveLength(entries.length)
  expect(counts(await take(path(71)))).toEqual([0, 1, 1, 0])
  expect(await rows("select value from measurement where source_id = 'Observation/w1'")).toEqual([
    { value: 71 },
  ])
  const kept = await rows(
    `select r.original -> 'valueQuantity' -> 'value' as value from history_replaced r
     join measurement m on m.id = r.item_id where m.source_id = 'Observation/w1'`,
  )
  expect(kept).toEqual([{ value: 70 }])
})

test('a panel that loses a part keeps the part’s old words and shows it no more', async () => {
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: 'http://loinc.org', code }], text: code },
    valueQuantity: { value, unit: 'mm[Hg]' },
  })
  const pressure = (...component: Json[]) => ({
    ...weight('bp1', pointed('p3')),
    code: { text: 'Blodtryck' },
    valueQuantity: undefined,
    component,
  })
  const send = (...component: Json[]) =>
    take(file('bp.json', bundle('collection', [patient('p3'), pressure(...component)])))
  await send(part('8480-6', 140), part('8462-4', 80))
  expect(counts(await send(part('8480-6', 141)))).toEqual([0, 1, 1, 0])
  const stored = await rows(
    "select code, value, status from measurement where source_id = 'Observation/bp1' order by part",
  )
  expect(stored).toEqual([
    { code: '8480-6', value: 141, status: 'final' },
    { code: '8462-4', value: 80, status: 'entered-in-error' },
  ])
  const [kept] = await rows(
    `select jsonb_array_length(r.original -> 'component') as parts from history_replaced r
     join measurement m on m.id = r.item_id where m.source_id = 'Observation/bp1'`,
  )
  expect(kept).toEqual({ parts: 2 })
})

test('one bad resource never stops the rest, and the report says which and why', async () => {
  const report = await take(
    file(
      'mixed.json',
      bundle('transaction', [
        patient('p4'),
        { ...weight('m1', pointed('p4')), effectiveDateTime: undefined },
        weight('m2', pointed('p4')),
        'not a resource',
        { resourceType: 'Goal', id: 'g', subject: pointed('p4') },
        weight('m3', { reference: 'Patient/somebody-else' }),
        weight('m4', numbered('194004279107')),
      ]),
    ),
  )
  expect(counts(report)).toEqual([3, 0, 0, 3])
  expect(why(report)).toEqual([
    [1, 'fhir.noDate'],
    [3, 'fhir.noResource'],
    [5, 'fhir.unknownSubject'],
  ])
  expect(report.notTaken).toEqual({ Goal: 1 })
  const text = reportText(report, 1.5)
  expect(text).toContain('entry[1] Observation: The value has no date.')
  expect(text).not.toContain('194004279107')
  expect(text).not.toContain('Provsson')
})

test('the same original id for another person is refused, so that nothing moves from one person to another', async () => {
  await take(file('one.json', bundle('collection', [patient('p5'), weight('moving', pointed('p5'))])))
  const report = await take(
    file('two.json', bundle('collection', [patient('p6'), weight('moving', pointed('p6'))])),
  )
  expect(why(report)).toEqual([[1, 'fhir.otherPerson']])
})

test('two numbers that belong to two people are a question for a person, and nothing is taken', async () => {
  const both = patient('both', { number: estherNumber })
  const identifier = [
    ...(both.identifier as Json[]), // Cast: bundles.ts made it a list.
    { system: 'http://electronichealth.se/identifier/personnummer', value: '194004279107' },
  ]
  const report = await take(
    file('both.json', bundle('collection', [{ ...both, identifier }, condition('both-c', pointed('both'))])),
  )
  expect(why(report)).toEqual([
    [0, 'fhir.identities'],
    [1, 'fhir.subjectNotTaken'],
  ])
})

test('somebody new who looks like somebody known is taken, and the report asks to look', async () => {
  const names = { family: 'Lindgren', given: ['Esther', 'Maria'] }
  const report = await take(
    file('alike.json', bundle('collection', [patient('alike', { names, birthDate: '1936-05-25' })])),
  )
  expect(report.remarks).toEqual([
    { about: 'possibleDuplicate', person: expect.any(String), others: expect.arrayContaining([esther]) },
  ])
})

test.each([
  ['broken.json', '{"resourceType":"Bundle","type":"coll', 'fhir.notJson'],
  ['words.json', 'Hej! Det här är ett brev.', 'fhir.notJson'],
  ['other.json', '{"hello":"world"}', 'fhir.notFhir'],
  ['list.json', '[1,2,3]', 'fhir.notFhir'],
  ['empty.json', '{"resourceType":"Bundle","type":"collection"}', 'fhir.empty'],
  ['history.json', '{"resourceType":"Bundle","type":"history","entry":[{}]}', 'fhir.bundleTypeOfFile'],
  ['packed.json.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'fhir.notGzip'],
  ['picture.json', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'fhir.notText'],
])('%s gets a clear answer, and the next file is taken all the same', async (name, content, code) => {
  const good = file(`z-${name}.json`, bundle('collection', [patient(`ok-${name.split('.')[0]}`)]))
  const report = await take(file(name, content), good)
  expect(why(report)).toEqual([[null, code]])
  expect(report.taken).toBe(1)
})

test('a file that is not there says so', async () => {
  expect(why(await take(join(folder, 'missing.json')))).toEqual([[null, 'fhir.fileMissing']])
})

test('a file that is too large is refused at its limit, packed or not', async () => {
  const large = JSON.stringify({ resourceType: 'Bundle', type: 'collection', filling: 'x'.repeat(300_000) })
  for (const name of ['large.json', 'large.json.gz']) {
    const refused = await readJsonFile(file(name, large), 100_000).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(refused instanceof Refused && refused.code).toBe('fhir.tooLarge')
  }
})

test('a folder is its files, and a single resource is a file too', async () => {
  file('1.json', bundle('collection', [patient('p7')]))
  file('2.json.gz', JSON.stringify(condition('single', numbered(estherNumber))))
  file('readme.txt', 'not for us')
  const report = await take(folder)
  expect([report.files, counts(report)]).toEqual([2, [2, 0, 0, 0]])
})

test('another care provider sees no row of it, not even by its id', async () => {
  await take(
    file(
      'e.json',
      bundle('collection', [patient('e1', { number: estherNumber }), condition('mine', pointed('e1'))]),
    ),
  )
  const seenBy = (owner: string) =>
    inTransaction(door.database, async (trx, client) => {
      await client.query("select set_config('hemma.owner', $1, true)", [idFor(owner)])
      const tables = [
        'history_item',
        'measurement',
        'history_subject',
        'history_replaced',
        'history_confirmation',
      ] as const
      const seen = await Promise.all(
        tables.map((table) => trx.selectFrom(table).select('person_id').execute()),
      )
      return seen.flat().length
    })
  expect(await seenBy('region')).toBeGreaterThan(0)
  expect(await seenBy('granvik-health')).toBe(0)
  expect(await seenBy('tranan')).toBe(0)
})

const patients = join(import.meta.dirname, '../../../shared/data/fhir-patients')
const here = existsSync(patients)
if (!here)
  console.warn(
    'LEFT OUT: ../shared/data/fhir-patients is not here, so the 24 real bundles were not taken in.',
  )

test.skipIf(!here)(
  'all 24 bundles of real data go in, every type of them, and a second time nothing changes',
  { timeout: 120_000 },
  async () => {
    const first = await take(patients)
    expect([first.files, first.entries, first.skipped]).toEqual([24, 7236, []])
    expect([first.taken, first.newPersons]).toEqual([6723, 24])
    expect(first.notTaken).toEqual({ Organization: 41, Practitioner: 41, Goal: 50, DiagnosticReport: 381 })
    const kinds = await rows(
      `select kind, count(*)::int from history_item where source_system like '%synthea%' group by kind order by kind`,
    )
    expect(Object.fromEntries(kinds.map((row) => [row.kind, row.count]))).toEqual({
      allergy: 3,
      condition: 194,
      contact: 730,
      immunisation: 290,
      medicine: 257,
      plan: 72,
      procedure: 259,
    })
    const [values] = await rows(
      `select count(*)::int, count(distinct source_id)::int as observations, count(original)::int as originals
       from measurement where source_system like '%synthea%'`,
    )
    expect(values).toEqual({ count: 5133, observations: 4894, originals: 4894 })
    const second = await take(patients)
    expect(counts(second)).toEqual([0, 0, 6723, 0])
    expect(second.newPersons).toBe(0)
  },
)
