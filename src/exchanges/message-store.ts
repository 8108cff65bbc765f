import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { relate } from '../access/care-relation-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import { dayOf } from '../shared/day.ts'
import type { CommandId, EntryId, MessageId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { Ground, MessageKind, Snapshot } from './message.ts'
import { groundCarries, needsStatement, type Party } from './rules.ts'

/** A message to send: the sender's own signed entry must already be written in this transaction. */
export interface NewMessage {
  readonly id: MessageId
  /** The first message of the thread; absent when this one begins it. */
  readonly thread?: MessageId
  readonly person: PersonId
  readonly kind: MessageKind
  readonly to: UnitId
  readonly entry: EntryId
  readonly ground: Ground
  readonly statement?: string | undefined
  readonly snapshot: Snapshot
  readonly snapshotVersion: number
  readonly urgency?: number
  readonly version: CommandId
  /** What is said about something that both have already: it reaches the rows of a unit that has closed, too. */
  readonly evenClosed?: boolean
  /** What else the message makes at the receiver, in the same transaction and under the receiver's ownership. */
  readonly deliver?: (trx: Trx, receiver: Receiver) => Promise<void>
}

/** The unit a message goes to, as it stands today. */
export interface Receiver extends Party {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly unitName: string
  readonly careModel: string | null
}

/** What sending needs of a change: who writes, and what kind of owner stands behind. A door's Change is one. */
export type Sending = Writing & {
  readonly reader: Writing['reader'] & { readonly unitName: string; readonly ownerKind: Party['kind'] }
}

/**
 * Sends a message: the frozen snapshot with its ground on the sender's side, a copy of it in the receiver's inbox,
 * and the receiving unit's part in the person's care; all in one transaction or not at all.
 * Gives the receiver, whose topic the caller emits.
 */
export async function sendMessage(sending: Sending, message: NewMessage): Promise<Receiver> {
  const { trx, reader, now } = sending
  const receiver = await receiverOf(trx, message.to, message.evenClosed === true ? null : dayOf(now))
  const sender: Party = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
  checkGround(message, sender, receiver)
  const text = JSON.stringify(message.snapshot)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const common = {
    id: message.id,
    thread_id: message.thread ?? message.id,
    person_id: message.person,
    kind: message.kind,
    snapshot: text,
    snapshot_version: message.snapshotVersion,
    sha256,
  }
  await trx
    .insertInto('message_sent')
    .values({
      ...common,
      owner_id: reader.owner,
      unit_id: reader.unit,
      to_owner_id: receiver.owner,
      to_unit_id: receiver.unit,
      entry_id: message.entry,
      ground: message.ground,
      ground_statement: message.statement ?? null,
      sent_by: reader.staff,
      sent_at: now,
    })
    .execute()
  await asOwner(trx, { receiver: receiver.owner, sender: reader.owner }, async () => {
    await trx
      .insertInto('message_received')
      .values({
        ...common,
        owner_id: receiver.owner,
        unit_id: receiver.unit,
        from_owner_id: reader.owner,
        from_unit_id: reader.unit,
        from_name: `${reader.name}, ${reader.title}, ${reader.unitName}`,
        urgency: message.urgency ?? 0,
        received_at: now,
        version: message.version,
      })
      .execute()
    const { owner, unit } = receiver
    await relate(trx, { owner, unit, person: message.person, reason: 'message', from: now })
    await message.deliver?.(trx, receiver)
  })
  return receiver
}

function checkGround(message: NewMessage, sender: Party, receiver: Party): void {
  if (!groundCarries(message.ground, sender, receiver)) {
    throw new Refused('exchange.groundDoesNotCarry', { status: 422, field: 'ground' })
  }
  if (needsStatement(message.ground) && !message.statement) {
    throw new Refused('exchange.statementNeeded', { status: 422, field: 'statement' })
  }
}

/** The unit as a receiver, or a refusal when it is unknown or, on a day, closed; null asks for no day. */
export async function receiverOf(trx: Trx, unit: UnitId, today: string | null): Promise<Receiver> {
  const row = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .select([
      'u.id as unit',
      'u.name as unitName',
      'u.care_model as careModel',
      'o.id as owner',
      'o.kind',
      'o.area',
      'u.valid_to',
    ])
    .where('u.id', '=', unit)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('exchange.unitUnknown', { status: 422, field: 'unit' })
  if (today !== null && row.valid_to !== null && row.valid_to < today) {
    throw new Refused('exchange.unitClosed', { status: 409, field: 'unit', data: { unit: row.unitName } })
  }
  const { valid_to: _, kind, area, ...rest } = row
  // Cast: check constraints hold both columns to these words.
  return { ...rest, kind: kind as Party['kind'], area: area as Party['area'] }
}

/**
 * Runs work on the other side of an exchange, and always comes back. For this slice alone: nobody else crosses the
 * second wall, and this slice only to deliver a message or its receipt.
 */
export async function asOwner(
  trx: Trx,
  side: { receiver: OwnerId; sender: OwnerId },
  work: () => Promise<void>,
): Promise<void> {
  await sql`select set_config('hemma.owner', ${side.receiver}, true)`.execute(trx)
  await work()
  await sql`select set_config('hemma.owner', ${side.sender}, true)`.execute(trx)
}
