import type { Ground, MessageKind } from './message.ts'

/** The kind of owner at either end of a message. */
export interface Party {
  readonly owner: string
  readonly kind: 'region' | 'municipality' | 'private'
  readonly area: 'health' | 'social'
}

/**
 * May this ground carry data from sender to receiver?
 * OSL 25:13 (cannot consent, needs the care) has no twin for social services: from health only.
 * OSL 25:11 joins health authorities of the same region or municipality, never private providers.
 * The rules of OSL bind public bodies; private providers answer to PSL 6:12 and are let through on consent and duty.
 */
export function groundCarries(ground: Ground, sender: Party, receiver: Party): boolean {
  if (ground === 'sameProvider') return sender.owner === receiver.owner
  if (sender.owner === receiver.owner) return false
  switch (ground) {
    case 'consent':
    case 'dutyInLaw':
      return true
    case 'incapacityNecessaryCare':
      return sender.area === 'health'
    case 'sameAuthority':
      return (
        sender.area === 'health' &&
        receiver.area === 'health' &&
        sender.kind !== 'private' &&
        sender.kind === receiver.kind
      )
    case 'ownTask':
      return sender.kind !== 'private'
  }
}

/** Every ground but agreement and one's own house needs the sender's words. */
export function needsStatement(ground: Ground): boolean {
  return ground !== 'consent' && ground !== 'sameProvider'
}

const ownReceipts: readonly MessageKind[] = ['varsel', 'order', 'handBack']

/** Kinds that are receipted where they are worked with (board, order list, hand-back), never by a tick in the inbox. */
export function hasOwnReceipt(kind: MessageKind): boolean {
  return ownReceipts.includes(kind)
}
