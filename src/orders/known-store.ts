import type { Call, Change } from '../door/call.ts'
import type { ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { countsOf, type OrderCounts, orderById, type StoredOrder } from './row-store.ts'
import { demand, type OrderAction, type OrderStanding } from './rules.ts'

/** What the rules must know of a stored order. */
export function standingOf(order: StoredOrder, counts: OrderCounts): OrderStanding {
  return {
    side: order.side,
    unit: order.unit_id,
    state: order.state,
    kind: order.kind,
    endedHere: order.ended_here === true,
    closedAt: order.closed_at,
    performances: counts.performances,
    unseen: counts.unseen,
    deceased: order.deceased_day !== null,
  }
}

/** The order that a call names; 404 for what is none. */
export async function orderOf(call: Call, id: ProcessId): Promise<StoredOrder> {
  const order = await orderById(call.trx, id)
  if (order === undefined) throw new Refused('access.notFound', { status: 404 })
  return order
}

/** The order that a command names, if the rules allow the command on it; `at` is when it was done. */
export async function ordered(
  call: Change,
  action: OrderAction,
  given: { order: ProcessId; at?: Instant },
): Promise<StoredOrder> {
  const order = await orderOf(call, given.order)
  const counts = await countsOf(call.trx, { orders: [order], unit: call.reader.unit })
  demand(action, standingOf(order, counts(order.id)), { reader: call.reader, at: given.at ?? null })
  return order
}
