import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { MessageId, OwnerId, UnitId } from '../shared/id.ts'
import { type MessageKind, messageKind } from './message.ts'

const PAGE = 200

/** Unreceipted messages of a unit with the count of all of them: answers to one’s own first, then those with an urgency, then the oldest. */
export async function inboxOf(trx: Trx, unit: UnitId) {
  const rows = await trx
    .selectFrom('message_received')
    .select(['id', 'thread_id', 'kind', 'person_id', 'from_name', 'snapshot', 'urgency', 'received_at'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('unit_id', '=', unit)
    .where('receipted_at', 'is', null)
    .orderBy(sql`kind in ('answer', 'orderAnswer') desc`)
    .orderBy(sql`nullif(urgency, 0) asc nulls last`)
    .orderBy('received_at')
    .limit(PAGE)
    .execute()
  return { rows, total: Number(rows[0]?.total ?? 0) }
}

/** How many messages of each kind wait for a receipt by the unit; kinds without any are left out. */
export async function inboxCounts(
  trx: Trx,
  of: { owner: OwnerId; unit: UnitId },
): Promise<{ kind: MessageKind; count: number }[]> {
  const rows = await trx
    .selectFrom('message_received')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('owner_id', '=', of.owner)
    .where('unit_id', '=', of.unit)
    .where('receipted_at', 'is', null)
    .groupBy('kind')
    .execute()
  return rows.map(({ kind, count }) => ({ kind: messageKind.parse(kind), count }))
}

/** The kind of a message in a unit's inbox, or undefined when there is none. */
export async function kindInInbox(trx: Trx, given: { message: MessageId; unit: UnitId }) {
  const row = await trx
    .selectFrom('message_received')
    .select('kind')
    .where('id', '=', given.message)
    .where('unit_id', '=', given.unit)
    .executeTakeFirst()
  return row?.kind
}
