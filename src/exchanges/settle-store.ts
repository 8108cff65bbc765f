import type { Trx } from '../platform/database.ts'
import type { MessageId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A message that nobody needs to read any more (withdrawn, replaced, the person has died) leaves the own inbox. */
export async function settleMessage(
  trx: Trx,
  given: { message: MessageId; by: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('message_received')
    .set({ receipted_at: given.at, receipted_name: given.by })
    .where('id', '=', given.message)
    .where('receipted_at', 'is', null)
    .execute()
}

/** A message that was settled and that somebody needs to read after all; one that somebody has read stays read. */
export async function unsettleMessage(trx: Trx, message: MessageId): Promise<void> {
  await trx
    .updateTable('message_received')
    .set({ receipted_at: null, receipted_name: null })
    .where('id', '=', message)
    .where('receipted_by', 'is', null)
    .execute()
}
