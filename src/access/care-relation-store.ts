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
  | 'created'
  | 'declared'
  | 'imported'

/**
 * Notes that a unit takes part in a person's care from now on; nothing happens when something already carries it at
 * least as long. What was only declared is no ground for long: anything that really happened is noted beside it.
 */
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
    .where('from_at', '<=', relation.from)
    .where((eb) =>
      relation.until === undefined
        ? eb('until_at', 'is', null)
        : eb.or([eb('until_at', 'is', null), eb('until_at', '>=', relation.until)]),
    )
    .$if(relation.reason !== 'declared', (q) => q.where('reason', '!=', 'declared'))
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

/** When a unit's part in a person's care ends by itself; null when something carries it on without end. */
export async function relationUntil(
  trx: Trx,
  asked: { person: PersonId; unit: UnitId; now: Instant },
): Promise<Instant | null> {
  const rows = await trx
    .selectFrom('care_relation')
    .select('until_at')
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .where('from_at', '<=', asked.now)
    .execute()
  const ends = rows.map((row) => row.until_at).filter((end) => end === null || end > asked.now)
  if (ends.length === 0 || ends.includes(null)) return null
  return ends.reduce((last, end) => ((end ?? '') > (last ?? '') ? end : last))
}

/** Whether anybody has this id. */
export async function isPerson(trx: Trx, person: PersonId): Promise<boolean> {
  const row = await trx.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst()
  return row !== undefined
}
