import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Colleague } from './visit-row.ts'

/** Everyone with a care assignment at a unit on a day, by name; each once. */
export async function colleaguesAt(trx: Trx, given: { unit: UnitId; day: Day }): Promise<Colleague[]> {
  const rows = await trx
    .selectFrom('assignment as a')
    .innerJoin('staff as s', 's.id', 'a.staff_id')
    .select(['s.id', 's.given_name', 's.family_name', 'a.title', 'a.profession'])
    .where('a.unit_id', '=', given.unit)
    .where('a.purpose', '=', 'care')
    .where('a.valid_from', '<=', given.day)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', given.day)]))
    .orderBy('s.given_name')
    .orderBy('s.family_name')
    .execute()
  const found = new Map<StaffId, Colleague>()
  for (const { id, given_name, family_name, title, profession } of rows) {
    if (!found.has(id)) found.set(id, { id, name: `${given_name} ${family_name}`, title, profession })
  }
  return [...found.values()]
}

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
