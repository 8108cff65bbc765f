import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { personId, processId } from '../shared/id.ts'
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
  output: orderDetail,
  example: (world) => ({ as: 'gp-public', input: { order: world.id('order-esther-weight') } }),
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
  output: z.strictObject({ person: personId, rows: z.array(orderRow), total: z.int() }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
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
