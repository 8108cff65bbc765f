import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import { clockOf, dayOf } from '../shared/day.ts'
import type { CommandId, MessageId, OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { MessageKind } from './message.ts'
import { asOwner } from './message-store.ts'

/** A message that has been read, as both sides are told. */
export interface Receipted {
  readonly message: MessageId
  readonly thread: MessageId
  readonly kind: MessageKind
  readonly person: PersonId
  /** The side that sent it and now learns that it was read. */
  readonly from: { readonly owner: OwnerId; readonly unit: UnitId }
  readonly by: string
  readonly staff: StaffId | null
  readonly at: Instant
  /** The command that receipted it. */
  readonly version: CommandId
}

/** What the sender's slice does when its message has been read; runs on the sender's side and under its ownership. */
export type AfterReceipt = (trx: Trx, receipt: Receipted) => Promise<void>

/** What receipting needs of a change. A door's Change is one. */
export type Receipting = Writing & { readonly id: CommandId }

/**
 * Receipts a message in the reader's own unit's inbox by name, and tells the sender's side in the same transaction.
 * Two at once: the second is told who was first.
 */
export async function receiptMessage(
  receipting: Receipting,
  given: { message: MessageId; after?: AfterReceipt | undefined },
): Promise<Receipted> {
  const { trx, reader, now, id } = receipting
  const row = await trx
    .updateTable('message_received')
    .set({ receipted_at: now, receipted_by: reader.staff, receipted_name: reader.name, version: id })
    .where('id', '=', given.message)
    .where('owner_id', '=', reader.owner)
    .where('unit_id', '=', reader.unit)
    .where('receipted_at', 'is', null)
    .returning(['id', 'thread_id', 'kind', 'person_id', 'from_owner_id', 'from_unit_id'])
    .executeTakeFirst()
  if (row === undefined) throw await whyNot(receipting, given.message)
  const receipt: Receipted = {
    message: row.id,
    thread: row.thread_id,
    kind: row.kind as MessageKind, // Cast: the column holds only kinds that sendMessage put there.
    person: row.person_id,
    from: { owner: row.from_owner_id, unit: row.from_unit_id },
    by: reader.name,
    staff: reader.staff,
    at: now,
    version: id,
  }
  await asOwner(trx, { receiver: receipt.from.owner, sender: reader.owner }, async () => {
    await trx
      .insertInto('message_receipt')
      .values({
        message_id: receipt.message,
        owner_id: receipt.from.owner,
        person_id: receipt.person,
        receipted_name: `${reader.name}, ${reader.title}`,
        receipted_at: now,
      })
      .execute()
    await given.after?.(trx, receipt)
  })
  return receipt
}

async function whyNot({ trx, reader }: Receipting, message: MessageId): Promise<Refused> {
  const row = await trx
    .selectFrom('message_received')
    .select(['receipted_at', 'receipted_name'])
    .where('id', '=', message)
    .where('owner_id', '=', reader.owner)
    .where('unit_id', '=', reader.unit)
    .executeTakeFirst()
  if (row === undefined || row.receipted_at === null) return new Refused('access.notFound', { status: 404 })
  const at = `${dayOf(row.receipted_at)} ${clockOf(row.receipted_at)}`
  return new Refused('exchange.alreadyReceipted', { status: 409, data: { by: row.receipted_name ?? '', at } })
}
