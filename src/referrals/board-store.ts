import type { Facts } from '../care-models/facts.ts'
import { fitOf } from '../care-models/rules.ts'
import type { PersonInList } from '../exchanges/person-in-list.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { UnitId } from '../shared/id.ts'
import { titleOf } from '../tasks/task.ts'
import { decisionsAbout, type TakenDecision } from './decision-store.ts'
import { firstDue } from './expected-rules.ts'
import { recordFacts } from './record-facts-store.ts'
import { threadOf } from './referral.ts'
import type { Referral } from './referral-store.ts'
import { allowed, isDecided, judgedCriteria, stepsEndedBy } from './rules.ts'
import { supplementsReceived } from './sent-store.ts'
import { doneSteps, openDues } from './step-store.ts'

type Due = Awaited<ReturnType<typeof openDues>>[number]

/** Everything that a row of the board needs beside the referral itself, fetched for all rows at once. */
interface Around {
  readonly persons: ReadonlyMap<string, PersonInList>
  readonly facts: ReadonlyMap<string, Facts>
  readonly decisions: readonly TakenDecision[]
  readonly dues: readonly Due[]
  readonly done: Awaited<ReturnType<typeof doneSteps>>
  readonly unread: readonly string[]
}

/** The board's rows of some referrals, in their order; six statements however many they are. */
export async function boardRows(
  trx: Trx,
  given: {
    referrals: readonly Referral[]
    unit: UnitId
    today: Day
    reader: { readonly profession: Profession }
  },
) {
  const { referrals, unit, today } = given
  const ids = referrals.map(({ id }) => id)
  const personIds = referrals.map(({ person }) => person)
  const [persons, facts, decisions, dues, done, supplements] = await Promise.all([
    personsInList(trx, personIds),
    recordFacts(trx, { persons: personIds, unit, today }),
    decisionsAbout(trx, ids),
    openDues(trx, ids),
    doneSteps(trx, ids),
    supplementsReceived(trx, { unit, threads: ids.map(threadOf) }),
  ])
  const unread = supplements.filter((one) => one.receipted_name === null).map((one) => one.thread_id)
  const around = { persons, facts, decisions, dues, done, unread }
  return referrals.flatMap((referral) => rowOf(referral, around, given.reader))
}

function rowOf(referral: Referral, around: Around, reader: { readonly profession: Profession }) {
  const { model } = referral
  const person = around.persons.get(referral.person)
  if (person === undefined) return []
  const mine = around.decisions.filter((one) => one.referral === referral.id)
  const holds = isDecided(referral) ? mine[0] : undefined
  const record = around.facts.get(referral.person) ?? {}
  const judged = judgedOf(referral, record)
  const dues = around.dues.filter((one) => one.about_process_id === referral.id)
  const next = firstDue(model, dues)
  const thread = threadOf(referral.id)
  return [
    {
      ...onlyShown(referral),
      person,
      next: next === undefined ? null : { key: next.key, title: titleOf(next), due: next.due_at },
      seeBy: seeBy(referral, dues),
      assessedAt: assessedAt(referral, around.done),
      fit: fitOf(judged),
      decision: holds === undefined ? null : decisionShown(referral, holds),
      unreadSupplements: around.unread.filter((one) => one === thread).length,
      allowed: allowed(
        { ...referral, effect: holds?.effect ?? null, dead: person.deceased !== null },
        reader,
        model,
      ),
    },
  ]
}

/** By when the person is to be seen: the due of the open step that seeing ends. */
function seeBy({ model }: Referral, dues: readonly Due[]) {
  const { done: keys } = stepsEndedBy(model, 'assessed')
  return dues.find(({ key }) => keys.includes(key))?.due_at ?? null
}

/** When the person was seen and it was written down; null while that has not been done. */
function assessedAt({ id, model }: Referral, done: Around['done']) {
  const { done: keys } = stepsEndedBy(model, 'assessed')
  return done.findLast((one) => one.about_process_id === id && keys.includes(one.key))?.closed_at ?? null
}

function judgedOf({ model, told, gates }: Referral, record: Facts) {
  return judgedCriteria(model, { record, told, gates })
}

/** The model's criteria beside what the record and the sender know of one referral's person. */
export async function criteriaOf(trx: Trx, referral: Referral, at: { unit: UnitId; today: Day }) {
  const facts = await recordFacts(trx, { persons: [referral.person], ...at })
  return judgedOf(referral, facts.get(referral.person) ?? {}).map(
    ({ criterion, judgement, missing, basis }) => {
      const { key, kind, weight, text, origin, instead } = criterion
      return {
        ...{ key, kind, weight, text, origin, judgement, basis },
        missing: [...missing],
        instead: instead ?? null,
      }
    },
  )
}

function onlyShown(referral: Referral) {
  const { model, sender } = referral
  const keyedIn = (list: readonly { key: string; text: { sv: string; en: string } }[], key: string) => ({
    key,
    text: list.find((one) => one.key === key)?.text ?? { sv: key, en: key },
  })
  return {
    referral: referral.id,
    version: referral.version,
    state: referral.state,
    source: referral.source,
    sender,
    reason: keyedIn(model.reasons, referral.reason),
    urgency: keyedIn(model.urgencies, referral.urgency),
    urgencyOrder: referral.urgencyOrder,
    situation: referral.sbar.situation,
    receivedAt: referral.receivedAt,
    receiptedBy: referral.receiptedBy,
    receiptedAt: referral.receiptedAt,
    ended:
      referral.withdrawnAt !== null
        ? ('withdrawn' as const)
        : referral.endedFrom === null
          ? null
          : ('deceased' as const),
    planned: referral.planned,
    plannedAt: referral.plannedAt,
  }
}

/** A decision in the words of the referral's own version of the model. */
export function decisionShown(referral: Referral, taken: TakenDecision) {
  const outcome = referral.model.outcomes.find(({ key }) => key === taken.outcome)
  const said = (outcome?.fields ?? []).flatMap(({ key, label, choices }) => {
    const value = taken.fields[key]
    if (value === undefined) return []
    return [{ label, text: choices?.find((one) => one.key === value)?.label.sv ?? value }]
  })
  const byPhone = taken.answer === null
  const answer = byPhone
    ? taken.calledAt === null
      ? ('toCall' as const)
      : ('called' as const)
    : taken.readAt === null
      ? ('sent' as const)
      : ('read' as const)
  return {
    outcome: taken.outcome,
    effect: outcome?.effect ?? ('advice' as const),
    text: outcome?.text ?? { sv: taken.outcome, en: taken.outcome },
    by: taken.by,
    at: taken.at,
    said,
    answer,
    readBy: taken.readBy,
    readAt: taken.readAt ?? taken.calledAt,
  }
}
