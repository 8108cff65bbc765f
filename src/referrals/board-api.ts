import { z } from 'zod'
import { criterion, outcome } from '../care-models/decision.ts'
import { factName } from '../care-models/facts.ts'
import { profession, words } from '../care-models/people.ts'
import { bilingual } from '../care-models/wording.ts'
import { snapshotSection } from '../exchanges/message.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { query } from '../shared/endpoint.ts'
import { commandId, messageId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { sbar } from '../shared/sbar.ts'
import { taskTitle } from '../tasks/task.ts'
import { consentGiven, gateAnswers, keyed, referralAction, referralState, toldFacts } from './referral.ts'

const audit = { activity: 'Läsa', resource: 'referral' } as const

const judged = criterion.pick({ key: true, kind: true, weight: true, text: true, origin: true }).extend({
  judgement: z.enum(['met', 'notMet', 'unknown']),
  basis: z.enum(['record', 'sender']).nullable(),
  missing: z.array(factName),
  instead: bilingual.nullable(),
})

const sender = z.strictObject({
  name: z.string(),
  profession,
  unit: z.string(),
  phone: z.string(),
})

const decided = z.strictObject({
  outcome: z.string(),
  effect: outcome.shape.effect,
  text: bilingual,
  by: z.string(),
  at: instant,
  /** The label and text of each field, as written. */
  said: z.array(z.strictObject({ label: bilingual, text: z.string() })),
  /** How the sender has the answer: not yet read, read by whom, to be phoned, phoned. */
  answer: z.enum(['sent', 'read', 'toCall', 'called']),
  readBy: z.string().nullable(),
  readAt: instant.nullable(),
})

const row = z.strictObject({
  referral: processId,
  version: commandId,
  state: referralState,
  person: personInList,
  source: z.enum(['account', 'phone']),
  sender,
  reason: keyed,
  urgency: keyed,
  urgencyOrder: z.int(),
  situation: z.string(),
  receivedAt: instant,
  receiptedBy: z.string().nullable(),
  receiptedAt: instant.nullable(),
  planned: z.string().nullable(),
  plannedAt: instant.nullable(),
  /** When the person was seen and it was written down. */
  assessedAt: instant.nullable(),
  /** What must be done next and when, by the model's deadlines. */
  next: z.strictObject({ key: z.string(), title: taskTitle, due: instant }).nullable(),
  /** By when the person is to be seen; null once that is done, or where nothing says when. */
  seeBy: instant.nullable(),
  fit: z.enum(['fits', 'doesNotFit', 'unclear']),
  decision: decided.nullable(),
  /** Why it was closed undecided; null when it was not. */
  ended: z.enum(['deceased', 'withdrawn']).nullable(),
  /** Supplements from the sender that nobody has receipted. */
  unreadSupplements: z.int(),
  allowed: z.array(referralAction),
})
export type BoardRow = z.infer<typeof row>

/** The team's board: inflow in the order to be met, what is decided and waits, what was closed today, and room. */
export const readBoard = query({
  id: 'board.read',
  method: 'GET',
  path: '/api/board/read',
  summary: 'The board of the own team',
  may: { purpose: 'care' },
  audit,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    team: z.strictObject({ name: z.string(), model: z.string(), modelVersion: z.int(), words }),
    capacity: z.strictObject({
      enrolled: z.int(),
      places: z.int().nullable(),
      free: z.int().nullable(),
      needsReason: z.boolean(),
    }),
    inflow: z.array(row),
    waiting: z.array(row),
    closedToday: z.array(row),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

const outcomeChoice = outcome.omit({ professions: true, origin: true }).extend({
  /** The reader's profession may take it. */
  allowed: z.boolean(),
  professions: z.array(profession),
})

/** One referral as the team that owns it sees it: opened by a tap, logged as read. */
export const readReferral = query({
  id: 'referral.read',
  method: 'GET',
  path: '/api/referral/read',
  summary: 'One referral with its SBAR, gates, criteria, outcomes and what has come since',
  may: { purpose: 'care' },
  audit,
  about: ({ referral }) => ({ process: referral }),
  input: z.strictObject({ referral: processId }),
  output: row.extend({
    criteria: z.array(judged),
    sbar,
    gates: gateAnswers,
    gateTexts: z.array(z.strictObject({ key: z.string(), question: bilingual })),
    told: toldFacts,
    consent: consentGiven,
    statement: z.string().nullable(),
    /** The sender's plan if worse and treatment limits, read with the background of SBAR. */
    background: z.array(snapshotSection),
    disclosed: z.array(snapshotSection),
    supplements: z.array(
      z.strictObject({
        message: messageId,
        from: z.string(),
        text: z.string(),
        receivedAt: instant,
        receiptedBy: z.string().nullable(),
      }),
    ),
    earlier: z.array(decided),
    outcomes: z.array(outcomeChoice),
  }),
  example: (world) => ({ as: 'erik', input: { referral: world.id('referral-esther') } }),
})
