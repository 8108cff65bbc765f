import { receiverOf } from '../exchanges/message-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { MessageId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { ClosingReceiver } from './closing.ts'

/** A receiver as the hand-back or the report keeps them. */
export interface KnownReceiver {
  /** Where a message goes; null for one without account, who is phoned. */
  readonly to: { readonly unit: UnitId; readonly message: MessageId } | null
  readonly name: string
  readonly title: string
  readonly unitName: string
  readonly phone: string | null
  readonly ownerKind: 'region' | 'municipality' | 'private' | null
}

/** Finds the receiver; nobody hands over to their own unit. */
export async function knownReceiver(
  trx: Trx,
  input: ClosingReceiver,
  here: { unit: UnitId; today: Day },
): Promise<KnownReceiver> {
  if (!('unit' in input)) {
    const { name, title, unitName, phone } = input
    return { to: null, name, title, unitName, phone, ownerKind: null }
  }
  if (input.unit === here.unit) throw new Refused('handBack.ownUnit', { status: 422, field: 'to' })
  const unit = await receiverOf(trx, input.unit, here.today)
  const name = input.name === undefined || input.name === '' ? unit.unitName : input.name
  return {
    to: { unit: unit.unit, message: input.message },
    name,
    title: '',
    unitName: unit.unitName,
    phone: null,
    ownerKind: unit.kind,
  }
}

/** 'Nadia Rahimi, Distriktsläkare, Tranan', each part once. */
export function spoken(who: { name: string; title: string; unitName: string }): string {
  return [...new Set([who.name, who.title, who.unitName].filter((part) => part !== ''))].join(', ')
}
