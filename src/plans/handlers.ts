import { type Change, type Handled, handle } from '../door/call.ts'
import { finishSteps } from '../enrolments/step-store.ts'
import { openEnrolment } from '../enrolments/store.ts'
import type { Telling } from '../enrolments/telling.ts'
import type { EntryBody } from '../records/entry.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { plan as texts } from '../shared/texts/sv/plan.ts'
import { ifWorseEnd, ifWorseWrite, planRead } from './api.ts'
import { type IfWorse, ifWorseSections } from './if-worse.ts'
import { limitOf, newestLimits } from './limit-store.ts'
import { allowed, checkSeen } from './rules.ts'
import { sendPlan } from './sending-store.ts'
import { highestNumber, insertPlanVersion, lockedNumber, newestPlans, type PlanRow, planOf } from './store.ts'

export const planHandlers: readonly Handled[] = [
  handle(planRead, async (call, { person }) => {
    const { trx, reader, circumstances } = call
    const of = { person, units: call.units }
    const plans = (await newestPlans(trx, of)).filter((row) => row.change !== 'ended')
    const limits = (await newestLimits(trx, of)).filter((row) => row.change !== 'ended')
    const own = { owner: reader.owner, unit: reader.unit, person }
    return {
      person,
      ifWorse: plans.flatMap((row) => {
        const plan = planOf(row.body)
        return plan === undefined ? [] : [{ ...writtenOf(row, reader), number: row.number, plan }]
      }),
      limits: limits.flatMap((row) => {
        const limit = limitOf(row.body)
        if (limit === undefined) return []
        return [{ ...writtenOf(row, reader), record: row.record_id, limit, decidedBy: row.decided_by }]
      }),
      number: await highestNumber(trx, own),
      allowed: allowed({
        by: reader,
        hasOwnPlan: plans.some((row) => row.from_unit_id === null && row.unit_id === reader.unit),
        hasOwnLimit: limits.some((row) => row.from_unit_id === null && row.unit_id === reader.unit),
        deceased: Boolean(circumstances.person?.deceased),
      }),
    }
  }),
  handle(ifWorseWrite, async (call, input) => {
    const { trx } = call
    const side = { owner: call.reader.owner, unit: call.reader.unit, person: input.person }
    const highest = await lockedNumber(trx, side)
    checkSeen(highest, input.sees)
    const body: EntryBody = { sections: ifWorseSections(input.plan), data: { plan: input.plan } }
    const change = await writeVersion(call, { ...input, body })
    await insertPlanVersion(trx, {
      ...side,
      entry: input.entry,
      number: highest + 1,
      change,
      from: null,
      at: call.now,
    })
    await planWritten(call, input.person)
    await sendIfWorse(call, { ...input, body, also: input.tell, change: 'received' })
    return { entry: input.entry, number: highest + 1, version: call.id }
  }),
  handle(ifWorseEnd, async (call, input) => {
    const { trx } = call
    const side = { owner: call.reader.owner, unit: call.reader.unit, person: input.person }
    const highest = await lockedNumber(trx, side)
    checkSeen(highest, input.sees)
    await ownPlan(call, input.person)
    const body: EntryBody = { sections: [{ heading: texts.ifWorse.messageEnded, text: input.why }] }
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'planIfWorse',
      body,
      signing: 'signed',
    })
    await insertPlanVersion(trx, {
      ...side,
      entry: input.entry,
      number: highest + 1,
      change: 'ended',
      from: null,
      at: call.now,
    })
    await sendIfWorse(call, { ...input, body, also: [], change: 'ended' })
    return { entry: input.entry, number: highest + 1, version: call.id }
  }),
]

/** A new version is a new statement; a correction stands beside the version that was wrong. */
async function writeVersion(
  call: Change,
  given: { person: PersonId; entry: EntryId; body: EntryBody; corrects?: string | undefined },
): Promise<'new' | 'corrected'> {
  const { person, entry, body, corrects } = given
  if (corrects === undefined) {
    await writeEntry(call, { id: entry, person, kind: 'planIfWorse', body, signing: 'signed' })
    return 'new'
  }
  const wrong = await ownPlan(call, person)
  await correctEntry(call, { id: entry, replaces: wrong.entry_id, kind: 'corrected', reason: corrects, body })
  return 'corrected'
}

/** The unit's own plan that holds now. One that came from another unit is theirs to change. */
async function ownPlan(call: Change, person: PersonId): Promise<PlanRow> {
  const rows = await newestPlans(call.trx, { person, units: [call.reader.unit] })
  const own = rows.find((row) => row.from_unit_id === null && row.change !== 'ended')
  if (own !== undefined) return own
  const theirs = rows.find((row) => row.change !== 'ended')
  if (theirs === undefined) throw new Refused('plan.nothingToEnd')
  throw new Refused('plan.fromAnotherUnit', { data: { unit: theirs.from_name ?? '' } })
}

/** The enrolment's step is done when the plan is written. */
async function planWritten(call: Change, person: PersonId): Promise<void> {
  const { trx, now, id, reader } = call
  const open = await openEnrolment(trx, { person, unit: reader.unit })
  if (open !== undefined)
    await finishSteps({ trx, now, id, enrolment: open.id }, ['planIfWorse'], reader.staff)
}

async function sendIfWorse(
  call: Change,
  given: {
    person: PersonId
    entry: EntryId
    body: EntryBody
    also: readonly Telling[]
    change: 'received' | 'ended'
    plan?: IfWorse
  },
): Promise<void> {
  const { person, entry, body, also, change } = given
  const title = change === 'ended' ? texts.ifWorse.messageEnded : texts.ifWorse.message
  await sendPlan(call, {
    person,
    entry,
    also,
    kind: 'planIfWorse',
    title,
    body,
    keep: async (trx, { owner, unit }, received) => {
      const side = { owner, unit, person }
      const number = (await lockedNumber(trx, side)) + 1
      await insertPlanVersion(trx, {
        ...side,
        entry: received,
        number,
        change,
        from: call.reader.unit,
        at: call.now,
      })
    },
  })
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`person:${person}`)
}

/** Who wrote it, when, from which unit it came, and whether it lies in the reader's own record. */
function writtenOf(
  row: Pick<PlanRow, 'entry_id' | 'author_name' | 'happened_at' | 'unit_id' | 'from_unit_id' | 'from_name'>,
  reader: { readonly unit: UnitId },
) {
  const { from_unit_id: unit, from_name: name } = row
  return {
    entry: row.entry_id,
    by: row.author_name,
    at: row.happened_at,
    fromUnit: unit === null || name === null ? null : { unit, name },
    own: row.unit_id === reader.unit,
  }
}
