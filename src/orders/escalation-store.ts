import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { type Clock, clock, type Day } from '../shared/day.ts'
import type { OwnerId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { orderById, type StoredOrder } from './row-store.ts'

/** An owner's orders that nobody has receipted and nobody has been told about, with the ordering unit's hours. */
export async function unreceipted(trx: Trx, of: { owner: OwnerId }) {
  const rows = await trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .innerJoin('unit as u', 'u.id', 'o.unit_id')
    .innerJoin('person as h', 'h.id', 'o.person_id')
    .leftJoin('unit_phone as t', (join) => join.onRef('t.unit_id', '=', 'u.id').on('t.line', '=', 'day'))
    .select(['o.id', 'o.revision', 'o.person_id', 'o.unit_id', 'o.partner_unit', 'o.ordered_by'])
    .select(['o.sent_at', 'o.due_at', 'u.kind', 'u.care_model', 't.to_time', 't.days'])
    .where('o.owner_id', '=', of.owner)
    .where('o.side', '=', 'ordering')
    .where('p.state', '=', 'sent')
    .where('o.receipted_at', 'is', null)
    .where('o.escalated_at', 'is', null)
    .where('h.deceased_day', 'is', null)
    .forUpdate(['o', 'p'])
    .skipLocked()
    .execute()
  return rows.map(({ to_time, ...row }) => ({ ...row, closes: closes(to_time) }))
}
export type UnreceiptedOrder = Awaited<ReturnType<typeof unreceipted>>[number]

/** A unit that closes at midnight or is never closed has no closing time to be told before. */
function closes(time: string | null): Clock | null {
  const read = clock.safeParse(time)
  return read.success && read.data !== '23:59' ? read.data : null
}

/** This revision has been told about. */
export async function markEscalated(trx: Trx, given: { order: ProcessId; now: Instant }): Promise<void> {
  await trx.updateTable('care_order').set({ escalated_at: given.now }).where('id', '=', given.order).execute()
}

/** Open orders for as needed whose last day lies before today. */
export async function openAsNeeded(trx: Trx, of: { owner: OwnerId; today: Day }): Promise<StoredOrder[]> {
  const rows = await trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .select('o.id')
    .where('o.owner_id', '=', of.owner)
    .where('p.closed_at', 'is', null)
    .where(sql<string>`o.content #>> '{timing,kind}'`, '=', 'asNeeded')
    .where(sql<string>`o.content #>> '{timing,until}'`, '<', of.today)
    .forUpdate('p')
    .skipLocked()
    .execute()
  const found: StoredOrder[] = []
  for (const { id } of rows) {
    const order = await orderById(trx, id)
    if (order !== undefined) found.push(order)
  }
  return found
}
