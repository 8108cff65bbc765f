import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { clock, day } from '../shared/day.ts'
import { type CommandId, type ProcessId, staffId } from '../shared/id.ts'
import type { OwnVisit } from './own-visit-store.ts'

const stood = z.strictObject({
  day,
  from: clock.nullable(),
  to: clock.nullable(),
  going: z.array(staffId),
  personTold: z.boolean(),
  movedApart: z.boolean(),
})

/** Where a visit stood before an act on its whole series. */
export type Stood = z.output<typeof stood>

/** What was done to a whole series. */
export type SeriesActKind = 'moved' | 'ended'

/** Keeps where visits stand before an act on all of them. Only the last act on a visit can be taken back. */
export async function keepStood(
  trx: Trx,
  act: { readonly id: CommandId; readonly kind: SeriesActKind },
  visits: readonly OwnVisit[],
): Promise<void> {
  for (const { row, going } of visits) {
    const { day, from, to, personTold, movedApart } = row
    const before: Stood = { day, from, to, going: going.map(({ id }) => id), personTold, movedApart }
    const set = { act_id: act.id, kind: act.kind, stood: JSON.stringify(before) }
    await trx
      .insertInto('visit_series_act')
      .values({ visit_id: row.id, owner_id: row.owner, person_id: row.person.id, ...set })
      .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(set))
      .execute()
  }
}

/** An act that only says that the person knows goes on from the act before it: taking it back takes back both. */
export async function goOnFrom(
  trx: Trx,
  visits: readonly ProcessId[],
  acts: { readonly before: CommandId; readonly now: CommandId },
): Promise<void> {
  if (visits.length === 0) return
  await trx
    .updateTable('visit_series_act')
    .set({ act_id: acts.now })
    .where('act_id', '=', acts.before)
    .where('visit_id', 'in', [...visits])
    .execute()
}

/** The act on the whole series that was the last thing done to a visit, and how many visits it can be taken back for. */
export async function lastSeriesAct(
  trx: Trx,
  of: { readonly visit: ProcessId; readonly version: CommandId },
): Promise<{ readonly kind: SeriesActKind; readonly count: number } | null> {
  const rows = await untouched(trx, of.version)
  const own = rows.find(({ visit }) => visit === of.visit)
  return own === undefined ? null : { kind: own.kind, count: rows.length }
}

/** The visits of an act to which nothing else has been done since, their rows held, in order of their days. */
export async function untouched(
  trx: Trx,
  act: CommandId,
): Promise<{ readonly visit: ProcessId; readonly kind: SeriesActKind; readonly stood: Stood }[]> {
  const rows = await trx
    .selectFrom('visit_series_act as a')
    .innerJoin('process as p', 'p.id', 'a.visit_id')
    .select(['a.visit_id', 'a.kind', 'a.stood'])
    .where('a.act_id', '=', act)
    .whereRef('p.version', '=', 'a.act_id')
    .execute()
  return rows
    .map((row) => ({
      visit: row.visit_id,
      kind: z.enum(['moved', 'ended']).parse(row.kind),
      stood: stood.parse(row.stood),
    }))
    .toSorted((a, b) => (a.stood.day < b.stood.day ? -1 : 1))
}

/** Holds the rows of an act's visits, and gives how many it changed. */
export async function holdAct(trx: Trx, act: CommandId): Promise<number> {
  const rows = await trx
    .selectFrom('visit_series_act as a')
    .innerJoin('process as p', 'p.id', 'a.visit_id')
    .select('a.visit_id')
    .where('a.act_id', '=', act)
    .orderBy('a.visit_id')
    .forUpdate('p')
    .execute()
  return rows.length
}
