import type { Profession } from '../shared/endpoint.ts'
import type { AssignmentId, CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Purpose, Validity } from './organisation.ts'

/** An assignment (medarbetaruppdrag) as its administrator knows it. */
export interface AssignmentState extends Validity {
  readonly assignment: AssignmentId
  readonly staff: StaffId
  readonly unit: UnitId
  readonly owner: OwnerId
  readonly profession: Profession
  readonly purpose: Purpose
  readonly title: string
  /** The provider's medically responsible nurse (MAS); absent is no. */
  readonly mas?: boolean | undefined
  readonly endedAt: Instant | null
  readonly version: CommandId
}
