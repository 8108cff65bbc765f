import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** An author's refused deliveries at a provider that she has not dealt with, the latest refused first. */
export async function keptFor(trx: Trx, whose: { readonly staff: StaffId; readonly owner: OwnerId }) {
  return await trx
    .selectFrom('kept_work')
    .select(['command_id', 'endpoint', 'person_id', 'made_at', 'refused_at', 'code', 'detail', 'work'])
    .where('staff_id', '=', whose.staff)
    .where('owner_id', '=', whose.owner)
    .where('discarded_at', 'is', null)
    .orderBy('refused_at', 'desc')
    .orderBy('made_at', 'desc')
    .execute()
}

/** Empties one that its author no longer needs; that it was refused and why stays. False when there is none. */
export async function discardKept(
  trx: Trx,
  which: {
    readonly staff: StaffId
    readonly owner: OwnerId
    readonly command: CommandId
    readonly at: Instant
  },
): Promise<boolean> {
  const done = await trx
    .updateTable('kept_work')
    .set({ work: null, discarded_at: which.at })
    .where('staff_id', '=', which.staff)
    .where('owner_id', '=', which.owner)
    .where('command_id', '=', which.command)
    .where('discarded_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
