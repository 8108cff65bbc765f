import type { OrderRow } from '../../orders/view.ts'
import { valueText } from '../../orders/wording-rules.ts'
import type { order } from '../../shared/texts/sv/order.ts'

type Words = typeof order

/** The word for where an order stands, as its reader must take it: what to do comes before what it is. */
export function stateWord(row: Pick<OrderRow, 'state' | 'allowed' | 'revision'>, t: Words): string {
  if (!row.allowed.includes('order.receipt') || row.state !== 'sent') return t.state[row.state]
  return row.revision > 1 ? t.toReceiptChange : t.toReceipt
}

/** Colour that underlines the word. */
export function stateTone(row: Pick<OrderRow, 'state'>): 'info' | 'warning' | 'success' | 'neutral' {
  if (row.state === 'sent') return 'info'
  if (row.state === 'questioned') return 'warning'
  return row.state === 'performed' || row.state === 'receipted' ? 'success' : 'neutral'
}

/** What came of the latest performance: the value, or how it went. */
export function latestWord(latest: NonNullable<OrderRow['latest']>, t: Words): string {
  return valueText(latest.value, latest.unit) || t.outcome[latest.outcome]
}
