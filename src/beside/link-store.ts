import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** The number that other systems ask for: a personal or coordination number, twelve digits; undefined where none is known. */
export async function numberOf(trx: Trx, person: PersonId): Promise<string | undefined> {
  const row = await trx
    .selectFrom('person_identity')
    .select('value')
    .where('person_id', '=', person)
    .where('kind', 'in', ['personnummer', 'samordningsnummer'])
    .where('valid_to', 'is', null)
    .orderBy('kind')
    .executeTakeFirst()
  return row?.value
}

export async function insertOpening(
  trx: Trx,
  opening: {
    readonly id: CommandId
    readonly owner: OwnerId
    readonly unit: UnitId
    readonly person: PersonId
    readonly link: { readonly id: string; readonly name: string }
    readonly by: StaffId
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('link_opening')
    .values({
      id: opening.id,
      owner_id: opening.owner,
      unit_id: opening.unit,
      person_id: opening.person,
      link_id: opening.link.id,
      link_name: opening.link.name,
      by_staff: opening.by,
      at: opening.at,
    })
    .execute()
}
