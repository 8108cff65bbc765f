import { afterAll, expect, test } from 'vitest'
import { withConnection } from '../src/platform/connection.ts'
import { prepareInstance } from '../src/platform/instance.ts'
import { cloneDatabase, type TestDatabase } from '../test/database.ts'
import { makeRegion } from './make.ts'
import type { Scale } from './scale.ts'

const tiny: Scale = { persons: 600, enrolments: 80, contacts: 3000, measurements: 4000, districts: 2 }
const made: TestDatabase[] = []

afterAll(async () => {
  for (const database of made) await database.drop()
})

async function region(): Promise<TestDatabase> {
  const database = await cloneDatabase()
  made.push(database)
  await prepareInstance({ ownerUrl: database.urls.owner, kind: 'demo' })
  await makeRegion({ superuserUrl: database.superuserUrl, scale: tiny, say: () => undefined })
  return database
}

/** Every row of every table as one hash per table, whatever order it lies in. */
async function digests(database: TestDatabase): Promise<Map<string, string>> {
  return await withConnection(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and not c.relispartition and c.relname not in ('schema_migration', 'instance') order by 1`,
    )
    const found = new Map<string, string>()
    for (const { name } of rows) {
      const digest = await client.query<{ digest: string | null }>(
        `select md5(string_agg(line, '' order by line)) as digest from (select t::text as line from ${name} t) l`,
      )
      const { digest: text } = digest.rows[0] ?? {}
      if (text) found.set(name, text)
    }
    return found
  })
}

async function orphans(database: TestDatabase): Promise<string[]> {
  return await withConnection(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string; check: string }>(
      `select conname as name, format('select exists (select from %s a where a.%I is not null and not exists (select from %s b where b.%I = a.%I)) as found',
           conrelid::regclass, f.attname, confrelid::regclass, t.attname, f.attname) as check
       from pg_constraint c
       join pg_attribute f on f.attrelid = c.conrelid and f.attnum = c.conkey[1]
       join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
       where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.connamespace = 'public'::regnamespace`,
    )
    const broken: string[] = []
    for (const { name, check } of rows) {
      const { rows: answer } = await client.query<{ found: boolean }>(check)
      if (answer[0]?.found !== false) broken.push(name)
    }
    return broken
  })
}

test('the same scale gives the same rows, and every row refers to one that is there', async () => {
  const [one, other] = [await region(), await region()]
  const rows = await digests(one)
  expect(rows.size).toBeGreaterThan(20)
  expect(await digests(other)).toEqual(rows)
  expect(await orphans(one)).toEqual([])
  await withConnection(one.superuserUrl, async (client) => {
    const { rows: counts } = await client.query(
      `select (select count(*)::int from person) as persons, (select count(*)::int from enrolment) as enrolments,
         (select count(*)::int from measurement) as measurements,
         (select count(*)::int from entry where kind in ('note', 'phoneContact', 'visitNote')) as contacts,
         (select count(*)::int from pg_indexes where indexname = 'entry_timeline') as indexes`,
    )
    const { persons, enrolments, measurements, contacts } = tiny
    expect(counts[0]).toEqual({ persons, enrolments, measurements, contacts, indexes: 1 })
  })
}, 120_000)
