import { type Change, type Handled, handle } from '../door/call.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { derivedId } from '../records/derived-id.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import { asId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { performancesOf } from './history-store.ts'
import { ordered } from './known-store.ts'
import type { OrderState } from './order.ts'
import { byOf, tellPartner } from './partner-store.ts'
import { correctPerformance, performOrder } from './perform-api.ts'
import { afterCorrection, afterPerformance } from './perform-rules.ts'
import { receiptRevision } from './receipt-store.ts'
import type { StoredOrder } from './row-store.ts'
import { type NewPerformance, notePerformance, stepOrder } from './step-store.ts'
import { valueText } from './wording-rules.ts'

/** What was done, signed by name, and corrected when it was wrong; the orderer sees both. */
export const performOrderHandlers: readonly Handled[] = [
  handle(performOrder, async (call, input) => {
    const doneAt = input.doneAt ?? call.madeAt
    if (doneAt > call.now) throw new Refused('order.doneInTheFuture', { status: 422, field: 'doneAt' })
    const found = await ordered(call, 'order.perform', { order: input.order, at: doneAt })
    checkWords(found, input)
    // To do it is to have read it.
    const mine = found.state === 'sent' ? await receiptRevision(call, found) : found
    const after = afterPerformance(occasionsOf(mine), { outcome: input.outcome, doneAt })
    const performance: NewPerformance = {
      record: input.entry,
      change: 'made',
      outcome: input.outcome,
      slot: after.slot,
      at: doneAt,
      by: byOf(call),
      value: input.outcome === 'done' && input.value !== '' ? input.value : null,
      unit: mine.content.value?.unit ?? null,
      note: input.text === '' ? null : input.text,
      reason: null,
      writtenAt: call.now,
    }
    const sections = sectionsOf(mine, performance)
    await writeEntry(call, {
      id: input.entry,
      person: mine.person_id,
      kind: 'orderPerformed',
      process: mine.id,
      happenedAt: doneAt,
      signing: 'signed',
      body: { sections },
    })
    const title = texts.message[input.outcome === 'done' ? 'performed' : input.outcome]
    await noteOnBoth(call, mine, { performance, entry: input.entry, sections, title, after })
    return outcome(call, mine, after.state)
  }),
  handle(correctPerformance, async (call, input) => {
    const mine = await ordered(call, 'order.correctPerformance', { order: input.order })
    const all = await performancesOf(call.trx, mine.id)
    const old = all.find(({ record_id }) => record_id === input.performance)
    if (old === undefined || old.change === 'enteredInError') {
      throw new Refused('order.performanceUnknown', { status: 404, field: 'performance' })
    }
    const inError = input.kind === 'enteredInError'
    if (!inError) checkWords(mine, { ...input, outcome: old.outcome })
    const performance: NewPerformance = {
      record: old.record_id,
      change: input.kind,
      outcome: old.outcome,
      slot: old.slot_at,
      at: old.performed_at,
      by: byOf(call),
      value: inError ? old.value : input.value || null,
      unit: old.value_unit,
      note: inError ? old.note : input.text || null,
      reason: input.reason,
      writtenAt: call.now,
    }
    const others = all.filter((one) => one.record_id !== old.record_id && one.change !== 'enteredInError')
    const sections = sectionsOf(mine, performance)
    await correctEntry(call, {
      id: input.entry,
      replaces: asId<'entry'>(old.id),
      kind: input.kind,
      reason: input.reason,
      body: { sections },
    })
    const after = afterCorrection(occasionsOf(mine), {
      struck: inError,
      others: others.map(({ slot_at, outcome: was }) => ({ slot: slot_at, outcome: was })),
    })
    const title = texts.message.corrected
    await noteOnBoth(call, mine, { performance, entry: input.entry, sections, title, after })
    return outcome(call, mine, after.state)
  }),
]

function occasionsOf(order: StoredOrder) {
  const { state, content, last_slot_at: lastSlot, sent_at: sentAt } = order
  return { state, timing: content.timing, lastSlot, sentAt }
}

/** A wanted value must be given when it was done; what was not done needs its reason. */
function checkWords(
  order: StoredOrder,
  input: { outcome: NewPerformance['outcome']; value: string; text: string },
): void {
  if (input.outcome === 'done' && order.content.value !== null && input.value === '') {
    throw new Refused('order.valueNeeded', { status: 422, field: 'value' })
  }
  if (input.outcome !== 'done' && input.text === '') {
    throw new Refused('order.reasonNeeded', { status: 422, field: 'text' })
  }
}

function sectionsOf(order: StoredOrder, performance: NewPerformance): SnapshotSection[] {
  const { headings } = texts
  const struck = performance.change === 'enteredInError' ? texts.says.enteredInError : ''
  return [
    { heading: headings.order, text: `${texts.kind[order.kind]}: ${order.content.what}` },
    { heading: headings.outcome, text: struck || texts.outcome[performance.outcome] },
    { heading: headings.value, text: valueText(performance.value, performance.unit) },
    { heading: headings.note, text: performance.note ?? '' },
    { heading: headings.reason, text: performance.reason ?? '' },
  ].filter(({ text }) => text !== '')
}

async function noteOnBoth(
  call: Change,
  mine: StoredOrder,
  noted: {
    performance: NewPerformance
    entry: NewPerformance['record']
    sections: readonly SnapshotSection[]
    title: string
    after: { state: OrderState; lastSlot: NewPerformance['slot'] }
  },
): Promise<void> {
  const { performance, entry, after } = noted
  const step = {
    state: after.state,
    lastSlot: after.lastSlot,
    version: call.id,
    at: call.now,
    by: byOf(call),
  }
  await notePerformance(call.trx, mine, { id: entry, performance })
  await stepOrder(call.trx, mine, step)
  await tellPartner(call, mine, {
    kind: 'orderPerformed',
    title: noted.title,
    sections: noted.sections,
    entry,
    onPartner: async (trx, theirs) => {
      await notePerformance(trx, theirs, { id: derivedId(entry, 'performance'), performance })
      await stepOrder(trx, theirs, stepFor(theirs, step))
    },
  })
}

/** The other side may have ended it meanwhile: then it keeps its own state, and only what was done is noted. */
function stepFor<Of extends { state: OrderState }>(theirs: StoredOrder, step: Of): Of {
  const apart = theirs.state === 'ended' || theirs.state === 'withdrawn'
  return apart ? { ...step, state: theirs.state } : step
}

function outcome(call: Change, order: StoredOrder, state: OrderState) {
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`unit:${order.partner_unit_id}`)
  return { order: order.id, version: call.id, state, person: order.person_id }
}
