import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'

export type ProcessKind = 'referral' | 'enrolment' | 'visit' | 'order' | 'task'

/** The envelope of a new process; the kind's own table gets the rest under the same id. */
export interface NewProcess {
  readonly id: ProcessId
  readonly kind: ProcessKind
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly state: string
  /** The command that opens it. */
  readonly version: CommandId
  readonly openedAt: Instant
}

/** Opens a process, and with it the unit's part in the person's care if it had none (PDL 4:1, R-01). */
export async function openProcess(trx: Trx, process: NewProcess): Promise<ProcessId> {
  await trx
    .insertInto('process')
    .values({
      id: process.id,
      kind: process.kind,
      owner_id: process.owner,
      unit_id: process.unit,
      person_id: process.person,
      state: process.state,
      version: process.version,
      opened_at: process.openedAt,
    })
    .execute()
  return process.id
}

/** Moves a process to a state; `closed` ends it. The version becomes the command's id. */
export async function moveProcess(
  trx: Trx,
  move: { id: ProcessId; state: string; version: CommandId; closedAt?: Instant | null },
): Promise<void> {
  const result = await trx
    .updateTable('process')
    .set({
      state: move.state,
      version: move.version,
      ...(move.closedAt === undefined ? {} : { closed_at: move.closedAt }),
    })
    .where('id', '=', move.id)
    .executeTakeFirst()
  // A policy that blocks an update does so silently: the count says.
  if (result.numUpdatedRows !== 1n) throw new Refused('access.notFound', { status: 404 })
}
