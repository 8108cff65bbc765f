import { type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { exchangeInbox, exchangeReceipt, type InboxRow } from './api.ts'
import { inboxOf, kindInInbox } from './inbox-store.ts'
import { type MessageKind, readableSnapshot } from './message.ts'
import { personsInList } from './person-in-list-store.ts'
import { type AfterReceipt, receiptMessage } from './receipt-store.ts'
import { hasOwnReceipt } from './rules.ts'

/**
 * The inbox and its receipts. `after` holds, by kind of message, what the slice that sent it does when it has been
 * read; the wiring passes it in, since the exchange itself knows none of them.
 */
export function exchangeHandlers(after: Partial<Record<MessageKind, AfterReceipt>>): readonly Handled[] {
  return [
    handle(exchangeInbox, async (call) => {
      const { rows, total } = await inboxOf(call.trx, call.reader.unit)
      const persons = await personsInList(
        call.trx,
        rows.map((row) => row.person_id),
      )
      return {
        total,
        rows: rows.flatMap((row): InboxRow[] => {
          const person = persons.get(row.person_id)
          if (person === undefined) return []
          const kind = row.kind as MessageKind // Cast: the column holds only kinds that sendMessage put there.
          const readable = readableSnapshot.safeParse(row.snapshot)
          return [
            {
              message: row.id,
              thread: row.thread_id,
              kind,
              person,
              from: row.from_name,
              title: readable.success ? readable.data.title : '',
              sections: readable.success ? readable.data.sections : [],
              urgency: row.urgency,
              receivedAt: row.received_at,
              allowed: hasOwnReceipt(kind) ? [] : ['exchange.receipt'],
            },
          ]
        }),
      }
    }),
    handle(exchangeReceipt, async (call, { message }) => {
      const kind = await kindInInbox(call.trx, { message, unit: call.reader.unit })
      if (kind === undefined) throw new Refused('access.notFound', { status: 404 })
      const known = kind as MessageKind // Cast: the column holds only kinds that sendMessage put there.
      if (hasOwnReceipt(known)) throw new Refused('exchange.receiptedElsewhere', { status: 409 })
      const receipt = await receiptMessage(call, { message, after: after[known] })
      call.emit(`unit:${call.reader.unit}`)
      call.emit(`unit:${receipt.from.unit}`)
      return { message, version: call.id, person: receipt.person }
    }),
  ]
}
