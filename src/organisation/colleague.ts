import type { Profession } from '../shared/endpoint.ts'
import type { StaffId } from '../shared/id.ts'

/** A member of staff under the assignment of one unit. */
export interface Colleague {
  readonly id: StaffId
  readonly name: string
  readonly title: string
  readonly profession: Profession
}
