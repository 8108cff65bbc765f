import { readOrder } from '../../orders/api.ts'
import type { OrderContent } from '../../orders/order.ts'
import { performingId } from '../../orders/outcome.ts'
import { receiptOrder } from '../../orders/perform-api.ts'
import { sendOrders } from '../../orders/send-api.ts'
import type { Clock } from '../../shared/day.ts'
import { assignments } from '../cast/assignments.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Stage } from '../stage.ts'

type Asked = Pick<OrderContent, 'kind' | 'what' | 'timing'> & Partial<OrderContent>

/** An order's content; what is not told is empty. */
export function content(asked: Asked): OrderContent {
  const nothing = {
    value: null,
    report: '',
    callWhen: '',
    callPhone: '',
    medicine: null,
    blood: null,
    task: null,
  }
  return { ...nothing, ...asked }
}

interface Ordering {
  readonly by: StaffKey
  readonly person: PersonKey
  readonly at: readonly [days: number, clock: Clock]
  readonly about?: string
  readonly orders: readonly { readonly name: string; readonly content: OrderContent }[]
}

/** Sends orders to Granvik's home care with the person's consent. */
export async function orders(stage: Stage, ordering: Ordering): Promise<void> {
  stage.at(...ordering.at)
  const actor = await stage.as(ordering.by)
  await actor.send(
    sendOrders,
    {
      person: stage.id(ordering.person),
      unit: stage.id('granvik-home-care'),
      ...(ordering.about === undefined ? {} : { about: stage.id(ordering.about) }),
      agrees: 'yes',
      ground: 'consent',
      orders: ordering.orders.map(({ name, content: asked }) => ({
        order: stage.id(name),
        entry: stage.id(`${name}-entry`),
        content: asked,
      })),
    },
    { name: `send-${ordering.orders[0]?.name ?? ''}` },
  )
}

/** The home care's own side of an order, with the version to go on from. */
export async function theirs(stage: Stage, by: StaffKey, name: string) {
  // Maja wears two hats; orders are done in the home care's.
  const hat = assignments.find((one) => one.staff === by && one.unit === 'granvik-home-care')
  const actor = await stage.as(by, hat?.key)
  const order = performingId(stage.id(name))
  const { version } = await actor.ask(readOrder, { order })
  return { actor, order, expects: version }
}

/** Receipts an order by name. */
export async function receipted(stage: Stage, by: StaffKey, name: string): Promise<void> {
  const { actor, order, expects } = await theirs(stage, by, name)
  await actor.send(receiptOrder, { order }, { name: `receipt-${name}`, expects })
}
