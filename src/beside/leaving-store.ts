import { sql } from 'kysely'
import { ownReserveSystem } from '../persons/identity-store.ts'
import type { Trx } from '../platform/database.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Who wrote a version and whose record it is, by the ids that other systems know them by. */
export async function authorshipOf(trx: Trx, entry: EntryId) {
  return await trx
    .selectFrom('entry as e')
    .innerJoin('unit as u', 'u.id', 'e.unit_id')
    .innerJoin('care_provider as o', 'o.id', 'e.owner_id')
    .leftJoin('staff as a', 'a.id', 'e.author_id')
    .leftJoin('entry_signature as s', 's.entry_id', 'e.id')
    .select([
      'e.assignment_id as assignment',
      'a.id as staff',
      'a.hsa_id as staffHsaId',
      'u.id as unit',
      'u.name as unitName',
      'u.hsa_id as unitHsaId',
      'o.id as owner',
      'o.name as ownerName',
      'o.hsa_id as ownerHsaId',
      'e.replaces_id as replaces',
      sql<Instant>`coalesce(s.signed_at, e.written_at)`.as('signedAt'),
    ])
    .where('e.id', '=', entry)
    .executeTakeFirstOrThrow()
}

/** Who the person is, with the numbers that others know the person by; Hemma's own reserve number is told to nobody. */
export async function patientOf(trx: Trx, person: PersonId) {
  const [who, identities] = await Promise.all([
    trx
      .selectFrom('person')
      .select(['id', 'given_names', 'family_name', 'birth_day', 'sex', 'protected'])
      .where('id', '=', person)
      .executeTakeFirstOrThrow(),
    trx
      .selectFrom('person_identity')
      .select(['system', 'value', 'kind'])
      .where('person_id', '=', person)
      .where('valid_to', 'is', null)
      .where('system', '<>', ownReserveSystem)
      .orderBy('kind', 'desc')
      .execute(),
  ])
  return {
    id: who.id,
    given: who.given_names,
    family: who.family_name,
    birthDay: who.birth_day,
    sex: who.sex,
    protected: who.protected !== null,
    identities,
  }
}
