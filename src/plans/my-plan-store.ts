import type { Trx } from '../platform/database.ts'
import { entryBody } from '../records/entry.ts'
import type { PersonId, UnitId } from '../shared/id.ts'

/** The newest "Min plan" that the units wrote about a person, in the version that holds; undefined when there is none. */
export async function newestMyPlan(trx: Trx, of: { person: PersonId; units: readonly UnitId[] }) {
  const row = await trx
    .selectFrom('entry as e')
    .select(['e.id', 'e.author_name', 'e.happened_at', 'e.body'])
    .where('e.person_id', '=', of.person)
    .where('e.unit_id', 'in', [...of.units])
    .where('e.kind', '=', 'myPlan')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .orderBy('e.happened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && { entry: row.id, by: row.author_name, at: row.happened_at, data: entryBody.parse(row.body).data }
  )
}
