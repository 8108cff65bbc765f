import type { Trx } from '../platform/database.ts'
import type { EntryId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type WorryLevel, type WorrySaid, worryLevel } from './round.ts'

/** Writes what somebody has said; its entry stands already. */
export async function insertWorry(
  trx: Trx,
  said: {
    readonly entry: EntryId
    readonly owner: OwnerId
    readonly person: PersonId
    readonly unit: UnitId
    readonly level: WorryLevel
    readonly why: string
    readonly by: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('worry')
    .values({
      entry_id: said.entry,
      owner_id: said.owner,
      person_id: said.person,
      unit_id: said.unit,
      level: said.level,
      why: said.why,
      said_name: said.by,
      said_at: said.at,
    })
    .execute()
}

/** What was last said at a unit about each of these persons. */
export async function worriesOf(
  trx: Trx,
  of: { readonly unit: UnitId; readonly persons: readonly PersonId[] },
): Promise<ReadonlyMap<PersonId, WorrySaid>> {
  if (of.persons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('worry')
    .distinctOn('person_id')
    .select(['person_id', 'level', 'why', 'said_name', 'said_at'])
    .where('unit_id', '=', of.unit)
    .where('person_id', 'in', [...of.persons])
    .orderBy('person_id')
    .orderBy('said_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.person_id,
      { level: worryLevel.parse(row.level), why: row.why, by: row.said_name, at: row.said_at },
    ]),
  )
}
