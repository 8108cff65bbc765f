import { z } from 'zod'
import { personInList } from '../exchanges/person-in-list.ts'
import { day } from '../shared/day.ts'
import { commandId, entryId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { reservedTasks } from '../shared/ordering.ts'
import { bloodUnitView } from './blood.ts'
import { given } from './medicine.ts'
import { astrayReason, orderContent, orderOutcome, orderSide, orderState, orderStep } from './order.ts'

/** An order in a list. */
export const orderRow = z.strictObject({
  order: processId,
  version: commandId,
  side: orderSide,
  state: orderState,
  person: personInList,
  /** The other side's unit. */
  partner: z.string(),
  content: orderContent,
  revision: z.int(),
  orderedBy: z.string(),
  /** The visit, call or enrolment of the own unit that it came out of; null at the unit that performs it. */
  about: processId.nullable(),
  sentAt: instant,
  receipted: z.strictObject({ by: z.string(), at: instant }).nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** Sent and unreceipted so long that the ordering unit has been told. */
  escalated: z.boolean(),
  /** The latest question or answer, while it matters. */
  question: z.string().nullable(),
  /** How many times it has been performed, and what came of the latest. */
  performances: z.int(),
  latest: z
    .strictObject({
      at: instant,
      by: z.string(),
      outcome: orderOutcome,
      value: z.string().nullable(),
      unit: z.string().nullable(),
    })
    .nullable(),
  /** What has come back and nobody here has receipted. */
  unseen: z.int(),
  /** What it takes to do it without a licence, and whether the reader may. */
  reserved: z.strictObject({
    who: z.enum(['anyone', 'delegated', 'licensed']),
    task: z.enum(reservedTasks).nullable(),
    mayDo: z.boolean(),
  }),
  /** Why it no longer reaches those who were to do it, and where the person is registered now if that may be told. */
  astray: z.strictObject({ why: astrayReason, livesIn: z.string().nullable() }).nullable(),
  /** How far the blood has come: units given of those ordered, and the one under way. */
  blood: z.strictObject({ given: z.int(), ordered: z.int(), now: bloodUnitView.nullable() }).nullable(),
  allowed: z.array(z.string()),
})
export type OrderRow = z.output<typeof orderRow>

/** One performance in its version in force. */
const performanceView = z.strictObject({
  performance: entryId,
  outcome: orderOutcome,
  at: instant,
  slotAt: instant.nullable(),
  by: z.string(),
  title: z.string(),
  unitName: z.string(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  note: z.string().nullable(),
  given: given.nullable(),
  blood: bloodUnitView.nullable(),
  corrected: z.enum(['corrected', 'enteredInError']).nullable(),
  reason: z.string().nullable(),
})

/** One step of an order's history. */
const orderEvent = z.strictObject({
  what: orderStep,
  at: instant,
  by: z.string(),
  title: z.string(),
  unitName: z.string(),
  text: z.string().nullable(),
  /** What was asked for from then on, where this step changed it. */
  content: orderContent.nullable(),
})

/** An order with everything that has happened to it. */
export const orderDetail = orderRow.extend({
  partnerUnit: unitId,
  /** The partner's phone that answers now, to call instead of writing. */
  partnerPhone: z.string().nullable(),
  lastDay: day.nullable(),
  closedAt: instant.nullable(),
  history: z.array(orderEvent),
  performed: z.array(performanceView),
  /** Blood units that are under way or were checked and not given; those given stand among the performed. */
  bloodUnits: z.array(bloodUnitView),
})
export type OrderDetail = z.output<typeof orderDetail>
