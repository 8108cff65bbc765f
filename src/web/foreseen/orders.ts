import type { z } from 'zod'
import { listOrders, ordersOfPerson, ordersTonight, readOrder } from '../../orders/api.ts'
import { type OrderState, openOrderStates } from '../../orders/order.ts'
import { performOrder, receiptOrder } from '../../orders/perform-api.ts'
import { afterPerformance } from '../../orders/perform-rules.ts'
import { allowed, type OrderStanding } from '../../orders/rules.ts'
import { nextDue } from '../../orders/timing-rules.ts'
import type { OrderRow } from '../../orders/view.ts'
import type { ProcessId } from '../../shared/id.ts'
import { type Made, type Sight, seen, sight } from './sight.ts'

type OnOrder = { readonly order: ProcessId }

/** How an order's row looks once the command is done. */
type Turn<In extends OnOrder> = (row: OrderRow, made: Made<In>) => OrderRow

/** The same in every list where the order stands; what is finished leaves the lists of what is to be done. */
function everywhere<In extends OnOrder>(turn: Turn<In>) {
  const all = (rows: readonly OrderRow[], made: Made<In>) =>
    rows.map((row) => (row.order === made.input.order ? turn(row, made) : row))
  const isOpen = ({ state }: OrderRow) => openOrderStates.includes(state)
  return [
    seen<In, typeof listOrders.input, typeof listOrders.output>(listOrders, (list, made, { which }) => {
      if (which === 'closed') return list
      const rows = all(list.rows, made).filter(isOpen)
      return { rows, total: list.total - (list.rows.length - rows.length) }
    }),
    seen<In, typeof ordersOfPerson.input, typeof ordersOfPerson.output>(ordersOfPerson, (list, made) => ({
      ...list,
      rows: all(list.rows, made),
    })),
    seen<In, typeof ordersTonight.input, typeof ordersTonight.output>(ordersTonight, (tonight, made) => ({
      ...tonight,
      rows: all(tonight.rows, made),
    })),
    seen<In, typeof readOrder.input, typeof readOrder.output>(readOrder, (order, made) =>
      order.order === made.input.order ? { ...order, ...turn(order, made) } : order,
    ),
  ]
}

function turned(row: OrderRow, made: Made<unknown>, next: Partial<OrderRow>): OrderRow {
  const changed: OrderRow = { ...row, version: made.id, ...next }
  const { state, dueAt, question } = changed
  const after: OrderRow = {
    ...changed,
    overdue: openOrderStates.includes(state) && dueAt !== null && dueAt < made.madeAt,
    question: state === 'questioned' || state === 'sent' ? question : null,
  }
  const { unit, profession, staff } = made.by
  return {
    ...after,
    allowed: allowed(standing(after, made), { unit, profession, staff, purpose: 'care' }),
  }
}

/** Blood and what is sent to the other side are not foreseen: they need the server. */
function standing(row: OrderRow, { by }: Made<unknown>): OrderStanding {
  const { side, state, content, performances, unseen, person, reserved } = row
  return {
    ...{ side, state, performances, unseen, unit: by.unit, kind: content.kind, blood: null },
    endedHere: false,
    closedAt: null,
    deceased: person.deceased !== null,
    mayDo: reserved.mayDo,
  }
}

function receipted({ by, madeAt }: Made<unknown>): OrderRow['receipted'] {
  return { by: by.name, at: madeAt }
}

const perform: Turn<z.output<typeof performOrder.input>> = (row, made) => {
  const { input, madeAt } = made
  const at = input.doneAt ?? madeAt
  const { timing, value } = row.content
  const { outcome } = input
  // Before what is due next stands the latest occasion that was handled: what is due now is what is done.
  const handled = outcome === 'done' || timing.kind !== 'once' ? row.dueAt : null
  const next = timing.kind === 'asNeeded' || handled === null ? row.dueAt : nextDue(timing, handled)
  const occasions = { state: row.state, timing, lastSlot: null, sentAt: row.sentAt }
  const single = timing.kind === 'once' ? afterPerformance(occasions, { outcome, doneAt: at }).state : null
  const state: OrderState =
    single ?? (timing.kind === 'times' && next === null && handled !== null ? 'performed' : 'receipted')
  return turned(row, made, {
    state,
    dueAt: state === 'performed' ? null : next,
    receipted: row.receipted ?? receipted(made),
    performances: row.performances + 1,
    latest: {
      at,
      by: made.by.name,
      outcome,
      value: outcome === 'done' && input.value !== '' ? input.value : null,
      unit: value?.unit ?? null,
    },
  })
}

const as =
  (state: OrderState) =>
  ({ input, id, person }: Made<OnOrder>) =>
    person === null ? undefined : { order: input.order, version: id, state, person }

/** What receipting and performing an order come to. */
export const orders: readonly Sight[] = [
  sight(
    receiptOrder,
    as('receipted'),
    everywhere((row, made) => turned(row, made, { state: 'receipted', receipted: receipted(made) })),
  ),
  sight(performOrder, as('receipted'), everywhere(perform)),
]
