import type { CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { UnitKind, Validity } from './organisation.ts'

/** A unit as its administrator knows it. */
export interface UnitState extends Validity {
  readonly name: string
  readonly kind: UnitKind
  readonly hsaId: string
  readonly careModel: string | null
  readonly municipality: string | null
  readonly head: StaffId | null
  /** A mobile that takes the unit's notices by SMS. */
  readonly noticePhone: string | null
}

export type StoredUnit = UnitState & {
  readonly unit: UnitId
  readonly owner: OwnerId
  readonly version: CommandId
}
