import { z } from 'zod'
import { derivedId } from '../records/derived-id.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, messageId, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { messageKinds, snapshotSection } from './message.ts'
import { personInList } from './person-in-list.ts'

const audit = { activity: 'Läsa', resource: 'message' } as const
const care = { purpose: 'care' } as const

const inboxRow = z.strictObject({
  message: messageId,
  thread: messageId,
  kind: z.enum(messageKinds),
  person: personInList,
  /** Who sent it, as it stood then: name, title, unit. */
  from: z.string(),
  title: z.string(),
  sections: z.array(snapshotSection),
  /** 0 when the kind has none; otherwise 1 goes first. */
  urgency: z.int(),
  receivedAt: instant,
  /** The command that receipts it; empty where the kind is receipted where it is worked with. */
  allowed: z.array(z.literal('exchange.receipt')),
})
export type InboxRow = z.infer<typeof inboxRow>

/** What has come to the reader's unit and nobody has receipted yet: most urgent first, then the oldest. */
export const exchangeInbox = query({
  id: 'exchange.inbox',
  method: 'GET',
  path: '/api/exchange/inbox',
  summary: 'Unreceipted messages of the own unit',
  may: care,
  audit,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(inboxRow), total: z.int() }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Receipts a message by name; its sender is told. Kinds with a receipt of their own are refused here. */
export const exchangeReceipt = command({
  id: 'exchange.receipt',
  path: '/api/exchange/receipt',
  summary: 'Receipt a message that the own unit has received',
  may: care,
  audit: { activity: 'Skriva', resource: 'message' },
  about: () => 'unit',
  delivery: 'queued',
  input: z.strictObject({ message: messageId }),
  output: z.strictObject({ message: messageId, version: commandId, person: personId }),
  example: (world) => ({
    as: 'sara',
    input: { message: derivedId(world.id('command:decide-arne'), 'answer') },
  }),
})
