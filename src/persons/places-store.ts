import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'

/**
 * Municipalities that the region knows: those with a name, and those that units serve. One without a name of its own
 * is called as the municipal provider there.
 */
export async function municipalitiesKnown(
  trx: Trx,
  today: Day,
): Promise<{ readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, coalesce(m.name, min(o.name) filter (where o.kind = 'municipality'), code) as name
    from (select code from municipality union select municipality_code from unit where municipality_code is not null) as c
    left join municipality m using (code)
    left join unit u on u.municipality_code = c.code and u.valid_from <= ${today} and coalesce(u.valid_to >= ${today}, true)
    left join care_provider o on o.id = u.owner_id
    group by code, m.name`.execute(trx)
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** The health centres where somebody may be listed on a day, by name. */
export async function healthCentresOn(trx: Trx, today: Day) {
  const rows = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .leftJoin('municipality as m', 'm.code', 'u.municipality_code')
    .select(['u.id as unit', 'u.name', 'o.name as provider', 'm.name as municipality'])
    .where('u.kind', '=', 'health-centre')
    .where('u.valid_from', '<=', today)
    .where((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', today)]))
    .execute()
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Refuses a municipality or a health centre that the organisation does not know; null is not asked about. */
export async function refuseUnknownPlaces(
  trx: Trx,
  chosen: { readonly municipality: string | null; readonly listedAt: UnitId | null },
  today: Day,
): Promise<void> {
  if (chosen.municipality !== null) {
    const known = await municipalitiesKnown(trx, today)
    if (!known.some(({ code }) => code === chosen.municipality))
      throw new Refused('person.municipalityUnknown', { status: 422, field: 'municipality' })
  }
  if (chosen.listedAt !== null) {
    const centres = await healthCentresOn(trx, today)
    if (!centres.some(({ unit }) => unit === chosen.listedAt))
      throw new Refused('person.healthCentreUnknown', { status: 422, field: 'listedAt' })
  }
}
