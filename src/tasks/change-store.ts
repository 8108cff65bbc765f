import type { Trx } from '../platform/database.ts'
import { moveProcess } from '../records/process-store.ts'
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
export async function colleague(
  trx: Trx,
  of: { staff: StaffId; unit: UnitId; today: string },
): Promise<void> {
  const found = await colleaguesAt(trx, of)
  if (!found.some(({ id }) => id === of.staff)) {
    throw new Refused('task.staffUnknown', { status: 422, field: 'staff' })
  }
}

/** Everyone with a care assignment at a unit on a day, by name; each once. */
export async function colleaguesAt(trx: Trx, of: { unit: UnitId; today: string }) {
  const rows = await trx
    .selectFrom('assignment as a')
    .innerJoin('staff as s', 's.id', 'a.staff_id')
    .select(['s.id', 's.given_name', 's.family_name', 'a.title', 'a.valid_from', 'a.valid_to'])
    .where('a.unit_id', '=', of.unit)
    .where('a.purpose', '=', 'care')
    .orderBy('s.given_name')
    .orderBy('s.family_name')
    .execute()
  const now = rows.filter(
    (row) => row.valid_from <= of.today && (row.valid_to === null || row.valid_to >= of.today),
  )
  return now.filter((row, index) => now.findIndex(({ id }) => id === row.id) === index)
}
