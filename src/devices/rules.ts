import type { Instant } from '../shared/instant.ts'

/** What the server knows of a user on a device when it is asked for her keys. */
export interface Held {
  /** An administrator's order that the device has not carried out. */
  readonly orderedAt: Instant | null
  /** An assignment under which the device was used here has ended, and it has not been emptied since. */
  readonly leftBehind: boolean
  /** The user works under some assignment now. */
  readonly works: boolean
}

/** What the device is told. */
export interface Told {
  readonly order: 'none' | 'wipe'
  readonly because: 'ordered' | 'assignmentEnded' | null
  readonly givesShare: boolean
}

/**
 * What a device is told to do. An administrator's order comes first: no share until it is carried out. After an
 * assignment that ended what is readable goes, but who works on keeps her share, so that her own drafts open again.
 */
export function tell(held: Held): Told {
  if (held.orderedAt !== null) return { order: 'wipe', because: 'ordered', givesShare: false }
  if (held.leftBehind || !held.works)
    return { order: 'wipe', because: 'assignmentEnded', givesShare: held.works }
  return { order: 'none', because: null, givesShare: true }
}
