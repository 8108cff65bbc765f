import { sql } from 'kysely'
import { z } from 'zod'
import type { NoticeCode } from '../notices/notice.ts'
import type { Trx } from '../platform/database.ts'
import type { AlarmId, MessageId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { type AlarmKind, type AlarmStep, alarmKinds, alarmStep } from './alarm.ts'

const steps = z.array(alarmStep)

/** Notices that tell a unit of something that an alarm may stand about. */
const TOLD_CODES = [
  'varselReceived',
  'varselUnread',
  'varselAnswered',
  'answerUnread',
  'nightReceived',
  'nightUnread',
  'visitOverlong',
  'visitOneOfTwo',
] as const satisfies readonly NoticeCode[]

/** What an alarm waits for: that a process leaves a state, or that a message of the unit's inbox is receipted. */
export type AlarmAbout =
  | { readonly process: ProcessId; readonly whileState: string }
  | { readonly message: MessageId }

/** Something that waits: whose, and about what. */
export interface NewAlarm {
  readonly id: AlarmId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly kind: AlarmKind
  readonly about: AlarmAbout
  /** Whose safety it is about. */
  readonly staff?: StaffId | null
  readonly steps: readonly AlarmStep[]
  readonly at: Instant
}

/** Sets an alarm; without steps there is none. The same again changes nothing. */
export async function setAlarm(trx: Trx, alarm: NewAlarm): Promise<void> {
  const [first] = alarm.steps
  if (first === undefined) return
  await trx
    .insertInto('alarm')
    .values({
      id: alarm.id,
      owner_id: alarm.owner,
      unit_id: alarm.unit,
      staff_id: alarm.staff ?? null,
      person_id: alarm.person,
      kind: alarm.kind,
      about_process_id: 'process' in alarm.about ? alarm.about.process : null,
      while_state: 'process' in alarm.about ? alarm.about.whileState : null,
      about_message_id: 'message' in alarm.about ? alarm.about.message : null,
      steps: JSON.stringify(alarm.steps),
      next_at: first.at,
      raised_at: alarm.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** An alarm as it stands. */
export interface StoredAlarm {
  readonly id: AlarmId
  readonly kind: AlarmKind
  readonly unit: UnitId
  readonly person: PersonId
  /** One of the two. */
  readonly process: ProcessId | null
  readonly message: MessageId | null
  readonly staff: StaffId | null
  readonly steps: readonly AlarmStep[]
  readonly told: number
  readonly raisedAt: Instant
  readonly held: { readonly by: string; readonly until: Instant } | null
}

function alarms(trx: Trx) {
  return trx
    .selectFrom('alarm as a')
    .leftJoin('process as p', 'p.id', 'a.about_process_id')
    .leftJoin('message_received as m', 'm.id', 'a.about_message_id')
    .select(['a.id', 'a.kind', 'a.unit_id', 'a.person_id', 'a.steps', 'a.told'])
    .select(['a.about_process_id', 'a.about_message_id', 'a.staff_id'])
    .select(['a.raised_at', 'a.held_name', 'a.held_until'])
    .where('a.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('p.state', '=', eb.ref('a.while_state')),
        eb.and([eb('m.id', 'is not', null), eb('m.receipted_at', 'is', null)]),
      ]),
    )
}

function stored(row: Awaited<ReturnType<ReturnType<typeof alarms>['executeTakeFirstOrThrow']>>): StoredAlarm {
  return {
    id: row.id,
    kind: z.enum(alarmKinds).parse(row.kind),
    unit: row.unit_id,
    person: row.person_id,
    process: row.about_process_id,
    message: row.about_message_id,
    staff: row.staff_id,
    steps: steps.parse(row.steps),
    told: row.told,
    raisedAt: row.raised_at,
    held:
      row.held_name === null || row.held_until === null ? null : { by: row.held_name, until: row.held_until },
  }
}

/** What waits at a unit and has been told again, the longest waiting first. */
export async function soundingAt(trx: Trx, unit: UnitId): Promise<StoredAlarm[]> {
  const rows = await alarms(trx)
    .where('a.unit_id', '=', unit)
    .where('a.told', '>', 0)
    .orderBy('a.raised_at')
    .orderBy('a.id')
    .execute()
  return rows.map(stored)
}

/** One alarm of a unit that still stands, its row locked. */
export async function alarmOf(
  trx: Trx,
  given: { readonly id: AlarmId; readonly unit: UnitId },
): Promise<StoredAlarm | undefined> {
  const row = await alarms(trx)
    .where('a.id', '=', given.id)
    .where('a.unit_id', '=', given.unit)
    .forUpdate('a')
    .executeTakeFirst()
  return row && stored(row)
}

/**
 * An owner's alarms whose next telling is due, locked, at most so many at a time. Where the unit's phone has refused
 * what was last told, the next is due at once, unless somebody holds it.
 */
export async function dueAlarms(trx: Trx, of: { owner: OwnerId; now: Instant }): Promise<StoredAlarm[]> {
  const unheld = sql<boolean>`(a.held_until is null or a.held_until <= ${of.now})`
  const lastTold = sql<Instant>`case when a.told = 0 then a.raised_at
    else (a.steps -> (a.told - 1) ->> 'at')::timestamptz end`
  const rows = await alarms(trx)
    .where('a.owner_id', '=', of.owner)
    .where('a.next_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('a.next_at', '<=', of.now),
        eb.and([
          unheld,
          eb.exists(
            eb
              .selectFrom('notice as n')
              .select('n.id')
              .whereRef('n.unit_id', '=', 'a.unit_id')
              .where('n.code', 'in', [...TOLD_CODES])
              .where('n.failed_at', '>=', lastTold)
              // Where somebody else was told of the same, one phone that is dead is no silence.
              .where(({ not, exists, selectFrom }) =>
                not(
                  exists(
                    selectFrom('notice as o')
                      .select('o.id')
                      .whereRef('o.unit_id', '=', 'n.unit_id')
                      .whereRef('o.code', '=', 'n.code')
                      .whereRef('o.created_at', '=', 'n.created_at')
                      .where('o.sent_at', 'is not', null),
                  ),
                ),
              ),
          ),
        ]),
      ]),
    )
    .orderBy('a.next_at')
    .limit(200)
    .forUpdate('a')
    .skipLocked()
    .execute()
  return rows.map(stored)
}

/** Ends an owner's alarms whose process has moved on, or whose message has been receipted. */
export async function endPassed(trx: Trx, of: { owner: OwnerId; now: Instant }): Promise<void> {
  await sql`
    update alarm a set ended_at = ${of.now}
    from process p
    where p.id = a.about_process_id and p.state <> a.while_state
      and a.owner_id = ${of.owner} and a.ended_at is null`.execute(trx)
  await sql`
    update alarm a set ended_at = m.receipted_at
    from message_received m
    where m.id = a.about_message_id and m.receipted_at is not null
      and a.owner_id = ${of.owner} and a.ended_at is null`.execute(trx)
}

/** Ends the alarms of some kinds about a process: what they told of is over, whatever state the process is in. */
export async function endAlarmsAbout(
  trx: Trx,
  end: { readonly process: ProcessId; readonly kinds: readonly AlarmKind[]; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('alarm')
    .set({ ended_at: end.at })
    .where('about_process_id', '=', end.process)
    .where('kind', 'in', [...end.kinds])
    .where('ended_at', 'is', null)
    .execute()
}

/** One more step has been told; its time becomes that of the telling. */
export async function markTold(
  trx: Trx,
  given: {
    readonly id: AlarmId
    readonly steps: readonly AlarmStep[]
    readonly told: number
    readonly next: Instant | null
  },
): Promise<void> {
  await trx
    .updateTable('alarm')
    .set({ steps: JSON.stringify(given.steps), told: given.told, next_at: given.next })
    .where('id', '=', given.id)
    .execute()
}

/** Somebody sees to it until an instant. */
export async function holdUntil(
  trx: Trx,
  given: {
    readonly id: AlarmId
    readonly by: StaffId
    readonly name: string
    readonly until: Instant
    readonly next: Instant | null
  },
): Promise<void> {
  await trx
    .updateTable('alarm')
    .set({ held_by: given.by, held_name: given.name, held_until: given.until, next_at: given.next })
    .where('id', '=', given.id)
    .execute()
}

/** Colleagues with their own phones as they are dialled aloud; each once. */
export async function staffToCall(trx: Trx, staff: readonly StaffId[]) {
  if (staff.length === 0) return []
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'given_name', 'family_name', 'phone'])
    .where('id', 'in', [...staff])
    .execute()
  return rows.map(({ id, given_name, family_name, phone }) => ({
    id,
    name: `${given_name} ${family_name}`,
    phone: phone === null ? '' : displayPhone(phone),
  }))
}
