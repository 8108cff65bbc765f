import type { Trx } from '../platform/database.ts'
import type { PersonId } from '../shared/id.ts'
import { nameOf } from '../shared/person-name.ts'

/** What persons are called, for lists over several persons that the reader may see. */
export async function namesOf(trx: Trx, persons: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (persons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'given_names', 'family_name', 'called_name'])
    .where('id', 'in', [...new Set(persons)])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      nameOf({ givenNames: row.given_names, familyName: row.family_name, calledName: row.called_name }),
    ]),
  )
}
