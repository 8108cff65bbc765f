import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { ThankedBy } from './thanks.ts'

const MOST = 200

/** The unit's notes of thanks, the latest first, with how many there are in all. */
export async function thanksOf(trx: Trx, unit: UnitId) {
  const rows = await trx
    .selectFrom('thanks')
    .select(['id', 'day', 'said_by', 'words', 'written_name', 'written_at'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('unit_id', '=', unit)
    .where('taken_away_at', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('written_at', 'desc')
    .limit(MOST)
    .execute()
  return { rows, total: Number(rows[0]?.total ?? 0) }
}

export async function insertThanks(
  trx: Trx,
  note: {
    readonly id: string
    readonly unit: UnitId
    readonly day: Day
    readonly saidBy: ThankedBy
    readonly words: string
    readonly by: StaffId
    readonly name: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('thanks')
    .values({
      id: note.id,
      unit_id: note.unit,
      day: note.day,
      said_by: note.saidBy,
      words: note.words,
      written_by: note.by,
      written_name: note.name,
      written_at: note.at,
    })
    .execute()
}

/** Takes one away that the unit has; false when there is none. */
export async function takeAway(
  trx: Trx,
  given: { readonly id: string; readonly unit: UnitId; readonly at: Instant },
): Promise<boolean> {
  const done = await trx
    .updateTable('thanks')
    .set({ taken_away_at: given.at })
    .where('id', '=', given.id)
    .where('unit_id', '=', given.unit)
    .where('taken_away_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
