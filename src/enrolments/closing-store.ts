import type { Trx } from '../platform/database.ts'
import type { EntryId, MessageId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { KnownReceiver } from './receiver-store.ts'
import type { Line } from './responsibility.ts'

/** A hand-back as the team keeps it while it waits. */
export interface NewHandBack {
  readonly id: string
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly enrolment: ProcessId
  readonly entry: EntryId
  readonly to: KnownReceiver
  readonly lines: readonly Line[]
  readonly sentAt: Instant
  readonly dueAt: Instant
}

export async function insertHandBack(trx: Trx, row: NewHandBack): Promise<void> {
  await trx
    .insertInto('hand_back')
    .values({
      id: row.id,
      owner_id: row.owner,
      person_id: row.person,
      unit_id: row.unit,
      enrolment_id: row.enrolment,
      entry_id: row.entry,
      to_unit_id: row.to.to?.unit ?? null,
      to_name: row.to.name,
      to_title: row.to.title,
      to_unit: row.to.unitName,
      to_phone: row.to.phone,
      lines: [...row.lines],
      message_id: row.to.to?.message ?? null,
      sent_at: row.sentAt,
      due_at: row.dueAt,
      state: 'sent',
    })
    .execute()
}

/** The hand-back that waits for its receiver, its row locked. */
export async function waitingHandBack(trx: Trx, enrolment: ProcessId) {
  return await trx
    .selectFrom('hand_back')
    .selectAll()
    .where('enrolment_id', '=', enrolment)
    .where('state', '=', 'sent')
    .forUpdate()
    .executeTakeFirst()
}

/** How a hand-back was answered. */
export interface Answered {
  readonly state: 'accepted' | 'declined' | 'withdrawn'
  readonly at: Instant
  readonly name: string
  readonly title: string
  readonly byPhone: boolean
  readonly answer: string | null
}

export async function answerHandBack(trx: Trx, id: string, answered: Answered): Promise<void> {
  await trx
    .updateTable('hand_back')
    .set({
      state: answered.state,
      answered_at: answered.at,
      answered_name: answered.name,
      answered_title: answered.title,
      answered_by_phone: answered.byPhone,
      answer: answered.answer,
    })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow()
}

/** What the receiving unit keeps of a hand-back; its id is the message's. */
export interface NewReceived {
  readonly message: MessageId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly handBack: string
  readonly enrolment: ProcessId
  readonly from: { readonly unit: UnitId; readonly unitName: string; readonly name: string }
  readonly lines: readonly Line[]
  readonly sentAt: Instant
  readonly dueAt: Instant
}

export async function insertReceived(trx: Trx, row: NewReceived): Promise<void> {
  await trx
    .insertInto('hand_back_received')
    .values({
      id: row.message,
      owner_id: row.owner,
      person_id: row.person,
      unit_id: row.unit,
      hand_back_id: row.handBack,
      enrolment_id: row.enrolment,
      from_unit_id: row.from.unit,
      from_unit: row.from.unitName,
      from_name: row.from.name,
      lines: [...row.lines],
      sent_at: row.sentAt,
      due_at: row.dueAt,
      state: 'waiting',
    })
    .execute()
}

/** Hand-backs that wait for a unit's answer, the oldest first. */
export async function receivedWaiting(trx: Trx, unit: UnitId) {
  return await trx
    .selectFrom('hand_back_received')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('state', '=', 'waiting')
    .orderBy('sent_at')
    .execute()
}

/** One hand-back as its receiver has it, with the message's snapshot. */
export async function receivedById(trx: Trx, of: { message: MessageId; unit: UnitId; person: PersonId }) {
  return await trx
    .selectFrom('hand_back_received as h')
    .innerJoin('message_received as m', 'm.id', 'h.id')
    .selectAll('h')
    .select(['m.snapshot', 'm.thread_id'])
    .where('h.id', '=', of.message)
    .where('h.unit_id', '=', of.unit)
    .where('h.person_id', '=', of.person)
    .executeTakeFirst()
}

export type ReceivedRow = NonNullable<Awaited<ReturnType<typeof receivedById>>>

/** Answers on the receiver's side; false when it no longer waited. */
export async function answerReceived(
  trx: Trx,
  id: string,
  answered: { state: 'accepted' | 'declined' | 'withdrawn'; at: Instant; name: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('hand_back_received')
    .set({ state: answered.state, answered_at: answered.at, answered_name: answered.name })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Locks the team's process, so that acceptance and withdrawal never both win. Gives its state. */
export async function lockEnrolment(trx: Trx, id: ProcessId): Promise<string | undefined> {
  const row = await trx
    .selectFrom('process')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state
}
