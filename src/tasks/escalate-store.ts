import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A unit with tasks that have just been found overdue. */
export interface Overdue {
  readonly unit: UnitId
  readonly head: StaffId | null
  readonly persons: readonly PersonId[]
}

/** Marks, once each, an owner's open tasks whose time has passed; gives the units with their heads. */
export async function markOverdue(trx: Trx, of: { owner: OwnerId; now: Instant }): Promise<Overdue[]> {
  const { rows } = await sql<{ unit: UnitId; head: StaffId | null; persons: PersonId[] }>`
    with due as (
      select id from task
      where owner_id = ${of.owner} and outcome is null and escalated_at is null and due_at < ${of.now}
      order by id for update skip locked limit 500
    ), marked as (
      update task set escalated_at = ${of.now} from due where task.id = due.id
      returning task.unit_id, task.person_id
    )
    select m.unit_id as unit, u.head_staff_id as head, array_agg(distinct m.person_id) as persons
    from marked m join unit u on u.id = m.unit_id
    group by m.unit_id, u.head_staff_id`.execute(trx)
  return rows
}
