import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { world } from '../../src/demo/cast.ts'
import type { OrderContent } from '../../src/orders/order.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { sendOrders } from '../../src/orders/send-api.ts'
import { asId, type EntryId, type ProcessId } from '../../src/shared/id.ts'
import type { Client } from '../server.ts'

/** The tests' day (a Saturday) and the days after it. */
export const saturday = '2026-11-21' as const
export const sunday = '2026-11-22' as const
export const monday = '2026-11-23' as const

export const newOrder = () => asId<'process'>(randomUUID())
export const newEntryId = (): EntryId => asId<'entry'>(randomUUID())

/** A blood sample on Monday, unless changed. */
export function content(changed: Partial<OrderContent> = {}): OrderContent {
  return {
    kind: 'sample',
    what: 'Blodprov: Na, K, kreatinin',
    value: null,
    timing: { kind: 'once', day: monday, at: null },
    report: '',
    callWhen: '',
    callPhone: '',
    medicine: null,
    blood: null,
    task: null,
    ...changed,
  }
}

/** Weight every day until further notice. */
export const dailyWeight = content({
  kind: 'measurement',
  what: 'Väg på morgonen',
  value: { name: 'Vikt', unit: 'kg' },
  timing: { kind: 'times', from: saturday, until: null, everyDays: 1, at: [] },
  callWhen: 'Ökning mer än 2 kg på tre dagar',
})

/** The input of a sending to Granvik's home care with the person's consent. */
export function toHomeCare(person: string, contents: readonly OrderContent[]) {
  return {
    person: world.id<'person'>(person),
    unit: world.id<'unit'>('granvik-home-care'),
    agrees: 'yes' as const,
    ground: 'consent' as const,
    orders: contents.map((one) => ({ order: newOrder(), entry: newEntryId(), content: one })),
  }
}

/** One order as both sides know it. */
export interface OrderIds {
  readonly ours: ProcessId
  readonly theirs: ProcessId
  readonly version: string
}

/** The unit takes part in the person's care, as its staff say before they open a record. */
export async function knows(by: Client, person: string): Promise<void> {
  const answer = await by.send(declare, {
    person: world.id<'person'>(person),
    statement: 'Deltar i vården',
    span: 'ongoing',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** Sends one order; gives its id on both sides and the version that both begin with. */
export async function order(by: Client, person: string, one = content()): Promise<OrderIds> {
  await knows(by, person)
  const input = toHomeCare(person, [one])
  const answer = await by.send(sendOrders, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const [ours] = answer.body.orders
  if (ours === undefined) throw new Error('no order came back')
  return { ours, theirs: performingId(ours), version: answer.body.version }
}
