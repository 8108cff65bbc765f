import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { MessageId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import {
  type OrderContent,
  type OrderOutcome,
  type OrderSide,
  type OrderState,
  orderContent,
} from './order.ts'

const PAGE = 300

/** Orders with their envelope, and whether the person has died. */
function orders(trx: Trx) {
  return trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .innerJoin('person as h', 'h.id', 'o.person_id')
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.code', '=', 'h.municipality_code').on('h.protected', 'is', null),
    )
    .selectAll('o')
    .select(['p.state', 'p.version', 'p.closed_at', 'h.deceased_day', 'm.name as lives_in'])
}

type Row = Awaited<ReturnType<ReturnType<typeof orders>['execute']>>[number]

/** One side's order as stored, its content read. */
export interface StoredOrder extends Omit<Row, 'content' | 'state'> {
  readonly content: OrderContent
  readonly state: OrderState
}

function stored(row: Row): StoredOrder {
  // Cast: only this slice moves an order's process, through these states.
  return { ...row, content: orderContent.parse(row.content), state: row.state as OrderState }
}

/** An order by its id; undefined for what is no order of the own provider. */
export async function orderById(trx: Trx, id: ProcessId): Promise<StoredOrder | undefined> {
  const row = await orders(trx).where('o.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : stored(row)
}

/** The order of a thread on one side, with the owner whose rows are open now. */
export async function orderOfThread(
  trx: Trx,
  of: { thread: MessageId; side: OrderSide; unit: UnitId },
): Promise<StoredOrder | undefined> {
  const row = await orders(trx)
    .where('o.thread_id', '=', of.thread)
    .where('o.side', '=', of.side)
    .where('o.unit_id', '=', of.unit)
    .executeTakeFirst()
  return row === undefined ? undefined : stored(row)
}

/** A unit's open orders of one side: overdue first, then what is due next, then the oldest. */
export async function openOrders(trx: Trx, of: { unit: UnitId; side: OrderSide }): Promise<StoredOrder[]> {
  const rows = await orders(trx)
    .where('o.unit_id', '=', of.unit)
    .where('o.side', '=', of.side)
    .where('p.closed_at', 'is', null)
    .orderBy(sql`o.due_at asc nulls last`)
    .orderBy('o.sent_at')
    .orderBy('o.recorded_at')
    .limit(PAGE)
    .execute()
  return rows.map(stored)
}

/** How many a unit has open on one side. */
export async function countOpen(trx: Trx, of: { unit: UnitId; side: OrderSide }): Promise<number> {
  const row = await trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('o.unit_id', '=', of.unit)
    .where('o.side', '=', of.side)
    .where('p.closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Orders of one side that closed since an instant, the latest first. */
export async function closedOrders(
  trx: Trx,
  of: { unit: UnitId; side: OrderSide; since: Instant },
): Promise<StoredOrder[]> {
  const rows = await orders(trx)
    .where('o.unit_id', '=', of.unit)
    .where('o.side', '=', of.side)
    .where('p.closed_at', '>=', of.since)
    .orderBy('p.closed_at', 'desc')
    .limit(PAGE)
    .execute()
  return rows.map(stored)
}

/** A person's orders with a unit: open ones by due, then the others, the latest first. */
export async function ordersAbout(
  trx: Trx,
  of: { person: PersonId; unit: UnitId; onlyOpen: boolean },
): Promise<StoredOrder[]> {
  const rows = await orders(trx)
    .where('o.person_id', '=', of.person)
    .where('o.unit_id', '=', of.unit)
    .$if(of.onlyOpen, (q) => q.where('p.closed_at', 'is', null))
    .orderBy(sql`p.closed_at desc nulls first`)
    .orderBy(sql`o.due_at asc nulls last`)
    .orderBy('o.sent_at', 'desc')
    .limit(PAGE)
    .execute()
  return rows.map(stored)
}

/** Many persons' open orders with a unit, by person: by due, then the latest first. */
export async function openOrdersAmong(
  trx: Trx,
  of: { persons: readonly PersonId[]; unit: UnitId },
): Promise<ReadonlyMap<PersonId, StoredOrder[]>> {
  if (of.persons.length === 0) return new Map()
  const rows = await orders(trx)
    .where('o.person_id', 'in', [...of.persons])
    .where('o.unit_id', '=', of.unit)
    .where('p.closed_at', 'is', null)
    .orderBy(sql`o.due_at asc nulls last`)
    .orderBy('o.sent_at', 'desc')
    .execute()
  return Map.groupBy(rows.map(stored), (row) => row.person_id)
}

/** What lists show beside the order itself. */
export interface OrderCounts {
  readonly performances: number
  readonly latest: {
    at: Instant
    by: string
    outcome: OrderOutcome
    value: string | null
    unit: string | null
  } | null
  readonly unseen: number
  readonly question: string | null
}

const nothing: OrderCounts = { performances: 0, latest: null, unseen: 0, question: null }

/** Performances, unread messages and the latest question of these orders, in three statements however many they are. */
export async function countsOf(
  trx: Trx,
  given: { orders: readonly StoredOrder[]; unit: UnitId },
): Promise<(order: ProcessId) => OrderCounts> {
  if (given.orders.length === 0) return () => nothing
  const ids = given.orders.map(({ id }) => id)
  const [performed, unseen, asked] = [
    await performedOf(trx, ids),
    await unseenOf(trx, given),
    await questionsOf(trx, ids),
  ]
  const threads = new Map(given.orders.map(({ id, thread_id }) => [id, thread_id]))
  return (order) => {
    const done = performed.find((row) => row.order_id === order)
    return {
      performances: Number(done?.count ?? 0),
      latest:
        done === undefined
          ? null
          : {
              at: done.at,
              by: done.by_name,
              outcome: done.outcome,
              value: done.value,
              unit: done.value_unit,
            },
      unseen: Number(unseen.find((row) => row.thread_id === threads.get(order))?.count ?? 0),
      question: asked.find((row) => row.order_id === order)?.text ?? null,
    }
  }
}

interface PerformedRow {
  readonly order_id: ProcessId
  readonly count: number
  readonly at: Instant
  readonly by_name: string
  readonly outcome: OrderOutcome
  readonly value: string | null
  readonly value_unit: string | null
}

async function performedOf(trx: Trx, ids: readonly ProcessId[]): Promise<PerformedRow[]> {
  const latest = (column: string) => sql.raw(`(array_agg(${column} order by performed_at desc))[1]`)
  const { rows } = await sql<PerformedRow>`
    select order_id, count(*) as count, ${latest('performed_at')} as at, ${latest('by_name')} as by_name,
      ${latest('outcome')} as outcome, ${latest('value')} as value, ${latest('value_unit')} as value_unit
    from (
      select distinct on (order_id, record_id) * from order_performance
      where order_id = any(${sql.val([...ids])}::uuid[])
      order by order_id, record_id, written_at desc, recorded_at desc
    ) in_force
    where change <> 'enteredInError'
    group by order_id`.execute(trx)
  return rows
}

async function unseenOf(trx: Trx, given: { orders: readonly StoredOrder[]; unit: UnitId }) {
  return await trx
    .selectFrom('message_received')
    .select(({ fn }) => ['thread_id', fn.countAll<number>().as('count')])
    .where(
      'thread_id',
      'in',
      given.orders.map((order) => order.thread_id),
    )
    .where('unit_id', '=', given.unit)
    .where('kind', 'in', ['orderAnswer', 'orderPerformed'])
    .where('receipted_at', 'is', null)
    .groupBy('thread_id')
    .execute()
}

/** The latest question or answer of each order, where it has one. */
async function questionsOf(trx: Trx, ids: readonly ProcessId[]) {
  return await trx
    .selectFrom('order_event')
    .select(['order_id', 'text'])
    .distinctOn('order_id')
    .where('order_id', 'in', [...ids])
    .where('what', 'in', ['questioned', 'answered', 'changed'])
    .orderBy('order_id')
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}
