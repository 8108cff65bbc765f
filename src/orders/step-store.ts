import type { Ground } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { moveProcess, openProcess } from '../records/process-store.ts'
import type {
  CommandId,
  EntryId,
  MessageId,
  OwnerId,
  PersonId,
  ProcessId,
  StaffId,
  UnitId,
} from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { BloodUnitView } from './blood.ts'
import type { Given } from './medicine.ts'
import type { OrderContent, OrderOutcome, OrderSide, OrderState, OrderStep } from './order.ts'
import type { StoredOrder } from './row-store.ts'
import { nextDue, passedBy } from './timing-rules.ts'

/** By whom something was done, as both sides keep it. */
export interface By {
  readonly name: string
  readonly title: string
  readonly unitName: string
}

/** One side's row of a new order. */
export interface NewOrder {
  readonly id: ProcessId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly side: OrderSide
  readonly thread: MessageId
  readonly partner: { readonly unit: UnitId; readonly name: string }
  readonly content: OrderContent
  readonly orderedBy: StaffId | null
  readonly by: By
  readonly about: ProcessId | null
  readonly ground: Ground
  readonly statement: string | null
  readonly version: CommandId
  readonly at: Instant
}

/** Opens one side's order: envelope, row, and the first step of its history. */
export async function openOrder(trx: Trx, order: NewOrder): Promise<void> {
  const { id, owner, unit, person, version, at, content, by } = order
  await openProcess(trx, { id, kind: 'order', owner, unit, person, state: 'sent', version, openedAt: at })
  await trx
    .insertInto('care_order')
    .values({
      id,
      owner_id: owner,
      person_id: person,
      unit_id: unit,
      side: order.side,
      thread_id: order.thread,
      partner_unit_id: order.partner.unit,
      partner_unit: order.partner.name,
      content: JSON.stringify(content),
      kind: content.kind,
      ordered_by: order.orderedBy,
      ordered_name: by.name,
      ordered_title: by.title,
      sent_at: at,
      about_process_id: order.about,
      message_id: order.thread,
      ground: order.ground,
      ground_statement: order.statement,
      last_slot_at: passedBy(content.timing, at),
      due_at: nextDue(content.timing, passedBy(content.timing, at)),
    })
    .execute()
  await tell(trx, { id, owner_id: owner, person_id: person }, { what: 'sent', by, at, version, content })
}

/** What one step does to one side's order; what is absent stays as it was. */
export interface Step {
  readonly state: OrderState
  readonly version: CommandId
  readonly at: Instant
  readonly by: By
  /** The step of the history that it is; absent for a performance, which has its own table. */
  readonly what?: OrderStep
  readonly text?: string | null
  /** A new revision, and the message that holds it. */
  readonly revision?: { readonly content: OrderContent; readonly message: MessageId }
  readonly receipted?: string | null
  readonly lastSlot?: Instant | null
  readonly endedHere?: boolean | null
}

const closed: readonly OrderState[] = ['performed', 'ended', 'withdrawn']

/** Takes one side's order a step further. */
export async function stepOrder(trx: Trx, order: StoredOrder, step: Step): Promise<void> {
  const isClosed = closed.includes(step.state)
  const stays = isClosed && closed.includes(order.state)
  await moveProcess(trx, {
    id: order.id,
    state: step.state,
    version: step.version,
    closedAt: stays ? order.closed_at : isClosed ? step.at : null,
  })
  const content = step.revision?.content ?? order.content
  const passed = step.what === 'changed' ? passedBy(content.timing, step.at) : null
  const lastSlot = step.lastSlot === undefined ? latest(order.last_slot_at, passed) : step.lastSlot
  await trx
    .updateTable('care_order')
    .set({
      last_slot_at: lastSlot,
      due_at: isClosed ? null : nextDue(content.timing, lastSlot),
      ...(step.revision === undefined
        ? {}
        : {
            content: JSON.stringify(content),
            kind: content.kind,
            revision: order.revision + 1,
            message_id: step.revision.message,
            sent_at: step.at,
            escalated_at: null,
          }),
      ...(step.receipted === undefined
        ? {}
        : { receipted_name: step.receipted, receipted_at: step.receipted === null ? null : step.at }),
      ...(step.endedHere === undefined ? {} : { ended_here: step.endedHere }),
    })
    .where('id', '=', order.id)
    .execute()
  if (step.what === undefined) return
  const { what, by, at, version, text } = step
  await tell(trx, order, {
    what,
    by,
    at,
    version,
    text: text ?? null,
    ...(step.revision === undefined ? {} : { content }),
  })
}

function latest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b > a) ? b : a
}

/** One step of an order's history on one side. */
export async function tell(
  trx: Trx,
  order: { id: ProcessId; owner_id: OwnerId; person_id: PersonId },
  event: {
    what: OrderStep
    by: By
    at: Instant
    version: CommandId
    text?: string | null
    content?: OrderContent
  },
): Promise<void> {
  await trx
    .insertInto('order_event')
    .values({
      id: derivedId(event.version, `event:${order.id}:${event.what}`),
      owner_id: order.owner_id,
      person_id: order.person_id,
      order_id: order.id,
      what: event.what,
      by_name: event.by.name,
      by_title: event.by.title,
      by_unit: event.by.unitName,
      at: event.at,
      text: event.text ?? null,
      content: event.content === undefined ? null : JSON.stringify(event.content),
    })
    .execute()
}

/** One version of a performance. */
export interface NewPerformance {
  readonly record: EntryId
  readonly change: 'made' | 'corrected' | 'enteredInError'
  readonly outcome: OrderOutcome
  readonly slot: Instant | null
  readonly at: Instant
  readonly by: By
  readonly value: string | null
  readonly unit: string | null
  readonly note: string | null
  readonly reason: string | null
  /** What was given, when it is a medicine. */
  readonly given: Given | null
  /** The unit as it ended, when it is blood. */
  readonly blood: BloodUnitView | null
  /** Under which delegation. */
  readonly delegation: string | null
  readonly writtenAt: Instant
}

/** Notes a performance on one side; `id` is the performing side's entry, or what the ordering side derives from it. */
export async function notePerformance(
  trx: Trx,
  order: { id: ProcessId; owner_id: OwnerId; person_id: PersonId },
  given: { id: string; performance: NewPerformance },
): Promise<void> {
  const { performance } = given
  await trx
    .insertInto('order_performance')
    .values({
      id: given.id,
      record_id: performance.record,
      owner_id: order.owner_id,
      person_id: order.person_id,
      order_id: order.id,
      change: performance.change,
      outcome: performance.outcome,
      slot_at: performance.slot,
      performed_at: performance.at,
      by_name: performance.by.name,
      by_title: performance.by.title,
      by_unit: performance.by.unitName,
      value: performance.value,
      value_unit: performance.unit,
      note: performance.note,
      reason: performance.reason,
      given: performance.given === null ? null : JSON.stringify(performance.given),
      blood: performance.blood === null ? null : JSON.stringify(performance.blood),
      delegation_id: performance.delegation,
      written_at: performance.writtenAt,
    })
    .execute()
}
