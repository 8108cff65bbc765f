import type { Instant } from '../shared/instant.ts'
import type { OrderOutcome, OrderState, OrderTiming } from './order.ts'
import { nextDue, passedBy, slotFor } from './timing-rules.ts'

/** An order as far as its occasions go. */
export interface Occasions {
  readonly state: OrderState
  readonly timing: OrderTiming
  readonly lastSlot: Instant | null
  readonly sentAt: Instant
}

/** Where a performance leaves an order. */
export interface After {
  readonly state: OrderState
  /** The planned occasion that it stands for. */
  readonly slot: Instant | null
  readonly lastSlot: Instant | null
}

/**
 * After something was done, declined or not done. What is asked for once is finished only by being done; of what is
 * asked for many times each occasion is over however it went, and with the last the whole order.
 */
export function afterPerformance(order: Occasions, given: { outcome: OrderOutcome; doneAt: Instant }): After {
  const { timing, lastSlot } = order
  const slot = slotFor(timing, lastSlot, given.doneAt)
  const over = timing.kind !== 'once' || given.outcome === 'done'
  const handled = slot !== null && over ? slot : lastSlot
  const last = timing.kind !== 'asNeeded' && over && nextDue(timing, handled) === null
  const stands = order.state === 'ended' || order.state === 'withdrawn'
  return { slot, lastSlot: handled, state: stands ? order.state : last ? 'performed' : 'receipted' }
}

/** After a correction: what was struck out leaves its occasion to be done again. */
export function afterCorrection(
  order: Occasions,
  given: {
    struck: boolean
    others: readonly { readonly slot: Instant | null; readonly outcome: OrderOutcome }[]
  },
): After {
  if (!given.struck) return { state: order.state, slot: null, lastSlot: order.lastSlot }
  const slots = given.others
    .filter(({ outcome }) => order.timing.kind !== 'once' || outcome === 'done')
    .flatMap(({ slot }) => (slot === null ? [] : [slot]))
  const lastSlot = slots.toSorted().at(-1) ?? passedBy(order.timing, order.sentAt)
  return { slot: null, lastSlot, state: order.state === 'performed' ? 'receipted' : order.state }
}
