import { type Change, type Handled, handle } from '../door/call.ts'
import type { Telling } from '../enrolments/telling.ts'
import type { EntryBody } from '../records/entry.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { plan as texts } from '../shared/texts/sv/plan.ts'
import { treatmentLimitCorrect, treatmentLimitDecide, treatmentLimitEnd } from './api.ts'
import {
  insertLimitVersion,
  type LimitRow,
  limitOf,
  type NewLimitVersion,
  newestLimits,
} from './limit-store.ts'
import { checkDecides } from './rules.ts'
import { sendPlan } from './sending-store.ts'
import { limitSections, type TreatmentLimit } from './treatment-limit.ts'

export const limitHandlers: readonly Handled[] = [
  handle(treatmentLimitDecide, async (call, { person, entry, limit, tell }) => {
    check(call, limit)
    const body = bodyOf(limit)
    await writeEntry(call, { id: entry, person, kind: 'treatmentLimit', body, signing: 'signed' })
    await keep(call, { person, entry, record: entry, limit, body, change: 'decided', also: tell })
    return { entry, record: entry, version: call.id }
  }),
  handle(treatmentLimitCorrect, async (call, { person, entry, corrects, why, limit }) => {
    check(call, limit)
    const old = await ownLimit(call, { person, entry: corrects })
    const body = bodyOf(limit)
    await correctEntry(call, { id: entry, replaces: corrects, kind: 'corrected', reason: why, body })
    await keep(call, { person, entry, record: old.record_id, limit, body, change: 'corrected', also: [] })
    return { entry, record: old.record_id, version: call.id }
  }),
  handle(treatmentLimitEnd, async (call, { person, entry, ends, why }) => {
    checkDecides(call.reader)
    const old = await ownLimit(call, { person, entry: ends })
    const limit = limitOf(old.body)
    if (limit === undefined) throw new Refused('access.notFound', { status: 404 })
    const what = texts.limit.decision[limit.decision]
    const body: EntryBody = { sections: [{ heading: texts.limit.messageEnded, text: `${what}. ${why}` }] }
    await writeEntry(call, { id: entry, person, kind: 'treatmentLimit', body, signing: 'signed' })
    await keep(call, { person, entry, record: old.record_id, limit, body, change: 'ended', also: [] })
    return { entry, record: old.record_id, version: call.id }
  }),
]

function check(call: Change, limit: TreatmentLimit): void {
  checkDecides(call.reader)
  if (limit.decidedOn > call.today)
    throw new Refused('plan.decidedInFuture', { status: 422, field: 'decidedOn' })
  if (limit.decision === 'other' && limit.text === '') {
    throw new Refused('input.required', { status: 422, field: 'text' })
  }
}

function bodyOf(limit: TreatmentLimit): EntryBody {
  return { sections: limitSections(limit), data: { limit } }
}

/** The unit's own decision in the version that holds; an older one was seen too late, another's is not ours to change. */
async function ownLimit(call: Change, of: { person: PersonId; entry: EntryId }): Promise<LimitRow> {
  const rows = await newestLimits(call.trx, { person: of.person, units: [call.reader.unit] })
  const row = rows.find((one) => one.entry_id === of.entry)
  if (row === undefined) throw new Refused('command.stale', { status: 409, field: 'corrects' })
  if (row.change === 'ended') throw new Refused('plan.limitEnded')
  if (row.from_unit_id !== null)
    throw new Refused('plan.fromAnotherUnit', { data: { unit: row.from_name ?? '' } })
  return row
}

async function keep(
  call: Change,
  given: Pick<NewLimitVersion, 'person' | 'entry' | 'record'> & {
    limit: TreatmentLimit
    body: EntryBody
    change: 'decided' | 'corrected' | 'ended'
    also: readonly Telling[]
  },
): Promise<void> {
  const { reader, now, trx } = call
  const { person, entry, record, limit, body, change, also } = given
  const { decision, decidedOn } = limit
  const what = { person, record, decision, decidedOn, decidedBy: `${reader.name}, ${reader.title}`, at: now }
  await insertLimitVersion(trx, {
    ...what,
    owner: reader.owner,
    unit: reader.unit,
    entry,
    change,
    from: null,
  })
  await sendPlan(call, {
    person,
    entry,
    also,
    kind: 'treatmentLimit',
    title: change === 'ended' ? texts.limit.messageEnded : texts.limit.message,
    body,
    keep: (delivering, { owner, unit }, received) =>
      insertLimitVersion(delivering, {
        ...what,
        owner,
        unit,
        entry: received,
        change: change === 'ended' ? 'ended' : 'received',
        from: reader.unit,
      }),
  })
  call.emit(`unit:${reader.unit}`)
  call.emit(`person:${person}`)
}
