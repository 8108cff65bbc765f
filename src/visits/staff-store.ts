import type { Colleague } from '../organisation/colleague.ts'
import type { Trx } from '../platform/database.ts'
import type { ProcessId, UnitId } from '../shared/id.ts'

/** Those who go to these visits, by visit; their title is that of the visit's unit, whenever they held it. */
export async function goingTo(
  trx: Trx,
  given: { visits: readonly ProcessId[]; unit: UnitId },
): Promise<Map<ProcessId, Colleague[]>> {
  const byVisit = new Map<ProcessId, Colleague[]>()
  if (given.visits.length === 0) return byVisit
  const rows = await trx
    .selectFrom('visit_staff as v')
    .innerJoin('staff as s', 's.id', 'v.staff_id')
    .leftJoin('assignment as a', (join) =>
      join.onRef('a.staff_id', '=', 's.id').on('a.unit_id', '=', given.unit).on('a.purpose', '=', 'care'),
    )
    .select(['v.visit_id', 's.id', 's.given_name', 's.family_name', 'a.title', 'a.profession'])
    .where('v.visit_id', 'in', [...given.visits])
    .where('v.going', '=', true)
    .orderBy('s.given_name')
    .execute()
  for (const row of rows) {
    const going = byVisit.get(row.visit_id) ?? []
    if (going.some(({ id }) => id === row.id)) continue
    going.push({
      id: row.id,
      name: `${row.given_name} ${row.family_name}`,
      title: row.title ?? '',
      profession: row.profession ?? 'other',
    })
    byVisit.set(row.visit_id, going)
  }
  return byVisit
}
