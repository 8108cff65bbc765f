import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { personId, processId } from '../shared/id.ts'
import { following } from '../shared/in-bag.ts'
import { instant } from '../shared/instant.ts'
import { reservedTasks } from '../shared/ordering.ts'
import { openOrderStates, orderKind } from './order.ts'
import { onOrder } from './outcome.ts'
import { orderDetail, orderRow } from './view.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'order' } as const

/** The own unit's orders: what it is to do, or what it has sent. Overdue first, then what is due next. */
export const listOrders = query({
  id: 'order.list',
  method: 'GET',
  path: '/api/order/list',
  summary: 'Orders that the own unit is to perform or has sent',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({
    side: z.enum(['performing', 'ordering']),
    /** `open` has something left to do; `closed` ended within the last 14 days. */
    which: z.enum(['open', 'closed']).default('open'),
  }),
  output: z.strictObject({ rows: z.array(orderRow), total: z.int() }),
  example: () => ({ as: 'sara', input: { side: 'performing' as const } }),
})

/** A person's orders as the own unit has them, open ones first. */
export const ordersOfPerson = query({
  id: 'order.ofPerson',
  method: 'GET',
  path: '/api/order/of-person',
  summary: 'Orders about a person, sent or received by the own unit',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({ person: personId, rows: z.array(orderRow), total: z.int() }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})

/** One order with its history and every performance. */
export const readOrder = query({
  id: 'order.read',
  method: 'GET',
  path: '/api/order/read',
  summary: 'An order of the own unit in full',
  may,
  audit: reads,
  about: onOrder,
  input: z.strictObject({ order: processId }),
  bag: following(ordersOfPerson, ({ rows }) =>
    rows.filter(({ state }) => openOrderStates.includes(state)).map(({ order }) => ({ order })),
  ),
  output: orderDetail,
  example: (world) => ({ as: 'gp-public', input: { order: world.id('order-esther-weight') } }),
})

/** The person's open orders to be printed: the log says that they left the screen. */
export const printOrders = query({
  id: 'order.print',
  method: 'GET',
  path: '/api/order/print',
  summary: 'A person’s order list for print',
  may,
  audit: { activity: 'Utskrift', resource: 'order' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId, rows: z.array(orderRow), total: z.int() }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})

const tonight = z.strictObject({
  /** Until when: the next morning. */
  until: instant,
  /** Each order once. */
  rows: z.array(orderRow),
  /** What should have been done already. */
  late: z.array(processId),
  /** Every occasion from now until then, by time; `anyTime` has no clock time of its own. */
  times: z.array(z.strictObject({ at: instant, anyTime: z.boolean(), order: processId })),
  /** What may be needed, and how many times it was given today. */
  asNeeded: z.array(z.strictObject({ order: processId, givenToday: z.int() })),
})

/** What the evening and the night have before them: overdue, then by time until the morning, then as needed. */
export const ordersTonight = query({
  id: 'order.tonight',
  method: 'GET',
  path: '/api/order/tonight',
  summary: 'Orders that the own unit is to perform from now until the morning, by time',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'onCall', ask: () => [{}] },
  output: tonight,
  example: () => ({ as: 'night', input: {} }),
})

/** The same for paper: the log says that it left the screen. */
export const printTonight = query({
  id: 'order.printTonight',
  method: 'GET',
  path: '/api/order/print-tonight',
  summary: 'The evening’s and night’s orders for print',
  may,
  audit: { activity: 'Utskrift', resource: 'order' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: tonight,
  example: () => ({ as: 'night', input: {} }),
})

/**
 * Every reserved task of the provider for its medically responsible nurse: figures by unit and what is under way. No
 * person is named: a role alone opens no record.
 */
export const reservedOverview = query({
  id: 'order.reserved',
  method: 'GET',
  path: '/api/order/reserved',
  summary: 'Reserved tasks of the provider with figures, for the medically responsible nurse',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    units: z.array(
      z.strictObject({
        name: z.string(),
        open: z.int(),
        late: z.int(),
        /** Within the last 30 days. */
        done: z.int(),
        byDelegation: z.int(),
        notDone: z.int(),
      }),
    ),
    rows: z.array(
      z.strictObject({
        unitName: z.string(),
        kind: orderKind,
        /** Null: licensed staff only. */
        task: z.enum(reservedTasks).nullable(),
        dueAt: instant.nullable(),
        overdue: z.boolean(),
        latest: z
          .strictObject({ at: instant, by: z.string(), title: z.string(), delegated: z.boolean() })
          .nullable(),
      }),
    ),
    total: z.int(),
  }),
  example: () => ({ as: 'mas', input: {} }),
})
