import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printDatabase } from '../db/print.ts'
import { withConnection } from '../src/platform/connection.ts'
import { databaseDir, migrate } from '../src/platform/migrate.ts'
import type { TestDatabase } from './database.ts'
import { cloneDatabase } from './database.ts'
import { testNow } from './templates.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.drop())

const committed = (name: string) => readFileSync(join(databaseDir, name), 'utf8')

test('the migrations give exactly the committed schema and types (npm run db:print)', async () => {
  const printed = await withConnection(database.urls.owner, printDatabase)
  expect(printed.schema).toBe(committed('schema.sql'))
  expect(printed.types).toBe(committed('types.ts'))
})

test('migrating twice changes nothing', async () => {
  const before = await withConnection(database.urls.owner, printDatabase)
  expect(await migrate({ ownerUrl: database.urls.owner, now: testNow })).toEqual([])
  expect(await withConnection(database.urls.owner, printDatabase)).toEqual(before)
})

test('every table has a comment that says what it holds', async () => {
  const bare = await withConnection(database.urls.owner, (owner) =>
    owner.query(
      `select c.relname from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and obj_description(c.oid, 'pg_class') is null`,
    ),
  )
  expect(bare.rows).toEqual([])
})
