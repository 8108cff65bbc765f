import { colleaguesAt } from '../organisation/colleague-store.ts'
import type { Trx } from '../platform/database.ts'
import { moveProcess } from '../records/process-store.ts'
import type { Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { CommandId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { TaskPriority } from './task.ts'

/** Whom a task stands under; null is the team. */
export async function setTaskStaff(
  trx: Trx,
  change: { id: ProcessId; staff: StaffId | null; version: CommandId },
): Promise<void> {
  await trx.updateTable('task').set({ staff_id: change.staff }).where('id', '=', change.id).execute()
  await moveProcess(trx, { id: change.id, state: 'open', version: change.version })
}

/** What a task of own words says. A new day may be overdue again, and is then told about again. */
export async function rewriteTask(
  trx: Trx,
  change: {
    id: ProcessId
    title: string
    due: Instant | null
    priority: TaskPriority
    profession: Profession | null
    staff: StaffId | null
    version: CommandId
  },
): Promise<void> {
  await trx
    .updateTable('task')
    .set({
      title: change.title,
      due_at: change.due,
      priority: change.priority,
      profession: change.profession,
      staff_id: change.staff,
      escalated_at: null,
    })
    .where('id', '=', change.id)
    .execute()
  await moveProcess(trx, { id: change.id, state: 'open', version: change.version })
}

/** Opens an ended task again; who ended it and why stands in the record's entry. */
export async function reopenTaskRow(trx: Trx, change: { id: ProcessId; version: CommandId }): Promise<void> {
  await trx
    .updateTable('task')
    .set({ outcome: null, outcome_note: null, outcome_by: null })
    .where('id', '=', change.id)
    .execute()
  await moveProcess(trx, { id: change.id, state: 'open', version: change.version, closedAt: null })
}

/** A colleague with a care assignment at the unit today, or a refusal that names the field. */
export async function colleague(trx: Trx, of: { staff: StaffId; unit: UnitId; today: Day }): Promise<void> {
  const found = await colleaguesAt(trx, { unit: of.unit, day: of.today })
  if (!found.some(({ id }) => id === of.staff)) {
    throw new Refused('task.staffUnknown', { status: 422, field: 'staff' })
  }
}
