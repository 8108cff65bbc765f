import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import type { CommandId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { formOrigin, link } from './link.ts'
import { type Setting, setting, unsaid } from './setting.ts'

/** A statement with who made it. */
export interface Statement {
  readonly id: CommandId
  readonly by: string
  readonly at: Instant
  readonly setting: Setting
}

/** How a unit has it now, and by whose word; null where nobody has said anything. */
export async function settingOf(
  trx: Trx,
  unit: UnitId,
): Promise<{ setting: Setting; said: Statement | null }> {
  const [said = null] = await statements(trx, unit, 1)
  return { setting: said?.setting ?? unsaid, said }
}

/** Every statement of a unit, latest first. */
export async function statements(trx: Trx, unit: UnitId, most = 200): Promise<Statement[]> {
  const rows = await trx
    .selectFrom('record_setting')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('said_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id as CommandId, // Cast: insertSetting writes the command's id.
    by: row.said_name,
    at: row.said_at,
    setting: setting.parse({
      mode: row.mode,
      system: row.system,
      since: row.since,
      headings: row.headings,
      mapping: row.mapping,
      leftOut: row.left_out,
      links: row.links,
    }),
  }))
}

/** Two who state at once do so one after the other; the second sees the first. */
export async function takeTurn(trx: Trx, unit: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`record_setting:${unit}`}, 0))`.execute(trx)
}

export async function insertSetting(
  trx: Trx,
  said: { id: CommandId; unit: UnitId; by: StaffId; name: string; at: Instant; setting: Setting },
): Promise<void> {
  const { mode, system, since, headings, mapping, leftOut, links } = said.setting
  await trx
    .insertInto('record_setting')
    .values({
      id: said.id,
      unit_id: said.unit,
      mode,
      system,
      since,
      headings: JSON.stringify(headings),
      mapping: JSON.stringify(mapping),
      left_out: leftOut,
      links: JSON.stringify(links),
      said_by: said.by,
      said_name: said.name,
      said_at: said.at,
    })
    .execute()
}

/** A unit with its care provider and its head. */
export async function unitWithHead(trx: Trx, unit: UnitId) {
  return await trx
    .selectFrom('unit as u')
    .leftJoin('staff as s', 's.id', 'u.head_staff_id')
    .select([
      'u.id as unit',
      'u.name',
      'u.owner_id as owner',
      'u.head_staff_id as head',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('headName'),
    ])
    .where('u.id', '=', unit)
    .executeTakeFirst()
}

const links = z.array(link)

/** Where the form of a link posts to, by any unit's setting that holds: what the page that opens it may post to. */
export async function formTarget(trx: Pick<Trx, 'selectFrom'>, id: string): Promise<string | null> {
  const rows = await trx
    .selectFrom('record_setting')
    .distinctOn('unit_id')
    .select('links')
    .orderBy('unit_id')
    .orderBy('said_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  const found = rows.flatMap((row) => links.parse(row.links)).find((one) => one.id === id)
  return found === undefined ? null : formOrigin(found)
}
