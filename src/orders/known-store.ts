import type { Call, Change } from '../door/call.ts'
import type { ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { BloodStanding } from './blood-rules.ts'
import { bloodUnitsOf, type StoredUnit } from './blood-store.ts'
import { doerOf } from './reserved-store.ts'
import { countsOf, type OrderCounts, orderById, type StoredOrder } from './row-store.ts'
import { demand, type OrderAction, type OrderStanding } from './rules.ts'

/** What is known of an order beside its own row: counts, blood units, and whether the reader may do it. */
export interface Known {
  readonly counts: OrderCounts
  readonly units: readonly StoredUnit[]
  readonly mayDo: boolean
}

/** What the rules must know of a stored order. */
export function standingOf(order: StoredOrder, known: Known): OrderStanding {
  return {
    side: order.side,
    unit: order.unit_id,
    state: order.state,
    kind: order.kind,
    endedHere: order.ended_here === true,
    closedAt: order.closed_at,
    performances: known.counts.performances,
    unseen: known.counts.unseen,
    deceased: order.deceased_day !== null,
    blood: bloodStanding(order, known.units),
    mayDo: known.mayDo,
  }
}

/** How far the blood has come; null for what is not blood. */
function bloodStanding(order: StoredOrder, units: readonly StoredUnit[]): BloodStanding | null {
  const { blood } = order.content
  if (blood === null) return null
  const now = units.find(({ view }) => view.phase !== 'ended' && view.phase !== 'discarded')
  const ended = units.filter(({ view }) => view.phase === 'ended')
  const latest = ended.at(-1)
  return {
    now: now === undefined ? null : { phase: now.view.phase, first: now.firstStaff },
    ended: ended.length,
    ordered: blood.units,
    reaction: latest !== undefined && latest.view.reaction !== null && latest.revision === order.revision,
  }
}

/** Everything beside their rows about these orders, in a few statements however many they are; `at`: when it is to be done. */
export async function knownOf(
  call: Pick<Call, 'trx' | 'reader'>,
  given: { orders: readonly StoredOrder[]; unit: UnitId; at: Instant },
): Promise<(order: StoredOrder) => Known> {
  const blood = given.orders.filter(({ kind }) => kind === 'blood').map(({ id }) => id)
  const [counts, units, doer] = [
    await countsOf(call.trx, given),
    await bloodUnitsOf(call.trx, blood),
    await doerOf(call),
  ]
  return (order) => ({
    counts: counts(order.id),
    units: units.filter((one) => one.order === order.id),
    mayDo: doer(order, given.at).mayDo,
  })
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
  const known = await knownOf(call, { orders: [order], unit: call.reader.unit, at: given.at ?? call.now })
  demand(action, standingOf(order, known(order)), { reader: call.reader, at: given.at ?? null })
  return order
}
