import type { CommandId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Who stated something about a unit's hours or roster, and when; `id` is what a later statement takes the place of. */
export interface Said {
  readonly id: CommandId
  readonly by: string
  readonly at: Instant
}

/** Somebody of a unit who states something, under their name. */
export interface Stating {
  readonly id: CommandId
  readonly unit: UnitId
  readonly by: StaffId
  readonly name: string
  readonly at: Instant
}
