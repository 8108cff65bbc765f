import type { Picture } from './follow-up-picture.ts'
import { spanOf } from './follow-up-sums.ts'
import { ms, type Raw } from './raw-rows.ts'

const MINUTE = 60_000

/** From when a municipality was asked to its first start, counted from whole tables. */
export function municipalStartByHand({ tables, unit, now, within, stateOf }: Picture) {
  const municipal = (id: string | null | undefined) => {
    const found = tables.unit.find((one) => one.id === id)
    return tables.care_provider.some((one) => one.id === found?.owner_id && one.kind === 'municipality')
  }
  const orders = tables.care_order.filter(
    (one) =>
      one.unit_id === unit &&
      within(one.sent_at) &&
      stateOf(one) !== 'withdrawn' &&
      !one.content?.includes('asNeeded') &&
      municipal(one.side === 'performing' ? one.unit_id : one.partner_unit_id),
  )
  const asked = tables.visit_partner.flatMap((one) => {
    const visit = tables.visit.find(({ id }) => id === one.visit_id)
    const counts = visit?.unit_id === unit && one.asking === 'f' && within(one.told_at)
    return visit !== undefined && counts && municipal(unit) ? [{ visit, at: ms(one.told_at) }] : []
  })
  const starts = [
    ...orders.map((one) => ({
      from: ms(one.sent_at),
      to: firstDone(tables.order_performance, one),
      ...openOrder(one),
    })),
    ...asked.map(({ visit, at }) => {
      const state = stateOf(visit)
      const came = ['arrived', 'documented', 'done'].includes(state)
      return { from: at, to: came ? ms(visit.arrived_at) : null, waits: ['asked', 'planned'].includes(state) }
    }),
  ]
  function openOrder(one: Raw) {
    return { waits: ['sent', 'receipted', 'questioned'].includes(stateOf(one)) }
  }
  return {
    timeToMunicipalStart: spanOf(
      starts.flatMap(({ from, to }) => (to === null || Number.isNaN(to) ? [] : [(to - from) / MINUTE])),
      starts.flatMap(({ from, to, waits }) => (to === null && waits ? [(now - from) / MINUTE] : [])),
    ),
  }
}

/** The first time that an order was done, by the version of each performance that holds. */
function firstDone(performances: readonly Raw[], order: Raw): number | null {
  const mine = performances.filter((one) => one.order_id === order.id)
  const holds = mine.filter(
    (one) =>
      !mine.some((other) => other.record_id === one.record_id && ms(other.recorded_at) > ms(one.recorded_at)),
  )
  const done = holds.filter((one) => one.outcome === 'done' && one.change !== 'enteredInError')
  return done.length === 0 ? null : Math.min(...done.map((one) => ms(one.performed_at)))
}
