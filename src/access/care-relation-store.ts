import { randomUUID } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Why a unit takes part in a person's care (PDL 4:1, R-01). */
export type RelationReason =
  | 'listed'
  | 'homeCare'
  | 'referral'
  | 'enrolment'
  | 'visit'
  | 'order'
  | 'message'
  | 'declared'
  | 'imported'

/** Notes that a unit takes part in a person's care from now on; nothing happens when it already does. */
export async function relate(
  trx: Trx,
  relation: {
    owner: OwnerId
    unit: UnitId
    person: PersonId
    reason: RelationReason
    statement?: string
    process?: ProcessId
    from: Instant
    until?: Instant
  },
): Promise<void> {
  const there = await trx
    .selectFrom('care_relation')
    .select('id')
    .where('person_id', '=', relation.person)
    .where('unit_id', '=', relation.unit)
    .where('owner_id', '=', relation.owner)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', relation.from)]))
    .executeTakeFirst()
  if (there !== undefined) return
  await trx
    .insertInto('care_relation')
    .values({
      id: randomUUID(),
      owner_id: relation.owner,
      unit_id: relation.unit,
      person_id: relation.person,
      reason: relation.reason,
      statement: relation.statement ?? null,
      process_id: relation.process ?? null,
      from_at: relation.from,
      until_at: relation.until ?? null,
    })
    .execute()
}
