import type { Trx } from '../platform/database.ts'
import { moveProcess, openProcess } from '../records/process-store.ts'
import type { Profession } from '../shared/endpoint.ts'
import {
  asId,
  type CommandId,
  type OwnerId,
  type PersonId,
  type ProcessId,
  type StaffId,
  type UnitId,
} from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { TaskTitle } from './task.ts'

/** A task to open. Its id is made by the command that opens it, so that a repeat makes no second one. */
export interface NewTask {
  readonly id: ProcessId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  /** The care model's step or the kind of task. */
  readonly key: string
  /** In both languages where Hemma opens it; somebody's own words as they were written. */
  readonly title: TaskTitle | { readonly own: string }
  /** Where the deadline comes from: an ID of the acceptance table or 'design'. */
  readonly source?: string
  readonly about?: ProcessId
  readonly staff?: StaffId
  readonly profession?: Profession
  readonly priority?: 1 | 2 | 3
  readonly due?: Instant
  readonly version: CommandId
  readonly openedAt: Instant
}

/** Opens a task for a unit. */
export async function openTask(trx: Trx, task: NewTask): Promise<ProcessId> {
  const { id, owner, unit, person, version, openedAt } = task
  await openProcess(trx, { id, kind: 'task', owner, unit, person, state: 'open', version, openedAt })
  await trx
    .insertInto('task')
    .values({
      id,
      owner_id: owner,
      unit_id: unit,
      person_id: person,
      key: task.key,
      title: 'own' in task.title ? task.title.own : task.title.sv,
      title_en: 'own' in task.title ? null : task.title.en,
      source: task.source ?? null,
      about_process_id: task.about ?? null,
      staff_id: task.staff ?? null,
      profession: task.profession ?? null,
      priority: task.priority ?? 2,
      due_at: task.due ?? null,
    })
    .execute()
  return id
}

/** Ends a task by name: done, or not needed any more with a note that says why. */
export async function endTask(
  trx: Trx,
  end: {
    id: ProcessId
    outcome: 'done' | 'notNeeded'
    note: string | null
    by: StaffId | null
    version: CommandId
    at: Instant
  },
): Promise<void> {
  const result = await trx
    .updateTable('task')
    .set({ outcome: end.outcome, outcome_note: end.note, outcome_by: end.by })
    .where('id', '=', end.id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused('task.alreadyEnded', { status: 409 })
  await moveProcess(trx, { id: end.id, state: end.outcome, version: end.version, closedAt: end.at })
}

/** Ends every open task about a process (it was closed, declined, or the person has died); gives how many. */
export async function endTasksAbout(
  trx: Trx,
  end: {
    about: ProcessId
    keys?: readonly string[]
    note: string
    by: StaffId | null
    version: CommandId
    at: Instant
  },
): Promise<number> {
  const open = await trx
    .selectFrom('task')
    .select('id')
    .where('about_process_id', '=', end.about)
    .where('outcome', 'is', null)
    .$if(end.keys !== undefined, (q) => q.where('key', 'in', [...(end.keys ?? [])]))
    .execute()
  for (const { id } of open) await endTask(trx, { ...end, id: asId<'process'>(id), outcome: 'notNeeded' })
  return open.length
}
