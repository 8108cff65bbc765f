import type { Change } from '../door/call.ts'
import { receiptMessage } from '../exchanges/receipt-store.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { byOf } from './partner-store.ts'
import { orderOfThread, type StoredOrder } from './row-store.ts'
import { stepOrder } from './step-store.ts'

/** The task by which the ordering unit learns that nobody has receipted. */
export const UNRECEIPTED_TASK = 'orderUnreceipted'

/** Receipts the revision in force by name, on both sides; the ordering unit need not call any more. */
export async function receiptRevision(call: Change, mine: StoredOrder): Promise<StoredOrder> {
  const { trx, now, id: version, reader } = call
  const step = {
    what: 'receipted' as const,
    state: 'receipted' as const,
    version,
    at: now,
    by: byOf(call),
    receipted: reader.name,
  }
  await stepOrder(trx, mine, step)
  await receiptMessage(call, {
    message: mine.message_id,
    after: async (their, { thread, from }) => {
      const theirs = await orderOfThread(their, { thread, side: 'ordering', unit: from.unit })
      if (theirs === undefined) return
      await stepOrder(their, theirs, step)
      await endTasksAbout(their, {
        about: theirs.id,
        keys: [UNRECEIPTED_TASK],
        note: texts.step.receipted,
        by: null,
        version,
        at: now,
      })
    },
  })
  return { ...mine, state: 'receipted', version }
}
