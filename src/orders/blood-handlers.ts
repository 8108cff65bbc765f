import { type Change, type Handled, handle } from '../door/call.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import type { EntryId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { profession as professionTexts } from '../shared/texts/sv/profession.ts'
import type { BloodUnitView, TakenVitals, Vitals } from './blood.ts'
import {
  confirmBlood,
  discardBlood,
  endBlood,
  noteBloodValues,
  prepareBlood,
  startBlood,
} from './blood-api.ts'
import {
  aboFits,
  type BloodAction,
  hasGoneOut,
  plainNumber,
  readUnitNumber,
  valuesLacking,
} from './blood-rules.ts'
import { bloodUnitsOf, insertUnit, type StoredUnit, unitIsNoted, updateUnit } from './blood-store.ts'
import { identityWords, unitSections, vitalsText } from './blood-wording-rules.ts'
import { ordered } from './known-store.ts'
import { byOf } from './partner-store.ts'
import { noteOnBoth } from './perform-handlers.ts'
import { afterPerformance } from './perform-rules.ts'
import { receiptRevision } from './receipt-store.ts'
import type { StoredOrder } from './row-store.ts'
import type { NewPerformance } from './step-store.ts'

const { headings } = texts
const words = texts.blood

type PrepareInput = Parameters<Parameters<typeof handle<typeof prepareBlood>>[1]>[1]
type EndInput = Parameters<Parameters<typeof handle<typeof endBlood>>[1]>[1]

/** Blood, unit by unit: checked by two, started with values, watched, ended; or checked and not given. */
export const bloodHandlers: readonly Handled[] = [
  handle(prepareBlood, async (call, input) => {
    const { order } = await step(call, 'order.bloodPrepare', input.order)
    const unit = await checkedUnit(call, order, input)
    const { staff } = call.reader
    if (staff === null) throw new Refused('access.noPermission', { status: 403 })
    const { name, title } = call.reader
    const { witness } = input
    const second =
      witness === undefined
        ? null
        : { name: witness.name, title: professionTexts.one[witness.profession], why: witness.why }
    await insertUnit(call.trx, {
      order,
      unit: { ...unit, bloodUnit: input.entry },
      first: { staff, name, title, at: call.madeAt },
      witness: second,
    })
    const check = [words.firstBy(name, title), second && words.secondBy(second.name, second.title)]
    const named = second === null ? [] : [words.named(second.why)]
    return await done(call, order, {
      entry: input.entry,
      sections: [
        { heading: words.heading.unit, text: unitSections(unit, texts) },
        { heading: words.heading.identity, text: [...check.filter(Boolean), ...named].join(' ') },
      ],
    })
  }),
  handle(confirmBlood, async (call, input) => {
    const { order, unit } = await step(call, 'order.bloodConfirm', input.order)
    const { staff, name, title } = call.reader
    if (staff === null) throw new Refused('access.noPermission', { status: 403 })
    // Read anew from the bag, not copied from the first: the number must come out the same.
    if (plainNumber(input.number) !== unit.view.number) {
      throw new Refused('order.bloodNumberWrong', { status: 422, field: 'number' })
    }
    const second = { staff, name, title, at: call.madeAt }
    await updateUnit(call.trx, unit.view.bloodUnit, { second })
    const text = identityWords({ ...unit.view, second: { ...second, why: null } }, texts)
    return await done(call, order, {
      entry: input.entry,
      sections: [
        { heading: words.heading.unit, text: unitSections(unit.view, texts) },
        { heading: words.heading.identity, text },
      ],
    })
  }),
  handle(startBlood, async (call, input) => {
    const { order, unit } = await step(call, 'order.bloodStart', input.order)
    if (hasGoneOut(unit.view.expires, call.today)) throw new Refused('order.bloodOut', { status: 409 })
    const at = momentOf(call, input.at, unit.view.second?.at ?? null)
    const before = taken(call, input.before, at)
    await updateUnit(call.trx, unit.view.bloodUnit, { started: { before, at } })
    return await done(call, order, {
      entry: input.entry,
      at,
      sections: [
        { heading: words.heading.unit, text: unitSections(unit.view, texts) },
        { heading: words.heading.before, text: vitalsText(before, words) },
      ],
    })
  }),
  handle(noteBloodValues, async (call, input) => {
    const { order, unit } = await step(call, 'order.bloodValues', input.order)
    const at = momentOf(call, input.at, unit.view.startedAt)
    const values = taken(call, input.values, at)
    await updateUnit(call.trx, unit.view.bloodUnit, { during: [...unit.view.during, values] })
    return await done(call, order, {
      entry: input.entry,
      at,
      sections: [
        { heading: words.heading.unit, text: unitSections(unit.view, texts) },
        { heading: words.heading.during, text: vitalsText(values, words) },
      ],
    })
  }),
  handle(endBlood, async (call, input) => {
    const { order, unit, ended, ordered: wanted } = await step(call, 'order.bloodEnd', input.order)
    const at = momentOf(call, input.at, unit.view.startedAt)
    const view = endedUnit(call, unit.view, { ...input, at })
    await updateUnit(call.trx, unit.view.bloodUnit, {
      ended: { after: view.after, at, lacking: view.lacking, reaction: view.reaction },
    })
    return await given(call, order, { entry: input.entry, at, view, all: ended + 1 >= wanted })
  }),
  handle(discardBlood, async (call, input) => {
    const { order, unit } = await step(call, 'order.bloodDiscard', input.order)
    const discarded = { text: input.text, at: call.now }
    await updateUnit(call.trx, unit.view.bloodUnit, { discarded })
    return await done(call, order, {
      entry: input.entry,
      sections: [
        { heading: words.heading.unit, text: unitSections(unit.view, texts) },
        { heading: words.heading.discarded, text: input.text },
      ],
    })
  }),
]

/** The order and its unit under way, if the rules allow the step; whoever begins has read the order. */
async function step(call: Change, action: BloodAction, order: ProcessId) {
  const found = await ordered(call, action, { order })
  const begins = action === 'order.bloodPrepare' || action === 'order.bloodStart'
  const mine = begins && found.state === 'sent' ? await receiptRevision(call, found) : found
  const units = await bloodUnitsOf(call.trx, [order])
  const unit = units.find(({ view }) => view.phase !== 'ended' && view.phase !== 'discarded')
  const ended = units.filter(({ view }) => view.phase === 'ended').length
  // Before the first check there is none; the rules have let nothing else through without one.
  return { order: mine, unit: unit as StoredUnit, ended, ordered: mine.content.blood?.units ?? 1 } // Cast: see above.
}

/** What was read off the bag, held against the order: a unit that does not fit is never noted as checked. */
async function checkedUnit(call: Change, order: StoredOrder, input: PrepareInput) {
  const refuse = (code: Refused['code'], field: string, data = {}) =>
    new Refused(code, { status: 422, field, data })
  const { product, group, expires } = input
  const scheme = readUnitNumber(input.number)
  if (scheme === 'wrong') throw refuse('order.bloodNumberWrong', 'number')
  if (product !== order.content.blood?.product) throw refuse('order.bloodOtherProduct', 'product')
  if (hasGoneOut(expires, call.today)) throw refuse('order.bloodOut', 'expires')
  const person = order.content.blood.group
  if (!aboFits(product, group, person)) {
    throw refuse('order.bloodGroupWrong', 'group', { unit: group, person: person ?? '' })
  }
  const number = plainNumber(input.number)
  if (await unitIsNoted(call.trx, { owner: call.reader.owner, number, product })) {
    throw refuse('order.bloodUnitUsed', 'number')
  }
  return { number, scheme, product, group, expires }
}

/** When it was done: now unless told, never in the future, and not before what it follows upon. */
function momentOf(call: Change, told: Instant | undefined, after: Instant | null): Instant {
  const at = call.when(told)
  if (at > call.now) throw new Refused('order.doneInTheFuture', { status: 422, field: 'at' })
  if (after !== null && at < after) throw new Refused('order.bloodBefore', { status: 422, field: 'at' })
  return at
}

function taken(call: Change, values: Vitals, at: Instant): TakenVitals {
  return { ...values, at, by: call.reader.name }
}

function endedUnit(
  call: Change,
  unit: BloodUnitView,
  input: EndInput & { readonly at: Instant },
): BloodUnitView {
  const after = input.after === undefined ? null : taken(call, input.after, input.at)
  const lacks = valuesLacking({ during: unit.during.length, after: after !== null })
  if (lacks && input.lacking === undefined) {
    throw new Refused('order.bloodValuesLacking', {
      status: 422,
      field: after === null ? 'after' : 'lacking',
    })
  }
  return {
    ...unit,
    phase: 'ended',
    after,
    endedAt: input.at,
    lacking: lacks ? (input.lacking ?? null) : null,
    reaction: input.reaction ?? null,
  }
}

/** A unit that has ended is a performance: it stands on both sides, and a reaction rings at the orderer's. */
async function given(
  call: Change,
  order: StoredOrder,
  end: { entry: EntryId; at: Instant; view: BloodUnitView; all: boolean },
) {
  const { entry, at, view, all } = end
  const { state, content, last_slot_at: lastSlot, sent_at: sentAt } = order
  const occasions = { state, timing: content.timing, lastSlot, sentAt }
  const last = afterPerformance(occasions, { outcome: 'done', doneAt: at })
  // A change that nobody has receipted, a question or an end keeps its say: then only the unit is noted.
  const after = all && state === 'receipted' ? last : { state, lastSlot }
  const performance: NewPerformance = {
    record: entry,
    change: 'made',
    outcome: 'done',
    slot: last.slot,
    at,
    by: byOf(call),
    value: null,
    unit: null,
    note: null,
    reason: null,
    given: null,
    blood: view,
    delegation: null,
    writtenAt: call.now,
  }
  const sections = [
    { heading: headings.order, text: `${texts.kind.blood}: ${content.what}` },
    { heading: words.heading.unit, text: unitSections(view, texts) },
    { heading: words.heading.identity, text: identityWords(view, texts) },
    { heading: words.heading.before, text: view.before === null ? '' : vitalsText(view.before, words) },
    { heading: words.heading.during, text: view.during.map((one) => vitalsText(one, words)).join('\n') },
    { heading: words.heading.after, text: view.after === null ? '' : vitalsText(view.after, words) },
    { heading: words.heading.lacking, text: view.lacking ?? '' },
    { heading: words.heading.reaction, text: view.reaction ?? words.noReaction },
  ].filter(({ text }) => text !== '')
  await writeEntry(call, {
    id: entry,
    person: order.person_id,
    kind: 'orderPerformed',
    process: order.id,
    happenedAt: at,
    signing: 'signed',
    body: { sections },
  })
  await noteOnBoth(call, order, {
    performance,
    entry,
    sections,
    title: view.reaction === null ? texts.message.performed : texts.message.reaction,
    after,
    ...(view.reaction === null ? {} : { tell: 'orderReaction' as const }),
  })
  return outcome(call, order, after.state)
}

/** A step on the way: its own signed entry, and the order's next version. The orderer sees the unit when it has ended. */
async function done(
  call: Change,
  order: StoredOrder,
  written: { entry: EntryId; at?: Instant; sections: readonly SnapshotSection[] },
) {
  await writeEntry(call, {
    id: written.entry,
    person: order.person_id,
    kind: 'orderPerformed',
    process: order.id,
    ...(written.at === undefined ? {} : { happenedAt: written.at }),
    signing: 'signed',
    body: {
      sections: [
        { heading: headings.order, text: `${texts.kind.blood}: ${order.content.what}` },
        ...written.sections,
      ],
    },
  })
  await moveProcess(call.trx, { id: order.id, state: order.state, version: call.id })
  return outcome(call, order, order.state)
}

function outcome(call: Change, order: StoredOrder, state: StoredOrder['state']) {
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`unit:${order.partner_unit_id}`)
  return { order: order.id, version: call.id, state, person: order.person_id }
}
