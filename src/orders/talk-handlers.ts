import { type Change, type Handled, handle } from '../door/call.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { receiptMessage } from '../exchanges/receipt-store.ts'
import { settleMessage } from '../exchanges/settle-store.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { ordered, orderOf } from './known-store.ts'
import { particularsAmiss, withOwnParticulars } from './medicine-rules.ts'
import type { OrderState, OrderStep } from './order.ts'
import { byOf, messageOf, tellPartner } from './partner-store.ts'
import { endOrder, questionOrder, receiptOrder, reopenOrder, seenOrder } from './perform-api.ts'
import { receiptRevision } from './receipt-store.ts'
import type { StoredOrder } from './row-store.ts'
import { answerQuestion, changeOrder, withdrawOrder } from './send-api.ts'
import { checkContent } from './send-handlers.ts'
import { stepOrder } from './step-store.ts'
import { contentSections } from './wording-rules.ts'

/** What the two sides say to each other about an order: receipt, question, answer, change, withdrawal, end. */
export const orderTalkHandlers: readonly Handled[] = [
  handle(receiptOrder, async (call, { order }) => {
    const mine = await ordered(call, 'order.receipt', { order })
    if (mine.state === 'sent') {
      await receiptRevision(call, mine)
      return outcome(call, mine, 'receipted')
    }
    const sections = [{ heading: texts.headings.question, text: texts.message.questionTakenBack }]
    return await both(call, mine, {
      what: 'questionTakenBack',
      state: 'receipted',
      entry: derivedId(call.id, 'entry'),
      title: texts.message.questionTakenBack,
      sections,
      text: null,
      receipted: call.reader.name,
    })
  }),
  handle(questionOrder, async (call, { order, entry, text }) => {
    const mine = await ordered(call, 'order.question', { order })
    // To ask is to have read it.
    if (mine.state === 'sent') await receiptMessage(call, { message: mine.message_id })
    const done = await both(call, mine, {
      what: 'questioned',
      state: 'questioned',
      entry,
      title: texts.message.questioned,
      sections: [{ heading: texts.headings.question, text }],
      text,
      tell: 'orderQuestioned',
    })
    return done
  }),
  handle(answerQuestion, async (call, { order, entry, text }) => {
    const mine = await ordered(call, 'order.answer', { order })
    refuseClosed(mine)
    return await revise(call, mine, { what: 'answered', entry, text, content: mine.content })
  }),
  handle(changeOrder, async (call, { order, entry, text, content }) => {
    const mine = await ordered(call, 'order.change', { order })
    refuseClosed(mine)
    // A standing order that goes on keeps the day it began.
    if (JSON.stringify(content.timing) !== JSON.stringify(mine.content.timing)) {
      checkContent(call, content, 'content')
    }
    const amiss = particularsAmiss(content)
    if (amiss !== null) throw new Refused(amiss, { status: 422, field: `content.${content.kind}` })
    return await revise(call, mine, { what: 'changed', entry, text, content: withOwnParticulars(content) })
  }),
  handle(withdrawOrder, async (call, { order, entry, text }) => {
    const mine = await ordered(call, 'order.withdraw', { order })
    return await both(call, mine, {
      what: 'withdrawn',
      state: 'withdrawn',
      entry,
      title: texts.message.withdrawn,
      sections: [{ heading: texts.headings.reason, text }],
      text,
    })
  }),
  handle(endOrder, async (call, { order, entry, reason, text }) => {
    const mine = await ordered(call, 'order.end', { order })
    const why = [texts.endReason[reason], text].filter(Boolean).join('. ')
    return await both(call, mine, {
      what: 'ended',
      state: 'ended',
      entry,
      title: texts.message.ended,
      sections: [{ heading: texts.headings.reason, text: why }],
      text: why,
    })
  }),
  handle(reopenOrder, async (call, { order, entry, text }) => {
    const mine = await ordered(call, 'order.reopen', { order })
    return await both(call, mine, {
      what: 'reopened',
      state: 'receipted',
      entry,
      title: texts.message.reopened,
      sections: [{ heading: texts.headings.reason, text }],
      text,
    })
  }),
  handle(seenOrder, async (call, { order }) => {
    const mine = await ordered(call, 'order.seen', { order })
    const waiting = await call.trx
      .selectFrom('message_received')
      .select('id')
      .where('thread_id', '=', mine.thread_id)
      .where('unit_id', '=', call.reader.unit)
      .where('kind', 'in', ['orderAnswer', 'orderPerformed'])
      .where('receipted_at', 'is', null)
      .execute()
    for (const { id } of waiting) await receiptMessage(call, { message: id })
    return outcome(call, mine, mine.state)
  }),
]

/** Nobody reads what is sent to a unit that has closed: such an order is moved or taken back. */
function refuseClosed(mine: StoredOrder): void {
  if (mine.astray !== 'unitClosed') return
  const day = mine.astray_at?.slice(0, 10) ?? ''
  throw new Refused('order.unitClosed', { status: 409, data: { unit: mine.partner_unit, day } })
}

interface Said {
  readonly what: OrderStep
  readonly state: OrderState
  readonly entry: EntryId
  readonly title: string
  readonly sections: readonly SnapshotSection[]
  readonly text: string | null
  readonly receipted?: string
  /** A notice to the one who ordered. */
  readonly tell?: 'orderQuestioned'
}

/** Does the same step on both sides: own entry, own order, message, the other side's order. */
export async function both(call: Change, mine: StoredOrder, said: Said) {
  const { trx, now, id: version, reader } = call
  const { what, state, text } = said
  await writeEntry(call, {
    id: said.entry,
    person: mine.person_id,
    kind: 'order',
    process: mine.id,
    signing: 'signed',
    body: { sections: [{ heading: texts.headings.order, text: mine.content.what }, ...said.sections] },
  })
  const receipted = said.receipted === undefined ? {} : { receipted: said.receipted }
  const step = { what, state, text, version, at: now, by: byOf(call), ...receipted }
  const ends = state === 'ended'
  await stepOrder(trx, mine, { ...step, endedHere: ends })
  // Whoever ends an order has read what it says.
  if (ends && mine.state === 'sent') await receiptMessage(call, { message: mine.message_id })
  await tellPartner(call, mine, {
    kind: 'orderAnswer',
    title: said.title,
    sections: [{ heading: texts.headings.order, text: mine.content.what }, ...said.sections],
    entry: said.entry,
    onPartner: async (their, theirs) => {
      await stepOrder(their, theirs, { ...step, endedHere: false })
      if (what === 'withdrawn')
        await settleMessage(their, { message: theirs.message_id, by: reader.name, at: now })
      if (said.tell === undefined) return
      await notify(their, {
        key: version,
        unit: theirs.unit_id,
        staff: [theirs.ordered_by],
        code: said.tell,
        topic: `unit:${theirs.unit_id}`,
        now,
      })
    },
  })
  return outcome(call, mine, state)
}

/** A new revision on both sides, to be receipted anew; the message it replaces leaves the inbox. */
async function revise(
  call: Change,
  mine: StoredOrder,
  said: {
    what: 'answered' | 'changed'
    entry: EntryId
    text: string
    content: StoredOrder['content']
  },
) {
  const { trx, now, id: version, reader } = call
  const heading = said.what === 'answered' ? texts.headings.answer : texts.headings.change
  const sections = [{ heading, text: said.text }, ...contentSections(said.content, texts)]
  await writeEntry(call, {
    id: said.entry,
    person: mine.person_id,
    kind: 'order',
    process: mine.id,
    signing: 'signed',
    body: { sections },
  })
  const message = messageOf(call, mine.id)
  const step = {
    what: said.what,
    state: 'sent' as const,
    text: said.text,
    revision: { content: said.content, message },
    receipted: null,
    version,
    at: now,
    by: byOf(call),
  }
  await stepOrder(trx, mine, step)
  await tellPartner(call, mine, {
    kind: 'order',
    title: texts.message[said.what],
    sections,
    entry: said.entry,
    onPartner: async (their, theirs) => {
      await settleMessage(their, { message: theirs.message_id, by: reader.name, at: now })
      await stepOrder(their, theirs, step)
      await notify(their, {
        key: version,
        unit: theirs.unit_id,
        code: 'orderReceived',
        topic: `unit:${theirs.unit_id}`,
        now,
      })
    },
  })
  await seenQuestion(call, mine.id)
  return outcome(call, mine, 'sent')
}

/** To answer is to have read the question. */
async function seenQuestion(call: Change, order: ProcessId): Promise<void> {
  const mine = await orderOf(call, order)
  const question = await call.trx
    .selectFrom('message_received')
    .select('id')
    .where('thread_id', '=', mine.thread_id)
    .where('unit_id', '=', call.reader.unit)
    .where('kind', '=', 'orderAnswer')
    .where('receipted_at', 'is', null)
    .execute()
  for (const { id } of question) await receiptMessage(call, { message: id })
}

function outcome(call: Change, order: StoredOrder, state: OrderState) {
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`unit:${order.partner_unit_id}`)
  return { order: order.id, version: call.id, state, person: order.person_id }
}
