import { type Change, type Handled, handle } from '../door/call.ts'
import { receiptMessage } from '../exchanges/receipt-store.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import { clockOf, dayOf } from '../shared/day.ts'
import type { EntryId, ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { endTask, endTasksAbout } from '../tasks/task-store.ts'
import {
  assessReferral,
  calledBackReferral,
  decideOnReferral,
  receiptReferral,
  reopenReferral,
} from './api.ts'
import { takeUpAgain } from './death-store.ts'
import { decideReferral } from './decide-referral-store.ts'
import { decisionsAbout } from './decision-store.ts'
import { type ReferralAction, threadOf } from './referral.ts'
import { type Referral, referralOf } from './referral-store.ts'
import { allowed, isDecided } from './rules.ts'
import { endSteps, type Road, startSteps } from './step-store.ts'

/** What the team does with a referral, each by name. */
export const actHandlers: readonly Handled[] = [
  handle(receiptReferral, async (call, input) => {
    await lockOwn(call, input.referral)
    const referral = await found(call, input.referral)
    if (referral.receiptedAt !== null) {
      const at = `${dayOf(referral.receiptedAt)} ${clockOf(referral.receiptedAt)}`
      throw new Refused('referral.alreadyReceipted', {
        status: 409,
        data: { by: referral.receiptedBy ?? '', at },
      })
    }
    await open(call, referral, 'referral.receipt')
    await set(call, referral, {
      receipted_at: call.now,
      receipted_by: call.reader.staff,
      receipted_name: call.reader.name,
    })
    await endSteps(call.trx, roadOf(call, referral), { event: 'receipted', by: call.reader.staff, note: '' })
    const receipt = await receiptMessage(call, { message: threadOf(referral.id) })
    call.emit(`unit:${receipt.from.unit}`)
    return await moved(call, referral, 'receipted')
  }),
  handle(assessReferral, async (call, input) => {
    const referral = await found(call, input.referral)
    await open(call, referral, 'referral.assess')
    await set(call, referral, { planned: input.planned, planned_at: input.plannedAt })
    return await moved(call, referral, 'assessing')
  }),
  handle(decideOnReferral, async (call, input) => {
    const referral = await found(call, input.referral)
    const outcome = referral.model.outcomes.find(({ key }) => key === input.outcome)
    if (outcome?.effect === 'enrol') {
      throw new Refused('referral.enrolByEnrolment', { status: 409, field: 'outcome' })
    }
    const { person } = await decideReferral(call, input)
    return { referral: referral.id, version: call.id, person }
  }),
  handle(reopenReferral, async (call, input) => {
    const { trx, reader, id: version, now } = call
    const referral = await found(call, input.referral)
    await open(call, referral, 'referral.reopen')
    if (referral.endedFrom !== null) return await takenUpAgain(call, referral, input)
    await writeEntry(call, {
      id: input.entry,
      person: referral.person,
      kind: 'decision',
      process: referral.id,
      signing: 'signed',
      body: { sections: [{ heading: texts.headings.reopened, text: input.reason }] },
    })
    const note = texts.reopenedNote
    await endTasksAbout(trx, { about: referral.id, note, by: reader.staff, version, at: now })
    await startSteps(trx, roadOf(call, referral), { event: { kind: 'assessed', at: now } })
    return await moved(call, referral, 'assessing')
  }),
  handle(calledBackReferral, async (call, input) => {
    const { trx, reader, id: version, now } = call
    const referral = await found(call, input.referral)
    await open(call, referral, 'referral.calledBack')
    await writeEntry(call, {
      id: input.entry,
      person: referral.person,
      kind: 'phoneContact',
      process: referral.id,
      happenedAt: call.when(input.at),
      signing: 'signed',
      body: { sections: [{ heading: texts.headings.calledBack, text: input.told }] },
    })
    await endCallBack(call, referral.id)
    await endSteps(trx, roadOf(call, referral), { event: 'answered', by: reader.staff, note: '' })
    await moveProcess(trx, { id: referral.id, state: 'closed', version, closedAt: now })
    call.emit(`unit:${reader.unit}`)
    return { referral: referral.id, version, person: referral.person }
  }),
]

/** What a death ended that was recorded by mistake stands again where it stood; the sender is told. */
async function takenUpAgain(call: Change, referral: Referral, given: { entry: EntryId; reason: string }) {
  await takeUpAgain(call, { ...given, referral })
  call.emit(`unit:${call.reader.unit}`)
  return { referral: referral.id, version: call.id, person: referral.person }
}

async function endCallBack({ trx, reader, id: version, now }: Change, about: ProcessId): Promise<void> {
  const task = await trx
    .selectFrom('task')
    .select('id')
    .where('about_process_id', '=', about)
    .where('key', '=', 'callBack')
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (task === undefined) return
  await endTask(trx, { id: task.id, outcome: 'done', note: null, by: reader.staff, version, at: now })
}

/** Locks the process of the own unit, so that of two the second sees what the first did. */
async function lockOwn({ trx, reader }: Change, id: ProcessId): Promise<void> {
  await trx
    .selectFrom('process')
    .select('id')
    .where('id', '=', id)
    .where('unit_id', '=', reader.unit)
    .forUpdate()
    .executeTakeFirst()
}

async function found({ trx, reader }: Change, id: ProcessId): Promise<Referral> {
  const referral = await referralOf(trx, { id, unit: reader.unit })
  if (referral === undefined) throw new Refused('access.notFound', { status: 404 })
  return referral
}

/** Refuses what the rules do not open now for this reader. */
async function open({ trx, reader }: Change, referral: Referral, action: ReferralAction): Promise<void> {
  const latest = isDecided(referral) ? (await decisionsAbout(trx, [referral.id]))[0] : undefined
  const { deceased_day: day } = await trx
    .selectFrom('person')
    .select('deceased_day')
    .where('id', '=', referral.person)
    .executeTakeFirstOrThrow()
  const standing = { ...referral, effect: latest?.effect ?? null, dead: day !== null }
  if (!allowed(standing, reader, referral.model).includes(action)) {
    throw new Refused('referral.notNow', { status: 409, field: 'referral' })
  }
}

/** Changes the referral's own row; a policy that blocks an update does so silently, so the count is checked. */
async function set(
  { trx }: Change,
  referral: Referral,
  values: {
    receipted_at?: Change['now']
    receipted_by?: Change['reader']['staff']
    receipted_name?: string
    planned?: string
    planned_at?: Change['now'] | null
  },
): Promise<void> {
  const result = await trx
    .updateTable('referral')
    .set(values)
    .where('id', '=', referral.id)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused('access.notFound', { status: 404 })
}

async function moved(call: Change, referral: Referral, state: 'receipted' | 'assessing') {
  await moveProcess(call.trx, { id: referral.id, state, version: call.id, closedAt: null })
  call.emit(`unit:${call.reader.unit}`)
  return { referral: referral.id, version: call.id, person: referral.person }
}

function roadOf(call: Change, referral: Referral): Road {
  return { ...referral, about: referral.id, version: call.id, now: call.now }
}
