import type { StoredDelegation } from '../delegations/store.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import type { NoticeCode } from '../notices/notice.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import { clockOf, dayOf } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { bloodUnitView } from './blood.ts'
import { delegationFor, phoneOf } from './delegated-handlers.ts'
import { type PerformanceRow, performancesOf } from './history-store.ts'
import { ordered } from './known-store.ts'
import { type Given, given } from './medicine.ts'
import { beyondOrdered, givenText } from './medicine-rules.ts'
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
    const doneAt = call.when(input.doneAt)
    if (doneAt > call.now) throw new Refused('order.doneInTheFuture', { status: 422, field: 'doneAt' })
    const under = await delegationFor(call, { order: input.order, at: doneAt })
    const found = await ordered(call, 'order.perform', { order: input.order, at: doneAt })
    checkWords(found, input)
    checkGiven(found, input)
    if (input.outcome === 'done' && input.text === '') await checkWithin(call, found, doneAt)
    // To do it is to have read it.
    const mine = found.state === 'sent' ? await receiptRevision(call, found) : found
    const after = afterPerformance(occasionsOf(mine), { outcome: input.outcome, doneAt })
    const performance: NewPerformance = {
      record: input.entry,
      change: 'made',
      outcome: input.outcome,
      slot: after.slot,
      at: doneAt,
      by: under === null ? byOf(call) : { ...byOf(call), title: titleUnder(call, under) },
      delegation: under?.id ?? null,
      given: givenOf(found, input),
      value: input.outcome === 'done' && input.value !== '' ? input.value : null,
      unit: mine.content.value?.unit ?? null,
      note: input.text === '' ? null : input.text,
      reason: null,
      blood: null,
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
    // What went into somebody stays traceable (SOSFS 2009:29): it is set right in words, never struck out.
    if (inError && old.blood !== null) throw new Refused('order.bloodStays', { status: 409, field: 'kind' })
    const performance: NewPerformance = {
      record: old.record_id,
      change: input.kind,
      outcome: old.outcome,
      slot: old.slot_at,
      at: old.performed_at,
      by: byOf(call),
      delegation: null,
      given: (inError ? undefined : givenOf(mine, { ...input, outcome: old.outcome })) ?? oldGiven(old),
      blood: old.blood === null ? null : bloodUnitView.parse(old.blood),
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

/** What was given is written when a medicine was given: always the dose, and the batch where the order wants it. */
function checkGiven(order: StoredOrder, input: Performed): void {
  if (input.outcome !== 'done') return
  if (order.kind === 'blood') throw new Refused('order.bloodByUnit', { status: 409 })
  const { medicine } = order.content
  if (medicine === null) return
  if (input.given === undefined) throw new Refused('order.doseNeeded', { status: 422, field: 'given.dose' })
  if (medicine.batch && input.given.batch === '') {
    throw new Refused('order.batchNeeded', { status: 422, field: 'given.batch' })
  }
}

type Performed = Pick<NewPerformance, 'outcome'> & { readonly given?: Given | undefined }

function givenOf(order: StoredOrder, input: Performed): Given | null {
  return input.outcome === 'done' && order.content.medicine !== null ? (input.given ?? null) : null
}

function oldGiven(old: Pick<PerformanceRow, 'given'>): Given | null {
  return old.given === null ? null : given.parse(old.given)
}

/** A dose as needed beyond what was ordered is refused once, with whom to call; with its reason it is written down. */
async function checkWithin(call: Change, order: StoredOrder, at: Instant): Promise<void> {
  const { timing } = order.content
  if (timing.kind !== 'asNeeded') return
  const all = await performancesOf(call.trx, order.id)
  const earlier = all.filter(({ change }) => change !== 'enteredInError')
  const beyond = beyondOrdered(
    timing,
    earlier.map((one) => ({ at: one.performed_at, outcome: one.outcome })),
    at,
  )
  if (beyond === null) return
  const phone = await phoneOf(call, order.partner_unit_id)
  const data =
    beyond.code === 'order.tooMany'
      ? { phone, most: beyond.most }
      : { phone, at: `${dayOf(beyond.next)} ${clockOf(beyond.next)}` }
  throw new Refused(beyond.code, { status: 409, field: 'text', data })
}

function titleUnder(call: Change, under: StoredDelegation): string {
  return `${call.reader.title}, ${texts.reserved.under(under.delegator_name)}`
}

function sectionsOf(order: StoredOrder, performance: NewPerformance): SnapshotSection[] {
  const { headings } = texts
  const struck = performance.change === 'enteredInError' ? texts.says.enteredInError : ''
  return [
    { heading: headings.order, text: `${texts.kind[order.kind]}: ${order.content.what}` },
    { heading: headings.outcome, text: struck || texts.outcome[performance.outcome] },
    { heading: headings.given, text: givenWords(order, performance) },
    { heading: headings.value, text: valueText(performance.value, performance.unit) },
    { heading: headings.note, text: performance.note ?? '' },
    { heading: headings.reason, text: performance.reason ?? '' },
  ].filter(({ text }) => text !== '')
}

function givenWords(order: StoredOrder, performance: NewPerformance): string {
  return performance.given ? givenText(performance.given, order.content.medicine, texts.medicine) : ''
}

/** Notes what was done on both sides, and tells the orderer. */
export async function noteOnBoth(
  call: Change,
  mine: StoredOrder,
  noted: {
    performance: NewPerformance
    entry: NewPerformance['record']
    sections: readonly SnapshotSection[]
    title: string
    after: { state: OrderState; lastSlot: NewPerformance['slot'] }
    /** A notice to the one who ordered, and to the unit. */
    tell?: NoticeCode
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
      // The delegation is a matter of those who did it; the orderer reads it in the title.
      await notePerformance(trx, theirs, {
        id: derivedId(entry, 'performance'),
        performance: { ...performance, delegation: null },
      })
      await stepOrder(trx, theirs, stepFor(theirs, step))
      if (noted.tell === undefined) return
      const unit = theirs.unit_id
      const notice = { key: call.id, unit, code: noted.tell, topic: `unit:${unit}`, now: call.now } as const
      await notify(trx, { ...notice, staff: [theirs.ordered_by] })
      if (theirs.ordered_by !== null) await notify(trx, notice)
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
