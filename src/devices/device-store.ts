import { sql } from 'kysely'
import { holdsOn } from '../organisation/holds-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { AssignmentId, OwnerId, StaffId } from '../shared/id.ts'
import { between, type Instant } from '../shared/instant.ts'
import type { DeviceId } from './device.ts'

export interface DeviceUser {
  readonly device: DeviceId
  readonly staff: StaffId
}

/** What a device tells of itself under one assignment; hashes in hexadecimal. */
export interface Use {
  readonly assignment: AssignmentId
  readonly owner: OwnerId
  readonly tokenHash: string
  readonly authorHash: string | null
  readonly label: string
  readonly appVersion: string
  readonly unsent: number
  readonly bagPackedAt: Instant | null
  /** The device's clock and ours in the same moment. */
  readonly deviceNow: Instant
  readonly at: Instant
}

/** What stands about a user on a device; undefined when she was never told of there. */
export async function deviceUser(trx: Trx, { device, staff }: DeviceUser) {
  return await trx
    .selectFrom('device_user')
    .select(['generation', 'ordered_at'])
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .executeTakeFirst()
}

/** Whether an assignment under which she used the device has ended without the device having been emptied since. */
export async function leftBehind(trx: Trx, { device, staff }: DeviceUser, today: Day): Promise<boolean> {
  const row = await trx
    .selectFrom('device_use')
    .innerJoin('assignment', 'assignment.id', 'device_use.assignment_id')
    .select('device_use.assignment_id')
    .where('device_use.device_id', '=', device)
    .where('device_use.staff_id', '=', staff)
    .where('device_use.emptied_at', 'is', null)
    .where('assignment.valid_to', '<', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether she works under any assignment on that day. */
export async function worksOn(trx: Trx, staff: StaffId, today: Day): Promise<boolean> {
  const row = await trx
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .innerJoin('care_provider', 'care_provider.id', 'assignment.owner_id')
    .select('assignment.id')
    .where('assignment.staff_id', '=', staff)
    .where(holdsOn('assignment', today))
    .where(holdsOn('unit', today))
    .where(holdsOn('care_provider', today))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes sure that she is known on the device, and locks her row there. */
export async function lockUser(trx: Trx, { device, staff }: DeviceUser): Promise<void> {
  await trx
    .insertInto('device_user')
    .values({ device_id: device, staff_id: staff })
    .onConflict((at) => at.columns(['device_id', 'staff_id']).doNothing())
    .execute()
  await trx
    .selectFrom('device_user')
    .select('generation')
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Writes what the device told under an assignment; what it had told before is overwritten. */
export async function saveUse(trx: Trx, { device, staff }: DeviceUser, told: Use): Promise<void> {
  const { assignment, owner, at } = told
  const now = {
    token_hash: Buffer.from(told.tokenHash, 'hex'),
    label: told.label,
    app_version: told.appVersion,
    unsent: told.unsent,
    bag_packed_at: told.bagPackedAt,
    clock_ahead_ms: between(at, told.deviceNow),
    last_contact_at: at,
    emptied_at: null,
  }
  const which = { device_id: device, staff_id: staff, assignment_id: assignment, owner_id: owner }
  await trx
    .insertInto('device_use')
    .values({ ...which, ...now, first_seen_at: at })
    .onConflict((row) => row.columns(['device_id', 'staff_id', 'assignment_id']).doUpdateSet(now))
    .execute()
  if (told.authorHash === null) return
  const author = Buffer.from(told.authorHash, 'hex')
  await trx
    .updateTable('device_use')
    .set({ author_hashes: sql<Buffer[]>`array_append(author_hashes, ${author}::bytea)` })
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .where('assignment_id', '=', assignment)
    .where(sql<boolean>`not (${author}::bytea = any (author_hashes))`)
    .execute()
}

/**
 * The device has destroyed what was readable of hers. An order of that generation is thereby carried out, and the next
 * share is another; what assignments that ended left behind is gone in any case. Twice is once.
 */
export async function noteEmptied(
  trx: Trx,
  { device, staff }: DeviceUser,
  done: { readonly generation: number; readonly now: Instant; readonly today: Day },
): Promise<void> {
  await trx
    .updateTable('device_user')
    .set({
      generation: sql<number>`generation + 1`,
      ordered_at: null,
      ordered_by: null,
      ordered_name: null,
      ordered_owner: null,
      carried_out_at: done.now,
    })
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .where('generation', '=', done.generation)
    .where('ordered_at', 'is not', null)
    .execute()
  await trx
    .updateTable('device_use')
    .set({ emptied_at: done.now })
    .from('assignment')
    .whereRef('assignment.id', '=', 'device_use.assignment_id')
    .where('device_use.device_id', '=', device)
    .where('device_use.staff_id', '=', staff)
    .where('device_use.emptied_at', 'is', null)
    .where('assignment.valid_to', '<', done.today)
    .execute()
}

/** What the browser of this session is called, for its user to recognise. */
export async function labelOfSession(trx: Trx, hash: Buffer): Promise<string> {
  const row = await trx.selectFrom('session').select('label').where('id_hash', '=', hash).executeTakeFirst()
  return row?.label ?? '–'
}
