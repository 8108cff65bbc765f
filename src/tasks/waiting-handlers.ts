import { type Handled, handle } from '../door/call.ts'
import { inboxCounts } from '../exchanges/inbox-store.ts'
import { countTasks } from './list-store.ts'
import { readWaiting } from './waiting-api.ts'

/** What waits, counted. */
export const waitingHandlers: readonly Handled[] = [
  handle(readWaiting, async ({ trx, reader, now }) => ({
    messages: await inboxCounts(trx, reader),
    tasks: await countTasks(trx, { unit: reader.unit, staff: reader.staff, now }),
  })),
]
