import { type Call, type Handled, handle } from '../door/call.ts'
import { personsWithPlace } from '../exchanges/person-in-list-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { asId, type PersonId } from '../shared/id.ts'
import { later } from '../shared/instant.ts'
import { phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { listOrders, ordersOfPerson, printOrders, readOrder } from './api.ts'
import { bloodUnitView } from './blood.ts'
import { bloodUnitsOf } from './blood-store.ts'
import { historyOf, type PerformanceRow, performancesOf } from './history-store.ts'
import { type Known, knownOf, orderOf, standingOf } from './known-store.ts'
import { given } from './medicine.ts'
import { closedOrders, countOpen, openOrders, ordersAbout, type StoredOrder } from './row-store.ts'
import { lastDay } from './timing-rules.ts'
import type { OrderRow } from './view.ts'
import { type OrderFacts, viewOf } from './view-rules.ts'

const CLOSED_SHOWN_MS = 14 * 86_400_000

/** Orders as they are read: the unit's lists, one in full, a person's, and for print. */
export const readOrderHandlers: readonly Handled[] = [
  handle(listOrders, async (call, { side, which }) => {
    const of = { unit: call.reader.unit, side }
    if (which === 'closed') {
      const closed = await closedOrders(call.trx, { ...of, since: later(call.now, -CLOSED_SHOWN_MS) })
      return { rows: await shown(call, closed), total: closed.length }
    }
    const [open, total] = [await openOrders(call.trx, of), await countOpen(call.trx, of)]
    return { rows: await shown(call, open), total }
  }),
  handle(readOrder, async (call, { order: id }) => {
    const order = await orderOf(call, id)
    const [row] = await shown(call, [order])
    if (row === undefined || order.unit_id !== call.reader.unit) {
      throw new Refused('access.notFound', { status: 404 })
    }
    const [history, performed, phones] = [
      await historyOf(call.trx, id),
      await performancesOf(call.trx, id),
      await unitPhones(call.trx, [order.partner_unit_id]),
    ]
    return {
      ...row,
      partnerUnit: order.partner_unit_id,
      partnerPhone: phoneAt(phones.get(order.partner_unit_id) ?? [], call.now)?.phone ?? null,
      lastDay: lastDay(order.content.timing),
      closedAt: order.closed_at,
      history,
      performed: performed.map(performanceOf),
      bloodUnits: (await bloodUnitsOf(call.trx, [id]))
        .map(({ view }) => view)
        .filter(({ phase }) => phase !== 'ended'),
    }
  }),
  handle(ordersOfPerson, async (call, { person }) => await ofPerson(call, { person, onlyOpen: false })),
  handle(printOrders, async (call, { person }) => await ofPerson(call, { person, onlyOpen: true })),
]

async function ofPerson(call: Call, of: { person: PersonId; onlyOpen: boolean }) {
  const found = await ordersAbout(call.trx, { ...of, unit: call.reader.unit })
  return { person: of.person, rows: await shown(call, found), total: found.length }
}

/** Orders as their reader is shown them, in the order given. */
export async function shown(call: Call, orders: readonly StoredOrder[]): Promise<OrderRow[]> {
  const persons = await personsWithPlace(
    call,
    orders.map((order) => order.person_id),
  )
  const known = await knownOf(call, { orders, unit: call.reader.unit, at: call.now })
  return orders.flatMap((order) => {
    const person = persons.get(order.person_id)
    if (person === undefined) return []
    return [viewOf(factsOf(order, known(order)), { person, reader: call.reader, now: call.now })]
  })
}

function factsOf(order: StoredOrder, known: Known): OrderFacts {
  const { counts, units } = known
  const now = units.find(({ view }) => view.phase !== 'ended' && view.phase !== 'discarded')
  return {
    ...standingOf(order, known),
    order: order.id,
    version: order.version,
    partner: order.partner_unit,
    content: order.content,
    revision: order.revision,
    orderedName: order.ordered_name,
    orderedTitle: order.ordered_title,
    about: order.about_process_id,
    sentAt: order.sent_at,
    receiptedName: order.receipted_name,
    receiptedAt: order.receipted_at,
    dueAt: order.due_at,
    escalatedAt: order.escalated_at,
    question: counts.question,
    latest: counts.latest,
    astray: order.astray === null ? null : { why: order.astray, livesIn: order.lives_in },
    bloodNow: now?.view ?? null,
  }
}

function performanceOf(row: PerformanceRow) {
  return {
    performance: asId<'entry'>(row.record_id),
    outcome: row.outcome,
    at: row.performed_at,
    slotAt: row.slot_at,
    by: row.by_name,
    title: row.by_title,
    unitName: row.by_unit,
    value: row.value,
    unit: row.value_unit,
    note: row.note,
    given: row.given === null ? null : given.parse(row.given),
    blood: row.blood === null ? null : bloodUnitView.parse(row.blood),
    corrected: row.change === 'made' ? null : row.change,
    reason: row.reason,
  }
}
