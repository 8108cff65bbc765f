import type { Profession } from '../shared/endpoint.ts'
import type { AssignmentId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Who asks: a member of staff under one assignment, a machine bound to a unit, or Hemma's own jobs. */
export interface Reader {
  readonly kind: 'staff' | 'machine' | 'system'
  readonly staff: StaffId | null
  readonly assignment: AssignmentId | null
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly unitName: string
  readonly careModel: string | null
  readonly ownerName: string
  readonly ownerKind: 'region' | 'municipality' | 'private'
  readonly area: 'health' | 'social'
  readonly profession: Profession
  readonly purpose: 'care' | 'admin'
  readonly hsaId: string
  readonly name: string
  readonly title: string
}

/** The row of `process` that a call names. */
export interface ProcessFacts {
  readonly id: ProcessId
  readonly kind: 'referral' | 'enrolment' | 'visit' | 'order' | 'task'
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly state: string
  readonly version: string
}

/** What decide() is told about a person, fetched by access_facts() in the same transaction. */
export interface Circumstances {
  readonly person: {
    readonly id: PersonId
    readonly protected: string | null
    readonly deceased: string | null
  } | null
  /** The reader's unit takes part in the person's care now. */
  readonly relation: boolean
  /** Units of the reader's provider opened by an active choice that still holds. */
  readonly choices: readonly UnitId[]
}

/** The signed-in browser, as access_facts() saw it. */
export interface SessionFacts {
  readonly staff: StaffId
  readonly hsaId: string
  readonly name: string
  readonly assurance: 'loa2' | 'loa3' | 'loa4'
  readonly chosen: AssignmentId | null
  readonly ended: boolean
  readonly lastAct: Instant
  readonly idleSeconds: number
  readonly endsAt: Instant
  readonly signedInAt: Instant
}
