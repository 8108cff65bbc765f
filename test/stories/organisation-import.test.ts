import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readSession } from '../../src/door/api.ts'
import { applyImport, exportOrganisation, previewImport } from '../../src/organisation/import-api.ts'
import { listChanges, readOrganisation } from '../../src/organisation/organisation-api.ts'
import { findStaff, readStaff } from '../../src/organisation/staff-api.ts'
import { readUnit } from '../../src/organisation/unit-api.ts'
import { writeCsv } from '../../src/shared/csv.ts'
import { later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let kerstin: Client
let ulla: Client
beforeAll(async () => {
  server = await startServer()
  kerstin = await server.as('admin')
  ulla = await server.as('ulla', 'ulla-at-granvik-administration')
})
afterAll(() => server.stop())

const units = {
  kind: 'units',
  text: [
    'HSA-id;Namn;Typ;Arbetsmodell;Kommunkod;Från;Telefon dag;Tider dag',
    'SE0000000000-U80;Jourläkarbilen;Mottagning eller klinik;;9901;2026-12-01;0980-319280;08:00-17:00',
    'SE0000000000-U04;Medicinavdelning 3 och 4, Norrådals sjukhus;;;;;;',
    'SE0000000000-U05;;;;;;;',
  ].join('\r\n'),
} as const

test('a file is previewed, taken in whole, and the second time changes nothing', async () => {
  const preview = await kerstin.ask(previewImport, units)
  expect(preview.body.rows.map(({ line, status }) => [line, status])).toEqual([
    [2, 'new'],
    [3, 'changed'],
    [4, 'same'],
  ])
  const before = await kerstin.ask(readOrganisation, {})
  expect(before.body.units.some(({ name }) => name === 'Jourläkarbilen')).toBe(false)
  const applied = await kerstin.send(applyImport, { ...units, digest: preview.body.digest })
  expect(applied, JSON.stringify(applied.body)).toMatchObject({ status: 200, body: { new: 1, changed: 1 } })
  const after = await kerstin.ask(readOrganisation, {})
  expect(after.body.units.find(({ name }) => name === 'Jourläkarbilen')).toMatchObject({
    standing: 'coming',
    municipality: '9901',
    phones: [{ line: 'day', phone: '0980-31 92 80', from: '08:00', to: '17:00' }],
  })
  const { body: history } = await kerstin.ask(listChanges, {})
  expect(
    history.changes
      .filter(({ fromFile }) => fromFile)
      .map(({ what }) => what)
      .toSorted(),
  ).toEqual(['unit.changed', 'unit.created', 'unit.phones'])
  const again = await kerstin.ask(previewImport, units)
  expect(again.body.rows.every(({ status }) => status === 'same')).toBe(true)
  const nothing = await kerstin.send(applyImport, { ...units, digest: again.body.digest })
  expect(nothing.body).toMatchObject({ new: 0, changed: 0 })
  expect((await kerstin.ask(listChanges, {})).body.total).toBe(history.total)
})

test('one wrong cell keeps the whole file out', async () => {
  const file = {
    kind: 'units',
    text: 'HSA-id;Namn;Typ\nSE0000000000-U81;Ny enhet;Vårdavdelning\nSE0000000000-U82;Utan typ;\n',
  } as const
  const { body } = await kerstin.ask(previewImport, file)
  expect(body.faults).toEqual([{ line: 3, column: 'kind', code: 'cells.required', data: {} }])
  const refused = await kerstin.send(applyImport, { ...file, digest: body.digest })
  expect(refused).toMatchObject({ status: 422, body: { code: 'organisation.importWrong' } })
  const { body: after } = await kerstin.ask(readOrganisation, {})
  expect(after.units.some(({ name }) => name === 'Ny enhet')).toBe(false)
})

test('what has changed since the preview is previewed again before it is taken in', async () => {
  const file = {
    kind: 'units',
    text: 'HSA-id;Namn\nSE0000000000-U06;Ambulansen i Granvik och Tallåsen\n',
  } as const
  const { body } = await kerstin.ask(previewImport, file)
  const other = { kind: 'units', text: 'HSA-id;Kommunkod\nSE0000000000-U06;9901\n' } as const
  const first = await kerstin.ask(previewImport, other)
  await kerstin.send(applyImport, { ...other, digest: first.body.digest })
  const late = await kerstin.send(applyImport, { ...file, digest: body.digest })
  expect(late).toMatchObject({ status: 409, body: { code: 'organisation.importChanged' } })
  expect((await kerstin.ask(readUnit, { unit: world.id('ambulance-station') })).body.name).toBe(
    'Ambulansen i Granvik',
  )
})

test('staff come in with licence and assignment; an end in the file ends the session under it', async () => {
  const per = await server.as('night')
  const rows = (await ulla.ask(exportOrganisation, { kind: 'staff' })).body.rows
  const [heading = []] = rows
  const at = (column: string) => heading.indexOf(column)
  const person = rows.find((row) => row[at('Efternamn')] === 'Sundin')
  expect(person?.[at('Enhetens HSA-id')]).toBe('SE0000000000-U09')
  const ended = [...(person ?? [])]
  ended[at('Till')] = '2026-11-20'
  const added =
    'SE0000000000-S80;Tove;Ek;;0701740680;nej;sjuksköterska;DEMO-180;;SE0000000000-U09;sjuksköterska;Vård och behandling;Nattsjuksköterska;2026-11-21;'.split(
      ';',
    )
  const file = { kind: 'staff', text: writeCsv([heading, ended, added]) } as const
  const { body } = await ulla.ask(previewImport, file)
  expect([body.faults, body.rows.map(({ status }) => status)]).toEqual([[], ['changed', 'new']])
  expect(body.untouched).toBe(7)
  const applied = await ulla.send(applyImport, { ...file, digest: body.digest })
  expect(applied, JSON.stringify(applied.body)).toMatchObject({
    status: 200,
    body: { new: 1, changed: 1, endedSessions: 1 },
  })
  expect((await per.ask(readSession, {})).status).toBe(401)
  const found = await ulla.ask(findStaff, { text: 'tove ek' })
  const tove = await ulla.ask(readStaff, { staff: found.body.staff[0]?.staff ?? world.id('nobody') })
  expect(tove.body).toMatchObject({
    licences: [{ profession: 'nurse', number: 'DEMO-180' }],
    phone: '070-174 06 80',
  })
})

test('the export of an organisation is a file that changes nothing', async () => {
  for (const kind of ['units', 'staff'] as const) {
    const { rows } = (await kerstin.ask(exportOrganisation, { kind })).body
    const { body } = await kerstin.ask(previewImport, { kind, text: writeCsv(rows) })
    expect([kind, body.faults, body.rows.filter(({ status }) => status !== 'same'), body.untouched]).toEqual([
      kind,
      [],
      [],
      0,
    ])
  }
})

test('making administrators by file takes a fresh sign-in too (R-65)', async () => {
  const file = {
    kind: 'staff',
    text: 'HSA-id;Enhetens HSA-id;Yrke;Ändamål;Titel\nSE0000000000-S07;SE0000000000-U13;annan medarbetare;Administration;Administratör\n',
  } as const
  const { body } = await kerstin.ask(previewImport, file)
  await server.setClock(later(testNow, 6 * 60_000))
  const late = await kerstin.send(applyImport, { ...file, digest: body.digest })
  expect(late).toMatchObject({ status: 403, body: { code: 'organisation.signInAgain' } })
  await server.setClock(testNow)
})

test('a file that is none is said to be none', async () => {
  for (const [text, status] of [
    ['', 422],
    ['\ufeff\r\n', 422],
    ['%PDF-1.7 binary', 200],
    [`HSA-id\n${'x\n'.repeat(5001)}`, 422],
  ] as const) {
    const { status: got, body } = await kerstin.ask(previewImport, { kind: 'units', text })
    expect([text.slice(0, 10), got]).toEqual([text.slice(0, 10), status])
    if (got === 200) expect(body.faults).toMatchObject([{ column: 'hsaId', code: 'cells.columnMissing' }])
  }
})
