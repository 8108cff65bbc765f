import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { openDoor, organisation, sessionOf, through, trial } from './trial.ts'

// Raw SQL under the app role, past every handler: row level security must hold by itself (design 5, R-39, R-79).
let database: TestDatabase
let app: pg.Client
let owner: pg.Client

beforeAll(async () => {
  database = await cloneDatabase(organisation)
  const door = openDoor(database.urls.app)
  const sara = await sessionOf(door, 'sara-at-granvik-home-care')
  const person = idFor<'person'>('esther')
  await through(door, trial.write, {
    session: sara,
    input: { person, entry: randomUUID(), text: 'Granviks anteckning.' },
  })
  await door.database.close()
  app = new pg.Client(database.urls.app)
  owner = new pg.Client(database.urls.owner)
  await Promise.all([app.connect(), owner.connect()])
})

afterAll(async () => {
  await Promise.all([app.end(), owner.end()])
  await database.drop()
})

const under = async (settings: Record<string, string>, statement: string, values: unknown[] = []) => {
  await app.query('begin')
  for (const [name, value] of Object.entries(settings))
    await app.query('select set_config($1, $2, true)', [name, value])
  const result = await app.query(statement, values).then(
    (done) => ({ rows: done.rowCount ?? 0, error: undefined }),
    (error: { code: string }) => ({ rows: 0, error: error.code }),
  )
  await app.query('rollback')
  return result
}

const granvik = idFor('granvik-health')
const region = idFor('region')

test('without an owner the app role sees no personal row at all', async () => {
  expect(await under({}, 'select * from entry')).toEqual({ rows: 0, error: undefined })
  expect(await under({}, 'select * from care_relation')).toEqual({ rows: 0, error: undefined })
})

test('under its own owner the app sees its rows, under another’s none of them', async () => {
  expect((await under({ 'hemma.owner': granvik }, 'select * from entry')).rows).toBe(1)
  expect((await under({ 'hemma.owner': region }, 'select * from entry')).rows).toBe(0)
})

test('a pair that was opened lets one person’s rows of one owner through, to read and not to change', async () => {
  const opened = { 'hemma.owner': region, 'hemma.person': idFor('esther'), 'hemma.opened': granvik }
  expect((await under(opened, 'select * from entry')).rows).toBe(1)
  expect((await under({ ...opened, 'hemma.person': idFor('gunnar') }, 'select * from entry')).rows).toBe(0)
  expect(
    (await under(opened, 'update care_relation set statement = $1 where owner_id = $2', ['x', granvik])).rows,
  ).toBe(0)
})

test('nobody writes into another owner’s record', async () => {
  const insert = `insert into care_relation (id, owner_id, unit_id, person_id, reason, from_at)
    values (gen_random_uuid(), $1, $2, $3, 'listed', '2026-01-01')`
  const values = [granvik, idFor('granvik-home-care'), idFor('esther')]
  expect((await under({ 'hemma.owner': region }, insert, values)).error).toBe('42501')
  expect((await under({ 'hemma.owner': granvik }, insert, values)).rows).toBe(1)
})

test('the record and the log cannot be changed or removed by the app', async () => {
  for (const statement of [
    "update entry set body = '{}'",
    'delete from entry',
    'delete from entry_signature',
    'update message_sent set snapshot = null',
    'select * from audit_post',
    "update audit_post set rule = 'x'",
    'delete from audit_post',
    'delete from audit_unsealed',
    'select * from audit_block',
  ]) {
    expect([statement, (await under({ 'hemma.owner': granvik }, statement)).error]).toEqual([
      statement,
      '42501',
    ])
  }
})

test('every table with an owner and a person is behind the policy, also tomorrow’s', async () => {
  const { rows } = await owner.query<{ relname: string; forced: boolean; policies: string[] }>(
    `select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced,
       (select coalesce(array_agg(p.polname::text order by p.polname), '{}') from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('owner_id', 'person_id') and not a.attisdropped) = 2`,
  )
  expect(rows.length).toBeGreaterThan(8)
  for (const table of rows) {
    expect(table).toEqual({
      relname: table.relname,
      forced: true,
      policies: ['changes', 'owner_sees', 'reads', 'removes', 'writes'],
    })
  }
})

test('tables that name a person without being behind the policy are these, each for its reason', async () => {
  const { rows } = await owner.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity order by 1`,
  )
  // audit_person: the sealer's alone. The others are the person itself, shared in the region and reached only through
  // audited endpoints: its identities, what a search compares with, its corrections, and the reserve numbers given out.
  expect(rows.map((row) => row.relname)).toEqual([
    'audit_person',
    'person_change',
    'person_identity',
    'person_search',
    'reserve_number',
  ])
})
