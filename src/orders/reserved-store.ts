import { coverOf } from '../delegations/rules.ts'
import { delegatedTo, type StoredDelegation } from '../delegations/store.ts'
import type { Call } from '../door/call.ts'
import type { Instant } from '../shared/instant.ts'
import { isLicensed, type Reserved, reservedOf } from './reserved-rules.ts'
import type { StoredOrder } from './row-store.ts'

/** Whether a reader may do what an order asks for, and what it takes. */
export interface Doer {
  readonly mayDo: boolean
  readonly reserved: Reserved
  /** Under what, when it is by delegation. */
  readonly under: StoredDelegation | null
  /** What became of the latest that fitted, where none holds. */
  readonly was: Extract<ReturnType<typeof coverOf<StoredDelegation>>, { was: unknown }> | null
}

/** The reader's delegations, read once for any number of orders; nothing is asked for licensed staff. */
export async function doerOf(
  call: Pick<Call, 'trx' | 'reader'>,
): Promise<(order: Pick<StoredOrder, 'content' | 'person_id'>, at: Instant) => Doer> {
  const { reader, trx } = call
  const { owner, unit, staff } = reader
  const free = isLicensed(reader.profession)
  const own = free || staff === null ? [] : await delegatedTo(trx, { owner, unit, staff })
  return (order, at) => {
    const reserved = reservedOf(order.content)
    const nothing = { reserved, under: null, was: null }
    if (free || reserved.who === 'anyone') return { ...nothing, mayDo: true }
    if (reserved.who === 'licensed' || staff === null) return { ...nothing, mayDo: false }
    const cover = coverOf(own, { task: reserved.task, person: order.person_id, staff, at })
    if (cover === undefined) return { ...nothing, mayDo: false }
    if ('holds' in cover) return { reserved, mayDo: true, under: cover.holds, was: null }
    return { reserved, mayDo: false, under: null, was: cover }
  }
}
