import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type AstrayReason, astrayReason } from './order.ts'
import { orderById, type StoredOrder } from './row-store.ts'

/** The task by which the ordering unit learns that an order no longer reaches those who were to do it. */
export const ASTRAY_TASK = 'orderAstray'

/**
 * An owner's open orders whose standing has changed: the performing unit has closed, the person is registered in another
 * municipality than the home care that performs it, or neither any more. On either side: each owner finds its own.
 * Where a protected person is registered is never told by this.
 */
export async function goneAstray(
  trx: Trx,
  of: { owner: OwnerId; today: Day },
): Promise<{ order: StoredOrder; now: AstrayReason | null }[]> {
  const { rows } = await sql<{ id: ProcessId; now: string | null }>`
    select id, now from (
      select o.id, o.astray, case
          when u.valid_to < ${of.today}::date then 'unitClosed'
          when u.kind = 'home-care' and h.protected is null and h.municipality_code <> u.municipality_code
            then 'personMoved'
        end as now
      from care_order o
      join process p on p.id = o.id
      join person h on h.id = o.person_id
      join unit u on u.id = case o.side when 'ordering' then o.partner_unit_id else o.unit_id end
      where o.owner_id = ${of.owner} and p.closed_at is null and h.deceased_day is null
    ) as standing
    where now is distinct from astray
    order by id`.execute(trx)
  const found: { order: StoredOrder; now: AstrayReason | null }[] = []
  for (const { id, now } of rows) {
    const order = await orderById(trx, id)
    if (order !== undefined) found.push({ order, now: now === null ? null : astrayReason.parse(now) })
  }
  return found
}

/** Notes why an order is astray, or that it no longer is. */
export async function markAstray(
  trx: Trx,
  given: { order: ProcessId; why: AstrayReason | null; at: Instant },
): Promise<void> {
  await trx
    .updateTable('care_order')
    .set({ astray: given.why, astray_at: given.why === null ? null : given.at })
    .where('id', '=', given.order)
    .execute()
}

/** How many times an order has gone astray: what is made of it once must be made again when it does so again. */
export async function timesAstray(trx: Trx, order: ProcessId): Promise<number> {
  const row = await trx
    .selectFrom('order_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('order_id', '=', order)
    .where('what', 'in', astrayReason.options)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
