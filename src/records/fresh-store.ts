import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { PersonId, StaffId, UnitId } from '../shared/id.ts'

/** How much is new in the own unit's records about one person. */
export interface Fresh {
  readonly person: PersonId
  readonly count: number
}

/**
 * What others of the unit have written about these persons since one was last at each: newest versions only, as the
 * timeline counts them. Persons of whom nothing is new, or at whom one has never been, are not named.
 */
export async function freshSinceHere(
  trx: Trx,
  asked: { readonly staff: StaffId; readonly unit: UnitId; readonly persons: readonly PersonId[] },
): Promise<Fresh[]> {
  if (asked.persons.length === 0) return []
  return await trx
    .selectFrom('last_look as l')
    .innerJoin('entry as e', (join) =>
      join
        .onRef('e.person_id', '=', 'l.person_id')
        .onRef('e.unit_id', '=', 'l.unit_id')
        .onRef('e.written_at', '>', 'l.looked_at'),
    )
    .select(['l.person_id as person', sql<number>`count(*)::int`.as('count')])
    .where('l.staff_id', '=', asked.staff)
    .where('l.unit_id', '=', asked.unit)
    .where('l.person_id', 'in', [...new Set(asked.persons)])
    .where(sql<boolean>`e.author_id is distinct from ${asked.staff}`)
    .where(sql<boolean>`not exists (select from entry n where n.replaces_id = e.id)`)
    .groupBy('l.person_id')
    .execute()
}
