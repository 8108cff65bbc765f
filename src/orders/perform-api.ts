import { z } from 'zod'
import { command, type World } from '../shared/endpoint.ts'
import { entryId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { given } from './medicine.ts'
import { endReason, orderOutcome } from './order.ts'
import { changedOrder, onOrder, performingId } from './outcome.ts'

const may = { purpose: 'care' } as const
const writes = { activity: 'Skriva', resource: 'order' } as const

const text = z.string().trim().max(2000)

const received = (world: World, name: string) => performingId(world.id(`order-${name}`))

/** Receipts an order by name: read, understood, and on our list. Takes back an open question of one's own. */
export const receiptOrder = command({
  id: 'order.receipt',
  path: '/api/order/receipt',
  summary: 'Receipts an order by name; the orderer sees who and when',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({ order: processId }),
  output: changedOrder,
  example: (world) => ({ as: 'sara', input: { order: received(world, 'astrid-medicine') } }),
})

/** Asks the orderer before anything is done. */
export const questionOrder = command({
  id: 'order.question',
  path: '/api/order/question',
  summary: 'Puts a question to the orderer; the order waits for the answer',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  handsOver: 'later',
  input: z.strictObject({ order: processId, entry: entryId, text: text.min(2).max(1000) }),
  output: changedOrder,
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'astrid-medicine'),
      entry: world.id('example:order-question'),
      text: 'Ska provet tas fastande?',
    },
  }),
})

/** Writes down, signed, what was done: value and words; again and again for a standing order. */
export const performOrder = command({
  id: 'order.perform',
  path: '/api/order/perform',
  summary: 'Signs that an order was performed, declined or could not be done; the orderer sees it',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({
    order: processId,
    entry: entryId,
    outcome: orderOutcome.default('done'),
    /** When it was done; now unless told. */
    doneAt: instant.optional(),
    value: z.string().trim().max(60).default(''),
    /** What was given, when it is a medicine. */
    given: given.optional(),
    text: text.default(''),
  }),
  output: changedOrder,
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'esther-weight'),
      entry: world.id('example:order-performance'),
      value: '68,4',
    },
  }),
})

/** Corrects a performance, or says that it never was; the old text stays readable. */
export const correctPerformance = command({
  id: 'order.correctPerformance',
  path: '/api/order/correct-performance',
  summary: 'Corrects what was written about a performance',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({
    order: processId,
    /** The performance as it was first written. */
    performance: entryId,
    entry: entryId,
    kind: z.enum(['corrected', 'enteredInError']),
    reason: z.string().trim().min(3).max(300),
    value: z.string().trim().max(60).default(''),
    given: given.optional(),
    text: text.default(''),
  }),
  output: changedOrder,
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'esther-weight'),
      performance: world.id('performance-esther-weight-9'),
      entry: world.id('example:performance-correction'),
      kind: 'corrected' as const,
      reason: 'Läste fel på vågen',
      value: '68,9',
    },
  }),
})

/** Ends an order that will not be done, or not any more. */
export const endOrder = command({
  id: 'order.end',
  path: '/api/order/end',
  summary: 'Ends an order on the performing side, with the reason; the orderer is told',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({
    order: processId,
    entry: entryId,
    reason: endReason,
    text: text.max(1000).default(''),
  }),
  output: changedOrder,
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'esther-weight'),
      entry: world.id('example:order-end'),
      reason: 'notNeeded' as const,
    },
  }),
})

/** Opens an order again that this side ended, and tells the other. */
export const reopenOrder = command({
  id: 'order.reopen',
  path: '/api/order/reopen',
  summary: 'Opens an order again that was ended by mistake',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({ order: processId, entry: entryId, text: text.min(2).max(1000) }),
  output: changedOrder,
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'vera-walk'),
      entry: world.id('example:order-reopened'),
      text: 'Det blev fel person.',
    },
  }),
})

/** Marks what has come back about an order as read, by name. */
export const seenOrder = command({
  id: 'order.seen',
  path: '/api/order/seen',
  summary: 'Receipts what the other side has said about an order',
  may,
  audit: { activity: 'Skriva', resource: 'message' },
  about: onOrder,
  delivery: 'queued',
  input: z.strictObject({ order: processId }),
  output: changedOrder,
  example: (world) => ({ as: 'amina', input: { order: world.id('order-ragnar-catheter') } }),
})
