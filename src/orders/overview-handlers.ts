import { type Call, type Handled, handle } from '../door/call.ts'
import { isMas } from '../organisation/mas-store.ts'
import { dayOf } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import { later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { ordersTonight, printTonight, reservedOverview } from './api.ts'
import { performancesOf } from './history-store.ts'
import { type Performed, performancesSince, performedBy } from './overview-store.ts'
import { shown } from './read-handlers.ts'
import { reservedOf } from './reserved-rules.ts'
import { openOrders, type StoredOrder } from './row-store.ts'
import { duesBetween, hasExpired, nextMorning } from './timing-rules.ts'

const MONTH_MS = 30 * 86_400_000

/** Orders seen across persons: what the evening and night have before them, and what the MAS answers for. */
export const overviewHandlers: readonly Handled[] = [
  handle(ordersTonight, async (call) => await tonight(call)),
  handle(printTonight, async (call) => await tonight(call)),
  handle(reservedOverview, async (call) => {
    const { trx, reader, now } = call
    if (!(await isMas(trx, reader.assignment))) throw new Refused('order.masOnly', { status: 403 })
    const of = { owner: reader.owner, since: later(now, -MONTH_MS) }
    const [all, performed] = [await performedBy(trx, of), await performancesSince(trx, of)]
    const reserved = all
      .map((row) => ({ ...row, reserved: reservedOf(row.content) }))
      .filter((row) => row.reserved.who !== 'anyone')
    const done = Map.groupBy(performed, ({ order_id }) => order_id)
    const open = reserved.filter(({ closed_at }) => closed_at === null)
    const isLate = ({ due_at }: { due_at: string | null }) => due_at !== null && due_at < now
    return {
      units: [...Map.groupBy(reserved, ({ name }) => name)].map(([name, rows]) => {
        const acts = rows.flatMap(({ id }) => done.get(id) ?? [])
        const mine = rows.filter(({ closed_at }) => closed_at === null)
        return {
          name,
          open: mine.length,
          late: mine.filter(isLate).length,
          done: acts.filter(({ outcome }) => outcome === 'done').length,
          byDelegation: acts.filter(({ outcome, delegated }) => outcome === 'done' && delegated).length,
          notDone: acts.filter(({ outcome }) => outcome !== 'done').length,
        }
      }),
      rows: open.map((row) => ({
        unitName: row.name,
        kind: row.content.kind,
        task: row.reserved.who === 'delegated' ? row.reserved.task : null,
        dueAt: row.due_at,
        overdue: isLate(row),
        latest: latestOf(done.get(row.id)),
      })),
      total: open.length,
    }
  }),
]

function latestOf(performed: readonly Performed[] | undefined) {
  const [latest] = performed ?? []
  if (latest === undefined) return null
  const { at, by, title, delegated } = latest
  return { at, by, title, delegated }
}

async function tonight(call: Call) {
  const { trx, reader, now, today } = call
  const until = nextMorning(now)
  const open = await openOrders(trx, { unit: reader.unit, side: 'performing' })
  const late = open.filter(({ due_at }) => due_at !== null && due_at < now)
  const times = open
    .flatMap((order) =>
      duesBetween(order.content.timing, order.last_slot_at, { from: now, to: until }).map((at) => ({
        at,
        anyTime: isAnyTime(order),
        order: order.id,
      })),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const needed = open.filter(({ content: { timing } }) => {
    return timing.kind === 'asNeeded' && timing.from <= dayOf(until) && !hasExpired(timing, today)
  })
  const asNeeded: { order: ProcessId; givenToday: number }[] = []
  for (const { id } of needed) {
    const given = await performancesOf(trx, id)
    const now = given.filter(({ change, outcome, performed_at }) => {
      return change !== 'enteredInError' && outcome === 'done' && dayOf(performed_at) === today
    })
    asNeeded.push({ order: id, givenToday: now.length })
  }
  const ids = new Set([
    ...late.map(({ id }) => id),
    ...times.map((one) => one.order),
    ...needed.map((o) => o.id),
  ])
  return {
    until,
    rows: await shown(
      call,
      open.filter(({ id }) => ids.has(id)),
    ),
    late: late.map(({ id }) => id),
    times,
    asNeeded,
  }
}

/** Asked for some time in the day: its due time is only when the day is over. */
function isAnyTime({ content: { timing } }: StoredOrder): boolean {
  if (timing.kind === 'once') return timing.at === null
  return timing.kind === 'times' && timing.at.length === 0
}
