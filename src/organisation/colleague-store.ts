import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import type { Colleague } from './colleague.ts'

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

/** When some staff hold care assignments at a unit, each by itself. */
export async function assignmentsAt(trx: Trx, unit: UnitId, staff: readonly StaffId[]) {
  if (staff.length === 0) return []
  return await trx
    .selectFrom('assignment')
    .select(['staff_id as staff', 'valid_from as from', 'valid_to as to'])
    .where('unit_id', '=', unit)
    .where('purpose', '=', 'care')
    .where('staff_id', 'in', [...staff])
    .execute()
}

/** Those of some staff who ever had a care assignment at a unit, as they stood there last; each once. */
export async function colleaguesNamed(
  trx: Trx,
  unit: UnitId,
  staff: readonly StaffId[],
): Promise<Colleague[]> {
  const rows = await trx
    .selectFrom('assignment as a')
    .innerJoin('staff as s', 's.id', 'a.staff_id')
    .distinctOn('s.id')
    .select(['s.id', 's.given_name', 's.family_name', 'a.title', 'a.profession'])
    .where('a.unit_id', '=', unit)
    .where('a.purpose', '=', 'care')
    .where('s.id', 'in', [...staff])
    .orderBy('s.id')
    .orderBy('a.valid_from', 'desc')
    .execute()
  return rows.map(({ id, given_name, family_name, title, profession }) => ({
    ...{ id, title, profession },
    name: `${given_name} ${family_name}`,
  }))
}
