import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { CommandId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { insertIdentity, type StoredIdentity } from './identity-store.ts'
import type { Address, PersonNames, Position, Protection } from './person.ts'
import { indexPerson } from './search-index-store.ts'

/** Where the region's shared row says a person belongs. */
export interface Placed {
  readonly address: Address | null
  readonly municipality: string | null
  readonly position: Position | null
  readonly listedAt: UnitId | null
}

/** The part of the shared row that may be corrected. */
export interface PersonDetails extends Placed {
  readonly names: PersonNames
}

/** A person to insert: from the screen, from the demo's cast, or from an import. */
export interface NewPerson extends PersonDetails {
  readonly protected: Protection | null
  readonly id: PersonId
  readonly birthDay: Day | null
  readonly sex: 'female' | 'male' | 'unknown'
  readonly identities: readonly StoredIdentity[]
  readonly version: CommandId
}

/** Inserts a person with numbers and the row that searches read. */
export async function insertPerson(trx: Trx, person: NewPerson): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      birth_day: person.birthDay,
      sex: person.sex,
      version: person.version,
      protected: person.protected,
      ...columnsOf(person),
    })
    .execute()
  for (const identity of person.identities) await insertIdentity(trx, person.id, identity)
  await indexPerson(trx, person.id, person.listedAt)
}

/** Changes the shared row if it still has the version that was read; gives false when someone was first. */
export async function updatePerson(
  trx: Trx,
  change: { person: PersonId; from: string; to: CommandId; details: PersonDetails },
): Promise<boolean> {
  const result = await trx
    .updateTable('person')
    .set({ ...columnsOf(change.details), version: change.to })
    .where('id', '=', change.person)
    .where(sql<string>`version::text`, '=', change.from)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await indexPerson(trx, change.person, change.details.listedAt)
  return true
}

/** Keeps what stood in the shared row before a change, in the same transaction, and gives it; locks the row. */
export async function keepBefore(
  trx: Trx,
  change: { id: CommandId; person: PersonId; by: StaffId | null; unit: UnitId; at: Instant; reason: string },
) {
  const before = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', change.person)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('person_change')
    .values({
      id: change.id,
      person_id: change.person,
      changed_by: change.by,
      unit_id: change.unit,
      changed_at: change.at,
      before: JSON.stringify(before),
      reason: change.reason,
    })
    .execute()
  return before
}

function columnsOf(details: PersonDetails) {
  return {
    given_names: details.names.givenNames,
    family_name: details.names.familyName,
    called_name: details.names.calledName,
    address_line: details.address?.line ?? null,
    postal_code: details.address?.postalCode ?? null,
    city: details.address?.city ?? null,
    municipality_code: details.municipality,
    latitude: details.position?.latitude ?? null,
    longitude: details.position?.longitude ?? null,
  }
}
