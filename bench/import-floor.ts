import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { auditStatement } from '../src/access/audit.ts'
import { systemReader } from '../src/door/job.ts'
import { systemClock } from '../src/platform/clock.ts'
import { withConnection } from '../src/platform/connection.ts'
import { openDatabase } from '../src/platform/database.ts'
import { asId } from '../src/shared/id.ts'
import type { ImportGround } from './import-ground.ts'

/** Tables that an import writes per person, in the order that their references ask for. */
const tables = [
  'person',
  'person_identity',
  'person_search',
  'entry',
  'care_relation',
  'history_subject',
  'measurement',
  'history_item',
] as const

/** The rows that an import left, person by person and table by table, as JSON. */
export interface KeptRows {
  readonly persons: readonly ReadonlyMap<string, string>[]
  readonly count: number
}

/** Reads what the import wrote. */
export async function keptRows(ground: ImportGround): Promise<KeptRows> {
  return await withConnection(ground.superuserUrl, async (client) => {
    const { rows: found } = await client.query<{ id: string }>('select id from person order by id')
    let count = 0
    const persons: Map<string, string>[] = []
    for (const { id } of found) {
      const kept = new Map<string, string>()
      for (const table of tables) {
        const { rows } = await client.query<{ n: number; rows: string }>(
          `select count(*)::int as n, coalesce(json_agg(to_json(t)), '[]')::text as rows from ${table} t
           where ${table === 'person' ? 'id' : 'person_id'} = $1`,
          [id],
        )
        count += rows[0]?.n ?? 0
        kept.set(table, rows[0]?.rows ?? '[]')
      }
      persons.push(kept)
    }
    return { persons, count }
  })
}

/** Unpacks and parses the same files and writes the same rows, a transaction with its log post per person. Gives seconds. */
export async function bareImport(
  ground: ImportGround,
  folder: string,
  { persons }: KeptRows,
): Promise<number> {
  const database = openDatabase({ url: ground.urls.app, size: 1, applicationName: 'bench-import-floor' })
  const client = await database.pool.connect()
  const reader = {
    ...systemReader({ id: asId<'owner'>(ground.owner), name: 'floor' }),
    unit: asId<'unit'>(ground.unit),
  }
  const began = performance.now()
  try {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.gz')))
      JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString())
    for (const kept of persons) {
      const began = [
        client.query('begin'),
        client.query("select set_config('hemma.owner', $1, true)", [ground.owner]),
      ]
      const written = [...kept].map(([table, rows]) =>
        client.query({
          name: table,
          text: `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`,
          values: [rows],
        }),
      )
      await Promise.all([...began, ...written])
      await Promise.all([
        client.query(
          auditStatement({
            id: randomUUID(),
            at: systemClock(),
            reader,
            activity: 'Skriva',
            endpoint: 'floor',
            resource: 'history',
            outcome: 'allowed',
            rule: 'M01',
            persons: [],
            dataUnits: [ground.unit],
            process: null,
            command: null,
          }),
        ),
        client.query('commit'),
      ])
    }
    return (performance.now() - began) / 1000
  } finally {
    client.release()
    await database.close()
  }
}
