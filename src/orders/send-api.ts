import { z } from 'zod'
import { orderTemplate } from '../care-models/order-template.ts'
import { grounds } from '../exchanges/message.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, ownerId, personId, processId, unitId } from '../shared/id.ts'
import { orderContent } from './order.ts'
import { changedOrder, onOrder } from './outcome.ts'

const may = { purpose: 'care' } as const
const writes = { activity: 'Skriva', resource: 'order' } as const

/** How many orders one sending may hold; a visit ends in a handful. */
const ORDERS_AT_ONCE = 12

/** Units that can be asked to do something for a person, the person's own home care first. */
export const orderReceivers = query({
  id: 'order.receivers',
  method: 'GET',
  path: '/api/order/receivers',
  summary: 'Units that an order for this person can go to',
  may,
  audit: { activity: 'Läsa', resource: 'unit' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    /** The sending side, for the question of the legal ground. */
    sender: z.strictObject({
      owner: ownerId,
      kind: z.enum(['region', 'municipality', 'private']),
      area: z.enum(['health', 'social']),
    }),
    /** Which kinds this reader may order. */
    mayOrder: z.array(orderContent.shape.kind),
    /** Where the sender's unit is reached, to write into what is asked for. */
    phone: z.string().nullable(),
    /** The unit's usual orders, of the kinds that the reader may order. */
    templates: z.array(orderTemplate),
    units: z.array(
      z.strictObject({
        unit: unitId,
        name: z.string(),
        owner: ownerId,
        kind: z.enum(['region', 'municipality', 'private']),
        area: z.enum(['health', 'social']),
        /** The home care where the person lives. */
        homeCare: z.boolean(),
      }),
    ),
  }),
  example: (world) => ({ as: 'amina', input: { person: world.id('ragnar') } }),
})

/** Sends what a visit ended in: one or several orders to one unit, as one disclosure on one ground. */
export const sendOrders = command({
  id: 'order.send',
  path: '/api/order/send',
  summary: 'Orders something of another unit; each order has its own id and its own entry',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    person: personId,
    unit: unitId,
    /** The visit, call or enrolment of the own unit that it comes out of. */
    about: processId.optional(),
    agrees: z.enum(['yes', 'no', 'cannot']),
    ground: z.enum(grounds),
    statement: z.string().trim().max(1000).optional(),
    orders: z
      .array(z.strictObject({ order: processId, entry: entryId, content: orderContent }))
      .min(1)
      .max(ORDERS_AT_ONCE),
  }),
  output: z.strictObject({ orders: z.array(processId), version: commandId, person: personId }),
  example: (world) => ({
    as: 'amina',
    input: {
      person: world.id('ragnar'),
      unit: world.id('granvik-home-care'),
      agrees: 'yes' as const,
      ground: 'consent' as const,
      orders: [
        {
          order: world.id('example:order'),
          entry: world.id('example:order-entry'),
          content: {
            kind: 'measurement' as const,
            what: 'Väg på morgonen, samma våg',
            value: { name: 'Vikt', unit: 'kg' },
            timing: {
              kind: 'times' as const,
              from: '2026-11-22' as const,
              until: null,
              everyDays: 1,
              at: [],
            },
            report: 'Vikt varje dag',
            callWhen: 'Ökning mer än 2 kg på tre dagar',
          },
        },
      ],
    },
  }),
})

/** Answers the receiver's question without changing what is asked for; it must be receipted anew. */
export const answerQuestion = command({
  id: 'order.answer',
  path: '/api/order/answer',
  summary: 'Answers a question about an order',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  handsOver: 'later',
  input: z.strictObject({ order: processId, entry: entryId, text: z.string().trim().min(2).max(1000) }),
  output: changedOrder,
  example: (world) => ({
    as: 'amina',
    input: {
      order: world.id('order-ragnar-fluids'),
      entry: world.id('example:order-answer'),
      text: 'Ja, kvällsbesöket räcker i helgen.',
    },
  }),
})

/** A new revision of what is asked for; it must be receipted anew, and the old one stays readable. */
export const changeOrder = command({
  id: 'order.change',
  path: '/api/order/change',
  summary: 'Changes an order: a new revision',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    order: processId,
    entry: entryId,
    content: orderContent,
    /** Why, or the answer to the question that led to it. */
    text: z.string().trim().min(2).max(1000),
  }),
  output: changedOrder,
  example: (world) => ({
    as: 'johan',
    input: {
      order: world.id('order-astrid-medicine'),
      entry: world.id('example:order-change'),
      text: 'En dag senare går bra.',
      content: {
        kind: 'sample' as const,
        what: 'Blodprov: Na, K, kreatinin',
        value: null,
        timing: { kind: 'once' as const, day: '2026-11-24' as const, at: null },
      },
    },
  }),
})

/** Takes an order back before it is done. */
export const withdrawOrder = command({
  id: 'order.withdraw',
  path: '/api/order/withdraw',
  summary: 'Takes an order back, with the reason',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({ order: processId, entry: entryId, text: z.string().trim().min(2).max(1000) }),
  output: changedOrder,
  example: (world) => ({
    as: 'johan',
    input: {
      order: world.id('order-astrid-medicine'),
      entry: world.id('example:order-withdrawn'),
      text: 'Vi tar kuren vid besöket i stället.',
    },
  }),
})

/**
 * Ends the order where it is and sends the same to another unit, in one act: the unit has closed, or the person has
 * moved. What was done stays with the old one; the new one receipts.
 */
export const moveOrder = command({
  id: 'order.move',
  path: '/api/order/move',
  summary: 'Moves an order to another unit: ended there and sent here, in one',
  may,
  audit: writes,
  about: onOrder,
  delivery: 'now',
  input: z.strictObject({
    order: processId,
    entry: entryId,
    unit: unitId,
    /** The new order and its own entry. */
    newOrder: processId,
    newEntry: entryId,
    text: z.string().trim().min(2).max(1000),
    agrees: z.enum(['yes', 'no', 'cannot']),
    ground: z.enum(grounds),
    statement: z.string().trim().max(1000).optional(),
  }),
  output: changedOrder.extend({ moved: processId }),
  example: (world) => ({
    as: 'amina',
    input: {
      order: world.id('order-ragnar-temp'),
      entry: world.id('example:order-moved'),
      unit: world.id('tallasen-home-care'),
      newOrder: world.id('example:order-moved-to'),
      newEntry: world.id('example:order-moved-to-entry'),
      text: 'Bor hos dottern i Tallåsen i två veckor.',
      agrees: 'yes' as const,
      ground: 'consent' as const,
    },
  }),
})
