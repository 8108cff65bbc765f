import { sql } from 'kysely'
import type { Ground } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type {
  CommandId,
  EntryId,
  MessageId,
  OwnerId,
  PersonId,
  ProcessId,
  StaffId,
  UnitId,
} from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { EnrolmentState } from './enrolment.ts'

/** Enrolments with their envelope and the names of the team's responsible persons. */
function enrolments(trx: Trx) {
  return trx
    .selectFrom('enrolment as e')
    .innerJoin('process as p', 'p.id', 'e.id')
    .leftJoin('staff as n', 'n.id', 'e.nurse_id')
    .leftJoin('staff as d', 'd.id', 'e.physician_id')
    .selectAll('e')
    .select(['p.version', 'p.state as process_state', 'p.opened_at', 'p.closed_at'])
    .select([
      sql<string | null>`n.given_name || ' ' || n.family_name`.as('nurse_name'),
      sql<string | null>`d.given_name || ' ' || d.family_name`.as('physician_name'),
    ])
}

export type EnrolmentRow = Awaited<ReturnType<ReturnType<typeof enrolments>['execute']>>[number]

/** The state that the envelope holds. */
export function stateOf(row: EnrolmentRow): EnrolmentState {
  return row.process_state as EnrolmentState // Cast: only this slice moves an enrolment's process, through these states.
}

export async function enrolmentById(trx: Trx, id: ProcessId): Promise<EnrolmentRow | undefined> {
  return await enrolments(trx).where('e.id', '=', id).executeTakeFirst()
}

/** Enrolments of a person with a unit, the open one first, then the latest. */
export async function enrolmentsOf(
  trx: Trx,
  of: { person: PersonId; unit: UnitId },
): Promise<EnrolmentRow[]> {
  return await enrolments(trx)
    .where('e.person_id', '=', of.person)
    .where('e.unit_id', '=', of.unit)
    .orderBy(sql`e.ended_at is null desc`)
    .orderBy('e.started_at', 'desc')
    .execute()
}

/** The unit's open enrolment of a person, if any. */
export async function openEnrolment(
  trx: Trx,
  of: { person: PersonId; unit: UnitId },
): Promise<EnrolmentRow | undefined> {
  return (await enrolmentsOf(trx, of)).find((row) => row.ended_at === null)
}

/** Every open enrolment of a person in any unit of the owner, for what concerns them all. */
export async function openEnrolmentsOf(trx: Trx, person: PersonId): Promise<EnrolmentRow[]> {
  return await enrolments(trx).where('e.person_id', '=', person).where('e.ended_at', 'is', null).execute()
}

/** Everyone whom the unit has not yet let go, in the order they came. */
export async function enrolledAt(trx: Trx, unit: UnitId): Promise<EnrolmentRow[]> {
  return await enrolments(trx)
    .where('e.unit_id', '=', unit)
    .where('e.ended_at', 'is', null)
    .orderBy('e.started_at')
    .execute()
}

/** How many are enrolled now; those being handed back still take their place. */
export async function countEnrolled(trx: Trx, unit: UnitId): Promise<number> {
  const { count } = await trx
    .selectFrom('enrolment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unit)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Two who enrol at once into the last place: the second waits here and then sees the first. */
export async function lockUnit(trx: Trx, unit: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment:${unit}`}, 0))`.execute(trx)
}

/** A new enrolment's own row; its process is already open. */
export interface NewEnrolment {
  readonly id: ProcessId
  readonly owner_id: OwnerId
  readonly person_id: PersonId
  readonly unit_id: UnitId
  readonly care_model: string
  readonly care_model_version: number
  readonly referral_id: ProcessId | null
  readonly entry_id: EntryId
  readonly started_at: Instant
  readonly expected_until: Day | null
  readonly nurse_id: StaffId | null
  readonly physician_id: StaffId | null
  readonly places: number | null
  readonly enrolled_before: number
  readonly over_booking_reason: string | null
}

export async function insertEnrolment(trx: Trx, row: NewEnrolment): Promise<void> {
  await trx.insertInto('enrolment').values(row).execute()
}

export async function changeEnrolment(
  trx: Trx,
  id: ProcessId,
  change: Partial<Pick<NewEnrolment, 'nurse_id' | 'physician_id' | 'expected_until'>> & {
    closing_reason?: string | null
    ended_at?: Instant
  },
): Promise<void> {
  await trx.updateTable('enrolment').set(change).where('id', '=', id).executeTakeFirstOrThrow()
}

/** The unit is kept informed while the person is enrolled; the first ground given stands. */
export async function keepTold(
  trx: Trx,
  told: {
    enrolment: ProcessId
    owner: OwnerId
    person: PersonId
    unit: UnitId
    ground: Ground
    statement: string | null
    thread: MessageId
    at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('enrolment_told')
    .values({
      enrolment_id: told.enrolment,
      owner_id: told.owner,
      person_id: told.person,
      to_unit_id: told.unit,
      ground: told.ground,
      ground_statement: told.statement,
      thread_id: told.thread,
      told_at: told.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Units that are kept informed about an enrolment, with their names. */
export async function toldOf(trx: Trx, enrolment: ProcessId) {
  const rows = await trx
    .selectFrom('enrolment_told as t')
    .innerJoin('unit as u', 'u.id', 't.to_unit_id')
    .select(['t.to_unit_id as unit', 'u.name', 't.ground', 't.ground_statement', 't.thread_id', 't.told_at'])
    .where('t.enrolment_id', '=', enrolment)
    .orderBy('t.told_at')
    .execute()
  return rows.map((row) => ({ ...row, ground: row.ground as Ground })) // Cast: keepTold writes no other.
}

/** The version of the envelope, for what happens beside the enrolment's own commands. */
export async function touchProcess(trx: Trx, id: ProcessId, version: CommandId): Promise<void> {
  await trx.updateTable('process').set({ version }).where('id', '=', id).execute()
}
