import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/database.ts'
import { withConnection } from './connection.ts'
import { type Database, inTransaction, openDatabase, type Trx } from './database.ts'
import { plansAreStale } from './statement-name.ts'

let clone: TestDatabase
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.urls.app, size: 1 })
})

afterAll(async () => {
  await database.close()
  await clone.drop()
})

const municipalities = (trx: Trx) =>
  trx.selectFrom('municipality').selectAll().where('code', '=', '0001').execute()
const prepared = async (trx: Trx) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
    where statement like 'select * from "municipality"%'`.execute(trx)
  return rows[0]?.n
}

test('what is asked again and again is planned once, and what is asked twice is not kept', async () => {
  await inTransaction(database, async (trx) => {
    await municipalities(trx)
    await municipalities(trx)
    expect(await prepared(trx)).toBe(0)
    await municipalities(trx)
    await municipalities(trx)
    expect(await prepared(trx)).toBe(1)
  })
})

test('a statement that failed in a broken transaction works in the next one', async () => {
  const asked = (trx: Trx) =>
    trx.selectFrom('municipality').select('name').where('code', '=', '0002').execute()
  for (let time = 0; time < 2; time++) await inTransaction(database, asked)
  const broken = inTransaction(database, async (trx) => {
    const [first, second] = await Promise.allSettled([sql`select 1 / 0`.execute(trx), asked(trx)])
    expect([first.status, second.status]).toEqual(['rejected', 'rejected'])
    throw new Error('as expected')
  })
  await expect(broken).rejects.toThrow('as expected')
  expect(await inTransaction(database, asked)).toEqual([])
})

test('after a newer version has added a column, the first try says so and the next one works on the same connection', async () => {
  for (let time = 0; time < 4; time++) await inTransaction(database, municipalities)
  await withConnection(clone.urls.owner, (owner) =>
    owner.query('alter table municipality add column later text'),
  )
  const stale = await inTransaction(database, municipalities).catch((error: unknown) => error)
  expect(plansAreStale(stale)).toBe(true)
  expect(await inTransaction(database, municipalities)).toEqual([])
})
