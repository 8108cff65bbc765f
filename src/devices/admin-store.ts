import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { DeviceId } from './device.ts'
import type { DeviceUser } from './device-store.ts'

/** A member of staff on a device, as her provider's administrators see them; times as the database gives them. */
export interface ShownDevice {
  readonly device: DeviceId
  readonly staff: StaffId
  readonly name: string
  readonly label: string
  readonly units: string[]
  readonly lastContactAt: Instant
  readonly firstSeenAt: Instant
  readonly appVersion: string
  readonly unsent: number
  readonly bagPackedAt: Instant | null
  readonly clockAheadMs: number
  readonly kept: number
  readonly left: boolean
  readonly orderedAt: Instant | null
  readonly orderedName: string | null
  readonly orderedOwner: OwnerId | null
  readonly carriedOutAt: Instant | null
}

const MOST = 500

/** Devices used under a provider's assignments, the latest heard of first, with how many there are in all. */
export async function devicesAt(
  trx: Trx,
  { owner, today }: { readonly owner: OwnerId; readonly today: Day },
): Promise<{ rows: ShownDevice[]; total: number }> {
  const newest = (column: string) =>
    sql`(array_agg(${sql.ref(column)} order by d.last_contact_at desc, d.assignment_id))[1]`
  const { rows } = await sql<ShownDevice & { readonly total: number }>`
    select d.device_id as device, d.staff_id as staff, st.given_name || ' ' || st.family_name as name,
      ${newest('d.label')} as label, array_agg(distinct u.name order by u.name) as units,
      max(d.last_contact_at) as "lastContactAt", min(d.first_seen_at) as "firstSeenAt",
      ${newest('d.app_version')} as "appVersion", ${newest('d.unsent')} as unsent,
      ${newest('d.bag_packed_at')} as "bagPackedAt", ${newest('d.clock_ahead_ms')} as "clockAheadMs",
      (select count(*) from kept_work k where k.owner_id = ${owner} and k.staff_id = d.staff_id
        and k.device_id = d.device_id and k.discarded_at is null)::int as kept,
      bool_and(coalesce(a.valid_to < ${today}::date, false)) as left,
      w.ordered_at as "orderedAt", w.ordered_name as "orderedName", w.ordered_owner as "orderedOwner",
      w.carried_out_at as "carriedOutAt", (count(*) over ())::int as total
    from device_use d
      join device_user w on w.device_id = d.device_id and w.staff_id = d.staff_id
      join staff st on st.id = d.staff_id
      join assignment a on a.id = d.assignment_id
      join unit u on u.id = a.unit_id
    where d.owner_id = ${owner}
    group by d.device_id, d.staff_id, st.id, w.device_id, w.staff_id
    order by max(d.last_contact_at) desc, d.device_id, d.staff_id
    limit ${MOST}`.execute(trx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Whether somebody uses or used the device under an assignment of the provider. */
export async function usedAt(trx: Trx, { device, staff }: DeviceUser, owner: OwnerId): Promise<boolean> {
  const row = await trx
    .selectFrom('device_use')
    .select('device_id')
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .where('owner_id', '=', owner)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The order that stands for somebody on a device, her row locked. */
export async function lockOrder(trx: Trx, { device, staff }: DeviceUser) {
  return await trx
    .selectFrom('device_user')
    .select(['ordered_at', 'ordered_owner'])
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Orders the device emptied of what is readable of hers; `order` null takes it back. */
export async function setOrder(
  trx: Trx,
  { device, staff }: DeviceUser,
  order: {
    readonly at: Instant
    readonly by: StaffId | null
    readonly name: string
    readonly owner: OwnerId
  } | null,
): Promise<void> {
  await trx
    .updateTable('device_user')
    .set({
      ordered_at: order?.at ?? null,
      ordered_by: order?.by ?? null,
      ordered_name: order?.name ?? null,
      ordered_owner: order?.owner ?? null,
      ...(order === null ? {} : { carried_out_at: null }),
    })
    .where('device_id', '=', device)
    .where('staff_id', '=', staff)
    .execute()
}
