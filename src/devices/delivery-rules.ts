import type { RefusalCode } from '../shared/texts/refusal-text.ts'

/** What is known of a piece of delivered work before anything about its person is asked. */
export interface Arrived {
  /** Something that may wait on a device at all. */
  readonly queued: boolean
  /** An administrator has ordered the device emptied: it may be in strange hands. */
  readonly ordered: boolean
  /** It carries the secret of its author's vault, or she has none on this device. */
  readonly proven: boolean
  /** The author's assignment held when it was made. */
  readonly held: boolean
}

/** Why work is kept as its author's draft instead of being done; null when it may be tried. */
export function stoppedBy(work: Arrived): RefusalCode | null {
  if (!work.queued) return 'delivery.needsServer'
  if (work.ordered) return 'delivery.deviceOrdered'
  if (!work.proven) return 'delivery.authorUnproven'
  if (!work.held) return 'delivery.noAssignment'
  return null
}
