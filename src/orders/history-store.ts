import type { Trx } from '../platform/database.ts'
import type { ProcessId } from '../shared/id.ts'
import { orderContent } from './order.ts'

/** Every step of an order's history, the latest first. */
export async function historyOf(trx: Trx, order: ProcessId) {
  const rows = await trx
    .selectFrom('order_event')
    .selectAll()
    .where('order_id', '=', order)
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    what: row.what,
    at: row.at,
    by: row.by_name,
    title: row.by_title,
    unitName: row.by_unit,
    text: row.text,
    content: row.content === null ? null : orderContent.parse(row.content),
  }))
}

/** Every performance in its version in force, struck out ones too, the latest first. */
export async function performancesOf(trx: Trx, order: ProcessId) {
  const rows = await trx
    .selectFrom('order_performance')
    .selectAll()
    .distinctOn('record_id')
    .where('order_id', '=', order)
    .orderBy('record_id')
    .orderBy('written_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.toSorted((a, b) => (a.performed_at < b.performed_at ? 1 : -1))
}
export type PerformanceRow = Awaited<ReturnType<typeof performancesOf>>[number]
