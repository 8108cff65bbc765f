import type { AssignmentId, OwnerId, StaffId, UnitId } from '../shared/id.ts'

/** Who writes into whose record: the part of a reader that an entry keeps. */
export interface Author {
  readonly staff: StaffId | null
  readonly assignment: AssignmentId | null
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly area: 'health' | 'social'
  readonly name: string
  readonly title: string
}

/** The parts of a change that the records need: transaction, instant and author. A door's Change is one. */
export interface Writing {
  readonly trx: import('../platform/database.ts').Trx
  readonly now: import('../shared/instant.ts').Instant
  readonly madeAt: import('../shared/instant.ts').Instant
  readonly reader: Author
}
