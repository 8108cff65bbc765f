import type { CommandId, StaffId } from '../shared/id.ts'
import type { LicensedProfession } from './organisation.ts'

/** A member of staff, and the licences, as an administrator knows them. */
export interface StaffState {
  readonly givenName: string
  readonly familyName: string
  readonly hsaId: string
  readonly signInName: string | null
  readonly phone: string | null
  readonly protectedStaff: boolean
}

export type StoredStaff = StaffState & { readonly staff: StaffId; readonly version: CommandId }

export interface Licence {
  readonly profession: LicensedProfession
  readonly number: string
  readonly prescriberCode: string | null
}
