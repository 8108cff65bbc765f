import { settleMessage, unsettleMessage } from '../exchanges/settle-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import { dayOf } from '../shared/day.ts'
import type { EntryId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { reopenTaskRow } from '../tasks/change-store.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { type Answering, answerSender } from './answer-store.ts'
import { threadOf } from './referral.ts'
import { type Referral, undecidedOf } from './referral-store.ts'

/**
 * Ends every undecided referral of a person who has died with the unit that the call speaks for: its deadlines fall,
 * it leaves the inflow, and the sender's unit has its answer. For whoever records deaths, unit by unit. A decided one
 * stays until its answer has been read. Hemma itself signs nothing. Gives the referrals that it ended.
 */
export async function endReferralsOnDeath(call: Answering, person: PersonId): Promise<ProcessId[]> {
  const undecided = await undecidedOf(call.trx, { person, unit: call.reader.unit })
  for (const referral of undecided) await endOne(call, referral)
  return undecided.map(({ id }) => id)
}

async function endOne(call: Answering, referral: Referral): Promise<void> {
  const { trx, id: version, now, reader } = call
  const why = { heading: texts.headings.ended, text: texts.ended.deceased }
  const entry = derivedId<'entry'>(version, `ended:${referral.id}`)
  await writeEntry(call, {
    id: entry,
    person: referral.person,
    kind: 'answer',
    process: referral.id,
    signing: 'none',
    origin: 'received',
    body: { sections: [why, whose(referral)] },
  })
  const note = texts.ended.note
  await endTasksAbout(trx, { about: referral.id, note, by: reader.staff, version, at: now })
  await settleMessage(trx, { message: threadOf(referral.id), by: reader.name, at: now })
  await setEndedFrom(trx, referral.id, referral.state)
  await moveProcess(trx, { id: referral.id, state: 'closed', version, closedAt: now })
  await tellSender(call, { referral, entry, title: texts.ended.title, sections: [why], stillOpen: false })
}

/**
 * The death was recorded by mistake: the referral stands again where it stood, with the deadlines that the death
 * ended, overdue or not; the sender's unit, which was told of the death, is told.
 */
export async function takeUpAgain(
  call: Answering,
  given: { referral: Referral; entry: EntryId; reason: string },
): Promise<void> {
  const { trx, id: version } = call
  const { referral, entry } = given
  if (referral.endedFrom === null) throw new RangeError('no death has ended it')
  const why = { heading: texts.headings.again, text: given.reason }
  await writeEntry(call, {
    id: entry,
    person: referral.person,
    kind: 'decision',
    process: referral.id,
    signing: 'signed',
    body: { sections: [why] },
  })
  for (const { id } of await endedWith(trx, referral)) await reopenTaskRow(trx, { id, version })
  if (referral.endedFrom === 'new') await unsettleMessage(trx, threadOf(referral.id))
  await setEndedFrom(trx, referral.id, null)
  await moveProcess(trx, { id: referral.id, state: referral.endedFrom, version, closedAt: null })
  const sections = [{ ...why, text: texts.ended.again }]
  await tellSender(call, { referral, entry, title: texts.ended.againTitle, sections, stillOpen: true })
}

/** The tasks about a referral that ended by the same change as it did. */
async function endedWith(trx: Trx, referral: Referral) {
  return await trx
    .selectFrom('task as t')
    .innerJoin('process as p', 'p.id', 't.id')
    .select('t.id')
    .where('t.about_process_id', '=', referral.id)
    .where('p.version', '=', referral.version)
    .where('p.closed_at', 'is not', null)
    .execute()
}

async function setEndedFrom(
  trx: Trx,
  id: ProcessId,
  state: NonNullable<Referral['endedFrom']> | null,
): Promise<void> {
  if (state === 'decided' || state === 'closed') throw new RangeError('a decided referral ends by its answer')
  await trx.updateTable('referral').set({ ended_from: state }).where('id', '=', id).execute()
}

/** An open unit is told in the referral's thread; a caller without account stands in the team's own entry. */
async function tellSender(
  call: Answering,
  given: {
    referral: Referral
    entry: EntryId
    title: string
    sections: readonly Section[]
    stillOpen: boolean
  },
): Promise<void> {
  const { referral, entry, title, sections, stillOpen } = given
  if (referral.fromUnit === null || !(await isOpen(call, referral.fromUnit))) return
  const id = derivedId<'message'>(call.id, `answer:${referral.id}`)
  await answerSender(call, { referral, id, entry, snapshot: { title, sections, stillOpen } })
}

async function isOpen({ trx, now }: Answering, unit: UnitId): Promise<boolean> {
  const row = await trx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unit)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', dayOf(now))]))
    .executeTakeFirst()
  return row !== undefined
}

function whose({ fromUnit, sender }: Referral): Section {
  return fromUnit === null
    ? {
        heading: texts.headings.sender,
        text: `${sender.name}, ${sender.unit}, ${displayPhone(sender.phone)}`,
      }
    : { heading: texts.headings.answerTo, text: `${sender.name}, ${sender.unit}` }
}
