import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { ProcessId, UnitId } from '../shared/id.ts'

/** Names the series that visits belong to, by its first visit. */
export async function setSeries(trx: Trx, visits: readonly ProcessId[], series: ProcessId): Promise<void> {
  await trx
    .updateTable('visit')
    .set({ series_id: series })
    .where('id', 'in', [...visits])
    .execute()
}

/** The planned visits of a series after a day, in order, their rows held. */
export async function restOfSeries(
  trx: Trx,
  given: { readonly series: ProcessId; readonly unit: UnitId; readonly after: Day },
): Promise<ProcessId[]> {
  const rows = await trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .select('v.id')
    .where('v.series_id', '=', given.series)
    .where('v.unit_id', '=', given.unit)
    .where('v.day', '>', given.after)
    .where('p.state', '=', 'planned')
    .orderBy('v.day')
    .forUpdate('p')
    .execute()
  return rows.map(({ id }) => id)
}

/** Where a visit stands in its series: which in order, of how many, the last planned day, and how many later were moved by themselves. */
export async function placeInSeries(
  trx: Trx,
  given: { readonly series: ProcessId; readonly visit: ProcessId; readonly day: Day },
) {
  const rows = await trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .select(['v.id', 'v.day', 'v.moved_apart', 'p.state'])
    .where('v.series_id', '=', given.series)
    .where((eb) => eb.or([eb('p.state', '<>', 'cancelled'), eb('v.id', '=', given.visit)]))
    .orderBy('v.day')
    .orderBy('v.id')
    .execute()
  const place = rows.findIndex(({ id }) => id === given.visit) + 1
  const last = rows.at(-1)
  const apart = rows.filter((row) => row.moved_apart && row.state === 'planned' && row.day > given.day).length
  return place === 0 || last === undefined ? null : { place, total: rows.length, until: last.day, apart }
}

/** Why the municipal nurse does not take part in a visit, where that is asked; a series keeps the reason. */
export async function notJointReason(trx: Trx, visit: ProcessId): Promise<string | null> {
  const row = await trx
    .selectFrom('visit')
    .select('not_joint_reason')
    .where('id', '=', visit)
    .executeTakeFirst()
  return row?.not_joint_reason ?? null
}
