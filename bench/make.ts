import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { withConnection } from '../src/platform/connection.ts'
import type { Instant } from '../src/shared/instant.ts'
import { cities, familyNames, femaleNames, maleNames, sentences, streets } from './names.ts'
import type { Scale } from './scale.ts'

/** The instant that every made region stands at: a Saturday afternoon in Stockholm. */
export const REGION_NOW: Instant = '2026-11-21T15:40:00.000Z'
/** Where its history begins. */
const REGION_SINCE: Instant = '2023-11-22T00:00:00.000Z'

export const regionFiles = join(import.meta.dirname, 'region')

/** Tables that grow with the region: their indexes are built once, over all rows. */
const large = ['entry', 'process', 'visit', 'visit_staff', 'contact', 'task', 'measurement', 'care_relation']

/**
 * Fills an empty, migrated database with a region of this size, by row numbers and hashes alone: the same size gives
 * the same rows. One transaction as superuser, without foreign-key triggers: the rows refer to each other by
 * construction (a test looks).
 */
export async function makeRegion(options: {
  superuserUrl: string
  scale: Scale
  say: (text: string) => void
}): Promise<void> {
  await withConnection(options.superuserUrl, async (client) => {
    await client.query('begin')
    await client.query(
      "set local session_replication_role = replica; set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local timezone = 'UTC'",
    )
    // Emptied in this transaction: with wal_level minimal their rows are written once.
    await client.query(`truncate ${large.join(', ')} cascade`)
    const indexes = await dropIndexes(client)
    await client.query('create schema bench')
    await fillLists(client, options.scale)
    for (const file of readdirSync(regionFiles).sort()) {
      const began = performance.now()
      await client.query(readFileSync(join(regionFiles, file), 'utf8'))
      if (file.startsWith('01')) await analyse(client)
      options.say(`  ${file} ${((performance.now() - began) / 1000).toFixed(1)} s`)
    }
    for (const definition of indexes) await client.query(definition)
    await client.query('drop schema bench cascade')
    await client.query("update instance set region_name = 'Bench', filled_at = $1", [REGION_NOW])
    await client.query('commit')
    await client.query('vacuum (freeze, analyze)')
  })
}

async function analyse(client: pg.Client): Promise<void> {
  await client.query('analyze bench.scale, bench.given, bench.family, bench.street, bench.city')
}

/** Drops what can be built afterwards (indexes, and keys that nothing refers to), and gives the statements that build it. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; build: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as build
     from pg_index i where i.indrelid = any ($1::regclass[]) and not i.indisunique
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     union all
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
     from pg_constraint k where k.conrelid = any ($1::regclass[]) and k.contype = 'p'
       and not exists (select from pg_constraint f where f.contype = 'f' and f.confrelid = k.conrelid)
     order by 1`,
    [large],
  )
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ build }) => build)
}

async function fillLists(client: pg.Client, scale: Scale): Promise<void> {
  await client.query(`
    create table bench.given (sex text, place int, name text, folded text);
    create table bench.family (place int, name text, folded text);
    create table bench.street (place int, name text, folded text);
    create table bench.city (place int, name text, folded text, code text, postal_code text)`)
  await client.query(
    `create table bench.scale as select ${scale.persons}::int as persons, ${scale.enrolments}::int as enrolments,
       ${scale.contacts}::int as contacts, ${scale.measurements}::int as measurements, ${scale.districts}::int as districts,
       ${femaleNames.length}::int as given_names, ${familyNames.length}::int as family_names,
       ${streets.length}::int as streets, ${cities.length}::int as cities,
       '${REGION_NOW}'::timestamptz as now, '${REGION_SINCE}'::timestamptz as since`,
  )
  await client.query(
    `create function bench.sentence(n int) returns text language sql immutable parallel safe as $f$
       select (array[${sentences.map((one) => pg.escapeLiteral(one)).join(', ')}])[n + 1] $f$`,
  )
  const given = [...femaleNames.map(sexed('female')), ...maleNames.map(sexed('male'))]
  await insert(client, 'given', given)
  await insert(client, 'family', familyNames)
  await insert(client, 'street', streets)
  await insert(
    client,
    'city',
    cities.map(({ postalCode, ...city }) => ({ ...city, postal_code: postalCode })),
  )
}

function sexed(sex: string) {
  return (name: (typeof femaleNames)[number]) => ({ ...name, sex })
}

async function insert(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  await client.query(
    `insert into bench.${table} select * from json_populate_recordset(null::bench.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
