import type { Outcome } from '../care-models/decision.ts'
import type { Change } from '../door/call.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import type { EntryId, MessageId, PersonId, ProcessId } from '../shared/id.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import { referral as en } from '../shared/texts/en/referral.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { openTask } from '../tasks/task-store.ts'
import { answerSender } from './answer-store.ts'
import { type Referral, referralOf } from './referral-store.ts'
import { checkDecision } from './rules.ts'
import { endSteps, type Road, startSteps } from './step-store.ts'

/** What is decided: the outcome's key in the referral's care model, and what its fields hold. */
export interface NewDecision {
  readonly referral: ProcessId
  readonly outcome: string
  readonly fields: Readonly<Record<string, string>>
  /** The decision's own signed entry, made by the client. */
  readonly entry: EntryId
}

/** What came of it. Either the sender's unit was sent an answer, or a caller without account is to be phoned. */
export interface Decided {
  readonly referral: ProcessId
  readonly person: PersonId
  readonly model: { readonly id: string; readonly version: number }
  readonly outcome: string
  readonly answer: MessageId | null
  readonly callBackTask: ProcessId | null
}

/**
 * Decides a referral by name and answers its sender in the same transaction: checks profession, state and fields
 * against the model, writes the signed entry, ends the deadlines that a decision ends, and sends the answer with
 * its advice (or opens the task to phone a caller without account). The call names the referral as its process.
 */
export async function decideReferral(call: Change, decision: NewDecision): Promise<Decided> {
  const { trx, reader, now, id: version } = call
  const referral = await referralOf(trx, { id: decision.referral, unit: reader.unit })
  if (referral === undefined) throw new Refused('access.notFound', { status: 404 })
  if (referral.state !== 'receipted' && referral.state !== 'assessing') {
    throw new Refused('referral.notNow', { status: 409, field: 'referral' })
  }
  const outcome = checkDecision(referral.model, decision, reader.profession)
  // A municipality's health care holds no care by physicians, whatever licence somebody there has (HSL 12:3).
  if (outcome.effect === 'directAdmission' && reader.ownerKind === 'municipality')
    throw new Refused('referral.notYourOutcome', { status: 403, field: 'outcome' })
  const said = fieldSections(outcome, decision.fields)
  await writeEntry(call, {
    id: decision.entry,
    person: referral.person,
    kind: 'decision',
    process: referral.id,
    signing: 'signed',
    body: {
      sections: [{ heading: texts.headings.decision, text: outcome.text.sv }, ...said, answeredTo(referral)],
      data: { outcome: outcome.key, fields: filled(outcome, decision.fields) },
    },
  })
  const road: Road = { ...referral, about: referral.id, version, now }
  await endSteps(trx, road, { event: 'decided', by: reader.staff, note: texts.decisionNote })
  const event = { kind: 'decided', at: now, outcome: outcome.key } as const
  const byPhone = referral.fromUnit === null
  await startSteps(trx, road, { event, without: byPhone ? ['answered'] : [] })
  const answer = byPhone ? null : await sendAnswer(call, { referral, outcome, said, entry: decision.entry })
  const callBackTask = byPhone ? await openCallBack(call, referral) : null
  await keepDecision(call, { referral, outcome, entry: decision.entry, answer, callBackTask })
  await moveProcess(trx, { id: referral.id, state: 'decided', version })
  call.emit(`unit:${reader.unit}`)
  const model = { id: referral.model.id, version: referral.model.version }
  return { referral: referral.id, person: referral.person, model, outcome: outcome.key, answer, callBackTask }
}

/** The outcome's fields as headed text, a choice by its label; empty ones are left out. */
function fieldSections(outcome: Outcome, fields: Readonly<Record<string, string>>): SnapshotSection[] {
  return outcome.fields.flatMap(({ key, label, choices }) => {
    const value = fields[key]?.trim() ?? ''
    if (value === '') return []
    return [{ heading: label.sv, text: choices?.find((one) => one.key === value)?.label.sv ?? value }]
  })
}

function filled(outcome: Outcome, fields: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = outcome.fields.map(({ key }) => [key, fields[key]?.trim() ?? ''] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

/** Receiver and way stand in the record beside what was decided. */
function answeredTo({ fromUnit, sender }: Referral): SnapshotSection {
  return fromUnit === null
    ? {
        heading: texts.headings.callBackTo,
        text: `${sender.name}, ${sender.unit}, ${displayPhone(sender.phone)}`,
      }
    : { heading: texts.headings.answerTo, text: `${sender.name}, ${sender.unit}` }
}

async function sendAnswer(
  call: Change,
  given: { referral: Referral; outcome: Outcome; said: SnapshotSection[]; entry: EntryId },
): Promise<MessageId> {
  const { referral, outcome, entry } = given
  const { reader, now } = call
  const id = derivedId<'message'>(call.id, 'answer')
  await answerSender(call, {
    referral,
    id,
    entry,
    snapshot: {
      title: outcome.answer.sv,
      sections: given.said,
      outcome: { key: outcome.key, text: outcome.text, answer: outcome.answer },
      by: { name: reader.name, title: reader.title, unit: reader.unitName },
      decidedAt: now,
    },
  })
  return id
}

async function openCallBack(call: Change, referral: Referral): Promise<ProcessId> {
  const { id: version, now, reader } = call
  return await openTask(call.trx, {
    id: derivedId(version, `task:${referral.id}:callBack`),
    owner: reader.owner,
    unit: reader.unit,
    person: referral.person,
    key: 'callBack',
    title: { sv: texts.title.callBack, en: en.title.callBack },
    source: 'design',
    about: referral.id,
    priority: 1,
    version,
    openedAt: now,
  })
}

async function keepDecision(
  call: Change,
  given: {
    referral: Referral
    outcome: Outcome
    entry: EntryId
    answer: MessageId | null
    callBackTask: ProcessId | null
  },
): Promise<void> {
  const { reader, now } = call
  if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
  await call.trx
    .insertInto('referral_decision')
    .values({
      id: derivedId(call.id, 'decision'),
      owner_id: reader.owner,
      person_id: given.referral.person,
      referral_id: given.referral.id,
      outcome: given.outcome.key,
      effect: given.outcome.effect,
      entry_id: given.entry,
      decided_by: reader.staff,
      decided_name: reader.name,
      decided_title: reader.title,
      decided_at: now,
      answer_message_id: given.answer,
      call_back_task_id: given.callBackTask,
    })
    .execute()
}
