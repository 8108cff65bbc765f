import { orderTemplatesFor } from '../care-models/rules.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { groundFitsWill } from '../exchanges/ground-rules.ts'
import { type Receiver, sendMessage } from '../exchanges/message-store.ts'
import { notify } from '../notices/notice-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { Trx } from '../platform/database.ts'
import { writeEntry } from '../records/entry-store.ts'
import { asId, type ProcessId } from '../shared/id.ts'
import { orderKinds } from '../shared/ordering.ts'
import { phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { phoneOf } from './delegated-handlers.ts'
import { particularsAmiss, withOwnParticulars } from './medicine-rules.ts'
import type { OrderContent } from './order.ts'
import { performingId } from './outcome.ts'
import { byOf, receivedEntry } from './partner-store.ts'
import { closedUnit, receiversFor } from './receiver-store.ts'
import { mayOrder } from './rules.ts'
import { orderReceivers, sendOrders } from './send-api.ts'
import { type NewOrder, openOrder } from './step-store.ts'
import { firstDay } from './timing-rules.ts'
import { contentSections } from './wording-rules.ts'

type SendInput = Parameters<Parameters<typeof handle<typeof sendOrders>>[1]>[1]

/** What a visit ends in: orders to another unit, one message and one entry for each. */
export const sendOrderHandlers: readonly Handled[] = [
  handle(orderReceivers, async (call, { person }) => {
    const { reader, trx, today } = call
    const phones = (await unitPhones(trx, [reader.unit])).get(reader.unit) ?? []
    return {
      person,
      sender: { owner: reader.owner, kind: reader.ownerKind, area: reader.area },
      mayOrder: orderKinds.filter((kind) => mayOrder(kind, reader.profession)),
      phone: (phoneAt(phones, call.now) ?? phones[0])?.phone ?? null,
      templates: orderTemplatesFor(reader.careModel).filter(({ kind }) => mayOrder(kind, reader.profession)),
      units: await receiversFor(trx, { person, not: reader.unit, today }),
    }
  }),
  handle(sendOrders, async (call, input) => {
    const receiver = await checked(call, input)
    for (const one of input.orders) await sendOne(call, { ...input, ...one })
    await ring(call, receiver.unit)
    return { orders: input.orders.map(({ order }) => order), version: call.id, person: input.person }
  }),
]

/** The receiving unit's phone is told that something new waits, and both units' screens. */
export async function ring(call: Change, unit: SendInput['unit']): Promise<void> {
  const topic = `unit:${unit}`
  await notify(call.trx, { key: call.id, unit, code: 'orderReceived', topic, now: call.now })
  call.emit(`unit:${call.reader.unit}`)
  call.emit(topic)
}

/** Everything that stops a sending, before anything is written. */
async function checked(call: Change, input: SendInput) {
  for (const [index, { content }] of input.orders.entries())
    checkContent(call, content, `orders.${index}.content`)
  if (new Set(input.orders.map(({ order }) => order)).size !== input.orders.length) {
    throw new Refused('order.twice', { status: 422, field: 'orders' })
  }
  if (input.about !== undefined) await ownAbout(call, input.about)
  return await checkedReceiver(call, input)
}

/** A unit that takes the order, on a ground that the person's will carries; a closed one is refused with who is there instead. */
export async function checkedReceiver(
  call: Change,
  input: Pick<SendInput, 'person' | 'unit' | 'ground' | 'agrees'>,
) {
  const { trx, reader, today } = call
  if (call.circumstances.person?.deceased) throw new Refused('order.deceased', { field: 'person' })
  if (input.unit === reader.unit) throw new Refused('order.toOwnUnit', { status: 422, field: 'unit' })
  if (!groundFitsWill(input.ground, input.agrees)) {
    throw new Refused('exchange.agreementNotGiven', { status: 422, field: 'ground' })
  }
  const units = await receiversFor(trx, { person: input.person, not: reader.unit, today })
  const receiver = units.find(({ unit }) => unit === input.unit)
  if (receiver !== undefined) return receiver
  const closed = await closedUnit(trx, { unit: input.unit, among: units, today })
  if (closed === undefined) throw new Refused('order.receiverUnknown', { status: 422, field: 'unit' })
  const { name, lastDay, instead } = closed
  const data = { unit: name, day: lastDay }
  if (instead === null) throw new Refused('order.unitClosed', { status: 422, field: 'unit', data })
  const phone = await phoneOf(call, instead.unit)
  throw new Refused('order.unitClosedInstead', {
    status: 422,
    field: 'unit',
    data: { ...data, instead: instead.name, phone },
  })
}

/** May this reader order this, and does it begin today or later? */
export function checkContent(call: Change, content: OrderContent, field: string): void {
  if (!mayOrder(content.kind, call.reader.profession)) {
    throw new Refused('order.kindNotYours', { status: 403, field: `${field}.kind` })
  }
  const amiss = particularsAmiss(content)
  if (amiss !== null) throw new Refused(amiss, { status: 422, field: `${field}.${content.kind}` })
  if (firstDay(content.timing) < call.today) {
    throw new Refused('order.inThePast', { status: 422, field: `${field}.timing` })
  }
}

/** The visit or enrolment must be a process of the own unit about the same person. */
async function ownAbout(call: Change, about: ProcessId): Promise<void> {
  const row = await call.trx
    .selectFrom('process')
    .select('id')
    .where('id', '=', about)
    .where('unit_id', '=', call.reader.unit)
    .where('person_id', '=', call.person)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('order.aboutUnknown', { status: 422, field: 'about' })
}

type OneOrder = Omit<SendInput, 'orders'> & SendInput['orders'][number]

/** Sends one order: both sides' rows, the sender's entry, the message. */
export async function sendOne(call: Change, one: OneOrder): Promise<void> {
  const { trx, reader, now, id: version } = call
  const { person } = one
  const content = withOwnParticulars(one.content)
  const thread = asId<'message'>(one.order)
  const sections = contentSections(content, texts)
  const shared = {
    person,
    thread,
    content,
    by: byOf(call),
    ground: one.ground,
    statement: one.statement ?? null,
    version,
    at: now,
  }
  const partner = await unitName(trx, one.unit)
  await openOrder(trx, {
    ...shared,
    id: one.order,
    owner: reader.owner,
    unit: reader.unit,
    side: 'ordering',
    partner: { unit: one.unit, name: partner },
    orderedBy: reader.staff,
    about: one.about ?? null,
  })
  await writeEntry(call, {
    id: one.entry,
    person,
    kind: 'order',
    process: one.order,
    signing: 'signed',
    body: { sections: [...sections, { heading: texts.headings.to, text: partner }] },
  })
  await sendMessage(call, {
    id: thread,
    person,
    kind: 'order',
    to: one.unit,
    entry: one.entry,
    ground: one.ground,
    statement: one.statement,
    snapshot: { title: texts.message.sent(texts.kind[content.kind], partner), sections, content },
    snapshotVersion: 1,
    version,
    deliver: (to, receiver) =>
      deliver(call, { trx: to, receiver, order: { ...shared, id: one.order }, sections }),
  })
}

/** The performing side's own order. */
async function deliver(
  call: Change,
  given: {
    trx: Trx
    receiver: Receiver
    order: Omit<NewOrder, 'owner' | 'unit' | 'side' | 'partner' | 'orderedBy' | 'about'>
    sections: ReturnType<typeof contentSections>
  },
): Promise<void> {
  const { trx, receiver, order, sections } = given
  const id = performingId(order.id)
  await openOrder(trx, {
    ...order,
    id,
    owner: receiver.owner,
    unit: receiver.unit,
    side: 'performing',
    partner: { unit: call.reader.unit, name: call.reader.unitName },
    orderedBy: null,
    about: null,
  })
  await receivedEntry(call, { trx, receiver, order: id, sections })
}

async function unitName(trx: Trx, unit: SendInput['unit']): Promise<string> {
  const row = await trx.selectFrom('unit').select('name').where('id', '=', unit).executeTakeFirstOrThrow()
  return row.name
}
