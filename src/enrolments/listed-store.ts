import type { Trx } from '../platform/database.ts'
import { placesHidden } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** The health centre where the person is listed; null where there is none, or where it is kept from the unit. */
export async function listedCentre(
  trx: Trx,
  asked: { person: PersonId; unit: UnitId; now: Instant },
): Promise<{ unit: UnitId; name: string } | null> {
  const row = await trx
    .selectFrom('person_search as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .innerJoin('unit as u', 'u.id', 's.listed_unit_id')
    .select(['u.id', 'u.name', 'p.protected'])
    .where('s.person_id', '=', asked.person)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.protected !== null) {
    const reasons = (await relationsOf(trx, asked)).map(({ reason }) => reason)
    if (placesHidden({ protected: row.protected, reasons })) return null
  }
  return { unit: row.id, name: row.name }
}
