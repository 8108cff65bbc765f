import type { Trx } from '../platform/database.ts'
import type { StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** The public key, or null before the server has made one. */
export async function publicKey(trx: Trx): Promise<string | null> {
  const row = await trx.selectFrom('push_key').select('public_key').executeTakeFirst()
  return row?.public_key ?? null
}

/** Browsers that someone lets Hemma send to. */
export async function subscriptionsOf(trx: Trx, staff: StaffId) {
  return await trx
    .selectFrom('push_subscription')
    .select(['id as subscription', 'label'])
    .where('staff_id', '=', staff)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .execute()
}

/** Subscribes a browser. An endpoint belongs to whoever subscribed it last: the same device may change hands. */
export async function subscribe(
  trx: Trx,
  given: {
    id: string
    staff: StaffId
    endpoint: string
    key: string
    auth: string
    label: string
    now: Instant
  },
): Promise<string> {
  const row = await trx
    .insertInto('push_subscription')
    .values({
      id: given.id,
      staff_id: given.staff,
      endpoint: given.endpoint,
      key: given.key,
      auth: given.auth,
      label: given.label,
      created_at: given.now,
    })
    .onConflict((conflict) =>
      conflict.column('endpoint').doUpdateSet({
        staff_id: given.staff,
        key: given.key,
        auth: given.auth,
        label: given.label,
        created_at: given.now,
        ended_at: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Ends one of one's own; gives false when there is none. */
export async function unsubscribe(
  trx: Trx,
  given: { id: string; staff: StaffId; now: Instant },
): Promise<boolean> {
  const result = await trx
    .updateTable('push_subscription')
    .set({ ended_at: given.now })
    .where('id', '=', given.id)
    .where('staff_id', '=', given.staff)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
