import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { AssignmentId, StaffId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { type Assurance, IDLE_SECONDS, LONGEST_MS } from './session.ts'
import { newToken, sessionHash } from './session-token.ts'

/** What a session is made of. A change of assignment passes on when one signed in and when it ends. */
export interface NewSession {
  readonly staff: StaffId
  readonly assignment: AssignmentId | null
  readonly assurance: Assurance
  /** What the person recognises it by (labelOf). */
  readonly label: string
  /** The identity provider's session (`sid`), where it sends one. */
  readonly providerSession: string | null
  readonly now: Instant
  readonly signedInAt?: Instant
  readonly endsAt?: Instant
}

/** Makes a session and gives the token for the cookie: always a new one (fixation), stored nowhere but there. */
export async function createSession(trx: Trx, session: NewSession): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('session')
    .values({
      id_hash: sessionHash(token),
      staff_id: session.staff,
      assignment_id: session.assignment,
      assurance: session.assurance,
      signed_in_at: session.signedInAt ?? session.now,
      last_act_at: session.now,
      idle_seconds: IDLE_SECONDS,
      ends_at: session.endsAt ?? later(session.now, LONGEST_MS),
      provider_session: session.providerSession,
      label: session.label,
    })
    .execute()
  return token
}

/**
 * Takes one session's place with a new token under another assignment (R-62). The limits go on as they were: changing
 * hat is no new sign-in. Undefined when the old one had ended meanwhile.
 */
export async function renewSession(
  trx: Trx,
  change: { readonly hash: Buffer; readonly assignment: AssignmentId; readonly now: Instant },
): Promise<string | undefined> {
  const old = await trx
    .updateTable('session')
    .set({ ended_at: change.now })
    .where('id_hash', '=', change.hash)
    .where('ended_at', 'is', null)
    .returning(['staff_id', 'assurance', 'label', 'provider_session', 'signed_in_at', 'ends_at'])
    .executeTakeFirst()
  if (old === undefined) return undefined
  return await createSession(trx, {
    staff: old.staff_id,
    assignment: change.assignment,
    assurance: old.assurance,
    label: old.label,
    providerSession: old.provider_session,
    now: change.now,
    signedInAt: old.signed_in_at,
    endsAt: old.ends_at,
  })
}

/** Ends the session of this token's hash. Gives whose it was, or undefined when it was over or never was. */
export async function endSession(trx: Trx, hash: Buffer, now: Instant): Promise<StaffId | undefined> {
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('id_hash', '=', hash)
    .where('ended_at', 'is', null)
    .returning('staff_id')
    .executeTakeFirst()
  return ended?.staff_id
}

/** Whose session this is or was, and under which assignment. */
export async function holderOf(trx: Trx, hash: Buffer) {
  const row = await trx
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .select(['staff.id', 'staff.hsa_id', 'staff.given_name', 'staff.family_name', 'session.assignment_id'])
    .where('session.id_hash', '=', hash)
    .executeTakeFirstOrThrow()
  return {
    staff: row.id,
    hsaId: row.hsa_id,
    name: `${row.given_name} ${row.family_name}`,
    assignment: row.assignment_id,
  }
}

/**
 * Ends every session of a member of staff: sign-out everywhere, or the end of their account or assignment (R-65).
 * `but` leaves the one session of that hash. Gives how many were not ended before.
 */
export async function endAllSessionsOf(
  trx: Trx,
  which: { readonly staff: StaffId; readonly but?: Buffer; readonly now: Instant },
): Promise<number> {
  const all = trx
    .updateTable('session')
    .set({ ended_at: which.now })
    .where('staff_id', '=', which.staff)
    .where('ended_at', 'is', null)
  const { but } = which
  const ended = await (but === undefined ? all : all.where('id_hash', '!=', but)).executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Ends the one of a member of staff's own sessions that carries this handle; false when there is none. */
export async function endSessionByHandle(
  trx: Trx,
  which: { readonly staff: StaffId; readonly handle: string; readonly now: Instant },
): Promise<boolean> {
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: which.now })
    .where('staff_id', '=', which.staff)
    .where(handle, '=', which.handle)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Tells one's sessions apart without giving away what the server knows them by: 8 of the hash's 32 bytes. */
const handle = sql<string>`encode(substring(session.id_hash from 1 for 8), 'hex')`

/** The handle under which sessionsOf() lists the session of this hash. */
export function handleOf(hash: Buffer): string {
  return hash.subarray(0, 8).toString('hex')
}

/** A member of staff's sessions that still hold at `now`, the latest used first. */
export async function sessionsOf(trx: Trx, staff: StaffId, now: Instant) {
  return await trx
    .selectFrom('session')
    .leftJoin('assignment', 'assignment.id', 'session.assignment_id')
    .leftJoin('unit', 'unit.id', 'assignment.unit_id')
    .select([
      handle.as('handle'),
      'session.label',
      'session.signed_in_at',
      'session.last_act_at',
      'session.ends_at',
      'unit.name as unit',
    ])
    .where('session.staff_id', '=', staff)
    .where('session.ended_at', 'is', null)
    .where('session.ends_at', '>', now)
    .where(
      sql<boolean>`session.last_act_at + make_interval(secs => session.idle_seconds) > ${now}::timestamptz`,
    )
    .orderBy('session.last_act_at', 'desc')
    .execute()
}

/** The assignments of a member of staff that hold on a day: their own dates, the unit's and the provider's (R-62). */
export async function assignmentsOf(trx: Trx, staff: StaffId, today: Day) {
  const holds = (table: string) => sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${today}::date
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} >= ${today}::date)`
  return await trx
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .innerJoin('care_provider', 'care_provider.id', 'assignment.owner_id')
    .select([
      'assignment.id',
      'assignment.purpose',
      'assignment.profession',
      'assignment.title',
      'assignment.valid_to',
      'unit.id as unit_id',
      'unit.name as unit_name',
      'unit.kind as unit_kind',
      'unit.care_model',
      'care_provider.id as owner_id',
      'care_provider.name as owner_name',
      'care_provider.kind as owner_kind',
      'care_provider.area',
    ])
    .where('assignment.staff_id', '=', staff)
    .where(holds('assignment'))
    .where(holds('unit'))
    .where(holds('care_provider'))
    .orderBy('unit.name')
    .orderBy('assignment.id')
    .execute()
}

/** One row of assignmentsOf(). */
export type ValidAssignment = Awaited<ReturnType<typeof assignmentsOf>>[number]
