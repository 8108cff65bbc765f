import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { AssignmentId, CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { AssignmentState } from './assignment.ts'
import { holdsOn } from './holds-store.ts'

export type ShownAssignment = AssignmentState & {
  readonly name: string
  readonly protectedStaff: boolean
  readonly unitName: string
}

/** Assignments at one provider, of a unit, of somebody or one by id; the latest begun first. */
export async function assignmentsAt(
  trx: Trx,
  owner: OwnerId,
  which: { readonly unit?: UnitId; readonly staff?: StaffId; readonly assignment?: AssignmentId } = {},
): Promise<ShownAssignment[]> {
  let query = trx
    .selectFrom('assignment as a')
    .innerJoin('staff as st', 'st.id', 'a.staff_id')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.id',
      'a.staff_id',
      'a.unit_id',
      'a.owner_id',
      'a.profession',
      'a.purpose',
      'a.title',
      'a.valid_from',
      'a.valid_to',
      'a.ended_at',
      'a.version',
      'st.given_name',
      'st.family_name',
      'st.protected',
      'u.name as unit_name',
    ])
    .where('a.owner_id', '=', owner)
  if (which.unit !== undefined) query = query.where('a.unit_id', '=', which.unit)
  if (which.staff !== undefined) query = query.where('a.staff_id', '=', which.staff)
  if (which.assignment !== undefined) query = query.where('a.id', '=', which.assignment)
  const rows = await query
    .orderBy('a.valid_from', 'desc')
    .orderBy('st.family_name')
    .orderBy('st.given_name')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    assignment: row.id,
    staff: row.staff_id,
    unit: row.unit_id,
    owner: row.owner_id,
    profession: row.profession,
    purpose: row.purpose,
    title: row.title,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endedAt: row.ended_at,
    version: row.version,
    name: `${row.given_name} ${row.family_name}`,
    protectedStaff: row.protected,
    unitName: row.unit_name,
  }))
}

export async function insertAssignment(trx: Trx, one: AssignmentState): Promise<void> {
  await trx
    .insertInto('assignment')
    .values({
      id: one.assignment,
      staff_id: one.staff,
      unit_id: one.unit,
      owner_id: one.owner,
      profession: one.profession,
      purpose: one.purpose,
      title: one.title,
      mas: one.mas === true,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      version: one.version,
    })
    .execute()
}

/** Writes title, days and end over the version that was seen; false when somebody was faster. */
export async function updateAssignment(
  trx: Trx,
  one: AssignmentState,
  change: { readonly seen: CommandId; readonly by: CommandId },
): Promise<boolean> {
  const updated = await trx
    .updateTable('assignment')
    .set({
      title: one.title,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      ended_at: one.endedAt,
      version: change.by,
    })
    .where('id', '=', one.assignment)
    .where('owner_id', '=', one.owner)
    .where('version', '=', change.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** How many administer a provider on a day, under units that are open. */
export async function administratorsOf(trx: Trx, owner: OwnerId, today: Day): Promise<number> {
  const row = await trx
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select((eb) => eb.fn.count<number>('assignment.staff_id').distinct().as('count'))
    .where('assignment.owner_id', '=', owner)
    .where('assignment.purpose', '=', 'admin')
    .where(holdsOn('assignment', today))
    .where(holdsOn('unit', today))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many of a provider's staff have an assignment on a day. */
export async function staffCount(trx: Trx, owner: OwnerId, today: Day): Promise<number> {
  const row = await trx
    .selectFrom('assignment')
    .select((eb) => eb.fn.count<number>('assignment.staff_id').distinct().as('count'))
    .where('assignment.owner_id', '=', owner)
    .where(holdsOn('assignment', today))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Ends the sessions that stand under assignments that no longer hold. Gives how many. */
export async function endSessionsUnder(
  trx: Trx,
  assignments: readonly AssignmentId[],
  now: Instant,
): Promise<number> {
  if (assignments.length === 0) return 0
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('assignment_id', 'in', assignments)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Ends every session of somebody: nothing they may work under is left, or they are somebody else from now on. */
export async function endSessionsOf(trx: Trx, staff: StaffId, now: Instant): Promise<number> {
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('staff_id', '=', staff)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Whether somebody has an assignment anywhere that holds on a day. */
export async function worksAnywhere(trx: Trx, staff: StaffId, today: Day): Promise<boolean> {
  const row = await trx
    .selectFrom('assignment')
    .select('id')
    .where('staff_id', '=', staff)
    .where(holdsOn('assignment', today))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many sessions of somebody have not been ended and are not over. */
export async function openSessions(trx: Trx, staff: StaffId, now: Instant): Promise<number> {
  const row = await trx
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staff)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
