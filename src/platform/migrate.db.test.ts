import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database.ts'
import { bareDatabase } from '../../test/database.ts'
import { testNow } from '../../test/templates.ts'
import { withConnection } from './connection.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await bareDatabase()
  directory = mkdtempSync(join(tmpdir(), 'hemma-migrations-'))
  mkdirSync(join(directory, 'migrations'))
  write('0001_house.sql', 'create table house (id int primary key);')
})

afterEach(async () => {
  await database.drop()
  rmSync(directory, { recursive: true })
})

const write = (name: string, sql: string) => writeFileSync(join(directory, 'migrations', name), sql)
const run = () => migrate({ ownerUrl: database.urls.owner, now: testNow, directory })
const tables = () =>
  withConnection(database.urls.owner, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    )
    return rows.map((row) => row.name)
  })

test('new migrations are applied once, in order', async () => {
  write('0002_room.sql', 'create table room (house_id int references house (id));')
  expect(await run()).toEqual(['0001_house.sql', '0002_room.sql'])
  expect(await run()).toEqual([])
  write('0003_door.sql', 'create table door (id int);')
  expect(await run()).toEqual(['0003_door.sql'])
  expect(await tables()).toEqual(['door', 'house', 'room', 'schema_migration'])
})

test('two servers that start together apply each migration once', async () => {
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001_house.sql'])
})

test('a file that changed after it was applied is refused by name, and nothing else is applied', async () => {
  await run()
  write('0001_house.sql', 'create table house (id bigint primary key);')
  write('0002_room.sql', 'create table room (id int);')
  await expect(run()).rejects.toThrow(/0001_house\.sql has changed since it was applied/)
  expect(await tables()).toEqual(['house', 'schema_migration'])
})

test('a migration that fails leaves nothing behind and names its file and line', async () => {
  write('0002_room.sql', 'create table room (id int);\ncreate table broken (\n  id nonsense\n);')
  await expect(run()).rejects.toThrow(/0002_room\.sql failed: type "nonsense" does not exist \(line 3\)/)
  expect(await tables()).toEqual(['house', 'schema_migration'])
})

test('a database made by a newer version is refused', async () => {
  write('0002_room.sql', 'create table room (id int);')
  await run()
  rmSync(join(directory, 'migrations', '0002_room.sql'))
  await expect(run()).rejects.toThrow(/newer than this version of Hemma: it has 0002_room\.sql/)
})

test('two migrations with one number, and a name out of form, are refused', async () => {
  write('0001_home.sql', 'select 1;')
  await expect(run()).rejects.toThrow(/two migrations have this number/)
  rmSync(join(directory, 'migrations', '0001_home.sql'))
  write('2_room.sql', 'select 1;')
  await expect(run()).rejects.toThrow(/2_room\.sql: migrations are named/)
})

test('the policies run after every migration, so that they may be changed', async () => {
  writeFileSync(join(directory, 'policies.sql'), 'grant select on house to hemma_app;')
  await run()
  const allowed = () =>
    withConnection(database.urls.owner, async (owner) => {
      const { rows } = await owner.query(
        `select has_table_privilege('hemma_app', 'house', 'select') as allowed`,
      )
      return rows[0]
    })
  expect(await allowed()).toEqual({ allowed: true })
  writeFileSync(join(directory, 'policies.sql'), 'revoke select on house from hemma_app;')
  await run()
  expect(await allowed()).toEqual({ allowed: false })
})

test('a partitioned table gets its months from three before now to 24 ahead, in UTC, and later the new ones', async () => {
  write('0002_post.sql', 'create table post (at timestamptz not null) partition by range (at);')
  await run()
  const partitions = (await tables()).filter((name) => name.startsWith('post_'))
  expect(partitions).toHaveLength(28)
  expect([partitions[0], partitions.at(-1)]).toEqual(['post_2026_08', 'post_2028_11'])
  await withConnection(database.urls.owner, async (owner) => {
    await owner.query(`set timezone = 'Europe/Stockholm'`)
    await owner.query(`insert into post values ('2026-11-30T23:30:00Z'), ('2026-12-01T00:00:00Z')`)
    const { rows } = await owner.query('select tableoid::regclass::text as name from post order by at')
    expect(rows).toEqual([{ name: 'post_2026_11' }, { name: 'post_2026_12' }])
  })
  await migrate({ ownerUrl: database.urls.owner, now: '2026-12-01T00:00:00.000Z', directory })
  expect((await tables()).at(-2)).toBe('post_2028_12')
})
