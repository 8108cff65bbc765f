import type { StoredDelegation } from '../delegations/store.ts'
import type { Call } from '../door/call.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { phoneAt } from '../shared/phone-hours.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'
import { orderOf } from './known-store.ts'
import { type Doer, doerOf } from './reserved-store.ts'

/** Where a unit is reached now, as people write it; its first number where none answers now. */
export async function phoneOf(call: Pick<Call, 'trx' | 'now'>, unit: UnitId): Promise<string> {
  const phones = (await unitPhones(call.trx, [unit])).get(unit) ?? []
  const found = phoneAt(phones, call.now) ?? phones[0]
  return found === undefined ? '' : displayPhone(found.phone)
}

/**
 * The delegation that an unlicensed reader did it under; null for who needs none. Without one that held when it was
 * done, refuses with what became of it and whom to call (SOSFS 1997:14).
 */
export async function delegationFor(
  call: Call,
  did: { order: ProcessId; at: Instant },
): Promise<StoredDelegation | null> {
  const order = await orderOf(call, did.order)
  const doer = (await doerOf(call))(order, did.at)
  if (doer.mayDo) return doer.under
  const { code, day } = why(doer)
  const phone = await phoneOf(call, call.reader.unit)
  throw new Refused(code, { status: 403, data: day === undefined ? { phone } : { phone, day } })
}

function why({ reserved, was }: Doer): { code: RefusalCode; day?: string } {
  if (reserved.who === 'licensed') return { code: 'order.licensedOnly' }
  if (was === null) return { code: 'order.delegationNeeded' }
  switch (was.was) {
    case 'over':
      return { code: 'order.delegationEnded', day: was.of.until }
    case 'revoked':
      return { code: 'order.delegationRevoked' }
    case 'delegatorLeft':
      return { code: 'order.delegationLeft' }
    case 'coming':
      return { code: 'order.delegationLater', day: was.of.from }
    default:
      return { code: 'order.delegationNeeded' }
  }
}
