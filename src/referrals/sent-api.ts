import { z } from 'zod'
import { alarmStep } from '../alarms/alarm.ts'
import { words } from '../care-models/people.ts'
import { bilingual } from '../care-models/wording.ts'
import { snapshotSection } from '../exchanges/message.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { query } from '../shared/endpoint.ts'
import { messageId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { keyed, threadId } from './referral.ts'
import { wentTold } from './went.ts'

const audit = { activity: 'Läsa', resource: 'message' } as const

/** How far one's own matter has come, told by own rows alone. */
export const sentState = z.enum(['sent', 'read', 'answered', 'done', 'withdrawn'])
export type SentState = z.infer<typeof sentState>

const answer = z.strictObject({
  message: messageId,
  from: z.string(),
  title: z.string(),
  outcome: bilingual.nullable(),
  sections: z.array(snapshotSection),
  receivedAt: instant,
  receiptedBy: z.string().nullable(),
  receiptedAt: instant.nullable(),
})

const row = z.strictObject({
  thread: threadId,
  person: personInList,
  team: z.string(),
  reports: words.pick({ report: true, theReport: true }),
  reason: keyed,
  urgency: keyed,
  sentAt: instant,
  sentBy: z.string(),
  mine: z.boolean(),
  state: sentState,
  readBy: z.string().nullable(),
  readAt: instant.nullable(),
  /** The latest answer. */
  answer: answer.nullable(),
  allowed: z.array(z.enum(['exchange.receipt', 'referral.supplement'])),
})
export type SentRow = z.infer<typeof row>

/** What the reader, or the reader's unit, has sent to teams: those with an answer to receipt first. */
export const listSent = query({
  id: 'sent.list',
  method: 'GET',
  path: '/api/sent/list',
  summary: 'What I or my unit have sent to teams, and how far it has come',
  may: { purpose: 'care' },
  audit,
  about: () => 'unit',
  input: z.strictObject({ scope: z.enum(['mine', 'unit']).default('unit') }),
  output: z.strictObject({ rows: z.array(row), total: z.int() }),
  example: () => ({ as: 'sara', input: { scope: 'unit' as const } }),
})

/** One thread from the sender's side: what was sent, supplements, and every answer. */
export const readSentThread = query({
  id: 'sent.thread',
  method: 'GET',
  path: '/api/sent/thread',
  summary: 'One of my unit’s threads with a team',
  may: { purpose: 'care' },
  audit,
  about: () => 'unit',
  input: z.strictObject({ thread: threadId }),
  output: row.extend({
    unitPhone: z.strictObject({ phone: z.string(), from: z.string(), to: z.string() }).nullable(),
    /** When the team is to have read it and to have seen the person, as the model said when it was sent. */
    expected: z.strictObject({
      receiptDue: instant.nullable(),
      assessDue: instant.nullable(),
      /** When the team first reads it, where it has said when it reads. */
      readFrom: instant.nullable(),
      /** When it is told again that nobody there has read it, and whom. */
      unread: z.array(alarmStep),
    }),
    sections: z.array(snapshotSection),
    supplements: z.array(
      z.strictObject({
        message: messageId,
        text: z.string(),
        sentAt: instant,
        sentBy: z.string(),
        readBy: z.string().nullable(),
      }),
    ),
    answers: z.array(answer),
    /** How it went, told by the team after some weeks; null until then. */
    went: wentTold.nullable(),
  }),
  example: (world) => ({ as: 'sara', input: { thread: world.id('referral-esther') } }),
})
