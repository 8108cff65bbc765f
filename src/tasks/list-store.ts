import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { TaskPriority, TaskState } from './task.ts'

const PAGE = 300

function tasks(trx: Trx) {
  return trx
    .selectFrom('task as t')
    .innerJoin('process as p', 'p.id', 't.id')
    .leftJoin('staff as s', 's.id', 't.staff_id')
    .leftJoin('staff as e', 'e.id', 't.outcome_by')
    .leftJoin('process as a', 'a.id', 't.about_process_id')
    .selectAll('t')
    .select(['p.state', 'p.version', 'p.closed_at', 'a.kind as about_kind'])
    .select([
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('staff_name'),
      sql<string | null>`e.given_name || ' ' || e.family_name`.as('ended_by'),
    ])
}

export type StoredTask = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number]

/** The state that the envelope holds. */
export function stateOf(row: StoredTask): TaskState {
  return row.state as TaskState // Cast: only this slice moves a task's process, through these states.
}

/** A check constraint holds the column to 1, 2 and 3. */
export function priorityOf(row: StoredTask): TaskPriority {
  return row.priority === 1 || row.priority === 3 ? row.priority : 2
}

/** A task by its id, whoever of the own provider has it. */
export async function taskById(trx: Trx, id: ProcessId): Promise<StoredTask | undefined> {
  return await tasks(trx).where('t.id', '=', id).executeTakeFirst()
}

/** Open tasks of a unit, all or one person's: first by priority, then by due; those without a day last. */
export async function openTasks(
  trx: Trx,
  of: { unit: UnitId; staff?: StaffId | null; person?: PersonId },
): Promise<StoredTask[]> {
  const { staff, person } = of
  return await tasks(trx)
    .where('t.unit_id', '=', of.unit)
    .where('t.outcome', 'is', null)
    .$if(staff !== undefined, (q) => q.where('t.staff_id', '=', staff ?? null))
    .$if(person !== undefined, (q) => q.where('t.person_id', '=', person ?? null))
    .orderBy('t.priority')
    .orderBy(sql`t.due_at asc nulls last`)
    .orderBy('p.opened_at')
    .limit(PAGE)
    .execute()
}

/** Tasks of a unit that ended since an instant, the latest first. */
export async function endedTasks(trx: Trx, of: { unit: UnitId; since: Instant }): Promise<StoredTask[]> {
  return await tasks(trx)
    .where('t.unit_id', '=', of.unit)
    .where('t.outcome', 'is not', null)
    .where('p.closed_at', '>=', of.since)
    .orderBy('p.closed_at', 'desc')
    .limit(PAGE)
    .execute()
}

/** How many stand open in a unit, how many of them are one's own, and how many are overdue. */
export async function countTasks(
  trx: Trx,
  of: { unit: UnitId; staff: StaffId | null; now: Instant },
): Promise<{ mine: number; team: number; overdue: number }> {
  const row = await trx
    .selectFrom('task')
    .select([
      sql<number>`count(*)`.as('team'),
      sql<number>`count(*) filter (where staff_id = ${of.staff})`.as('mine'),
      sql<number>`count(*) filter (where due_at < ${of.now})`.as('overdue'),
    ])
    .where('unit_id', '=', of.unit)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return { mine: Number(row.mine), team: Number(row.team), overdue: Number(row.overdue) }
}
