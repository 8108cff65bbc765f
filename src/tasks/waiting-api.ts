import { z } from 'zod'
import { messageKind } from '../exchanges/message.ts'
import { query } from '../shared/endpoint.ts'

/** What waits for the reader's unit, in numbers only: nobody is named, so that it can stand on every screen. */
export const readWaiting = query({
  id: 'waiting.read',
  method: 'GET',
  path: '/api/waiting',
  summary: 'How much waits for the own unit: unreceipted messages by kind, and tasks',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'waiting' },
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    messages: z.array(z.strictObject({ kind: messageKind, count: z.int() })),
    tasks: z.strictObject({ mine: z.int(), team: z.int(), overdue: z.int() }),
  }),
  example: () => ({ as: 'sara', input: {} }),
})
