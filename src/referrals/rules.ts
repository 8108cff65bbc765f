import type { CareModel } from '../care-models/care-model.ts'
import { type Judgement, judge } from '../care-models/condition-rules.ts'
import type { Count, Facts } from '../care-models/facts.ts'
import { criteriaFor, fieldsAmiss, gatesFor, outcomesFor } from '../care-models/rules.ts'
import type { EventKind } from '../care-models/step.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { type FieldRefusal, Refused } from '../shared/refused.ts'
import type { GateAnswers, ReferralAction, ReferralState, ToldFacts } from './referral.ts'

/** What decides which actions are open on a referral. */
export interface ReferralStanding {
  readonly state: ReferralState
  readonly source: 'account' | 'phone'
  /** Effect of the decision that holds; null before one. */
  readonly effect: string | null
  /** Set when the person's death ended it undecided: the state in which it stood. */
  readonly endedFrom: ReferralState | null
  /** The person is known to have died: nothing is taken up again. */
  readonly dead: boolean
  /** When its sender took it back unread: nothing is done with it. */
  readonly withdrawnAt: Instant | null
}

/** Does a decision hold: not one that was taken up again before the person died. */
export function isDecided(referral: Pick<ReferralStanding, 'state' | 'endedFrom' | 'withdrawnAt'>): boolean {
  if (referral.endedFrom !== null || referral.withdrawnAt !== null) return false
  return referral.state === 'decided' || referral.state === 'closed'
}

/**
 * The actions open on a referral now. The model says which professions receipt and assess; who may decide what is
 * asked of each outcome. An enrolment is not reopened here: it is closed. What a death ended is taken up again once the
 * death has been found to be recorded by mistake, by anyone who may receipt or decide.
 */
export function allowed(
  standing: ReferralStanding,
  reader: { readonly profession: Profession },
  model: CareModel,
): ReferralAction[] {
  const { state, source, effect, endedFrom, dead } = standing
  if (standing.withdrawnAt !== null) return []
  const decides = outcomesFor(model, reader.profession).some((one) => one.allowed)
  const undecided = state === 'receipted' || state === 'assessing'
  const receipts = mayDo(model, 'receipted', reader.profession)
  const reopens =
    endedFrom === null ? isDecided(standing) && effect !== 'enrol' && decides : receipts || decides
  const open: readonly (readonly [ReferralAction, boolean])[] = [
    ['referral.receipt', state === 'new' && receipts],
    ['referral.assess', undecided && mayDo(model, 'assessed', reader.profession)],
    ['referral.decide', undecided && decides],
    ['referral.calledBack', state === 'decided' && source === 'phone'],
    ['referral.reopen', reopens && !dead],
  ]
  return open.flatMap(([action, isOpen]) => (isOpen ? [action] : []))
}

/** Does the model let this profession do what leads to an event? A model without such a step lets everyone. */
function mayDo(model: CareModel, event: EventKind, profession: Profession): boolean {
  const steps = model.steps.filter(({ until }) => until[0] === event)
  return steps.length === 0 || steps.some(({ professions }) => professions.includes(profession))
}

/** The model's steps that an event does (`done`) or makes needless (`notNeeded`). */
export function stepsEndedBy(model: CareModel, event: EventKind): { done: string[]; notNeeded: string[] } {
  const ended = model.steps.filter(({ until }) => until.includes(event))
  return {
    done: ended.filter(({ until }) => until[0] === event).map(({ key }) => key),
    notNeeded: ended.filter(({ until }) => until[0] !== event).map(({ key }) => key),
  }
}

/**
 * Refuses a reason or urgency that the model does not have, an unanswered gate, a silent pass, a person who cannot wait,
 * and a person who was not told without a word of why.
 */
export function checkContent(
  model: CareModel,
  content: {
    reason: string
    urgency: string
    gates: GateAnswers
    consent: { informed: boolean; notInformedWhy: string }
  },
): void {
  const fields: FieldRefusal[] = []
  if (!model.reasons.some(({ key }) => key === content.reason)) {
    fields.push({ field: 'reason', code: 'input.notAllowedValue' })
  }
  if (!model.urgencies.some(({ key }) => key === content.urgency)) {
    fields.push({ field: 'urgency', code: 'input.notAllowedValue' })
  }
  for (const key of Object.keys(content.gates)) {
    if (!model.gates.some((gate) => gate.key === key)) {
      fields.push({ field: `gates.${key}`, code: 'input.unknownField' })
    }
  }
  const gates = gatesFor(model, content.gates)
  if (gates.stoppedBy !== null) {
    throw new Refused('referral.call112', { status: 409, field: `gates.${gates.stoppedBy.key}` })
  }
  for (const { gate, state } of gates.gates) {
    if (state === 'unanswered') fields.push({ field: `gates.${gate.key}`, code: 'input.required' })
    if (state === 'needsReason') fields.push({ field: `gates.${gate.key}`, code: 'referral.gateNeedsReason' })
  }
  const { informed, notInformedWhy } = content.consent
  if (!informed && notInformedWhy === '') {
    fields.push({ field: 'consent.notInformedWhy', code: 'referral.notInformedWhy' })
  }
  if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
}

/** Refuses an outcome that the profession may not take, and fields that are missing, unknown or make it impossible. */
export function checkDecision(
  model: CareModel,
  decision: { outcome: string; fields: Readonly<Record<string, string>> },
  profession: Profession,
) {
  const found = outcomesFor(model, profession).find(({ outcome }) => outcome.key === decision.outcome)
  if (found === undefined) throw new Refused('referral.outcomeUnknown', { status: 422, field: 'outcome' })
  if (!found.allowed) throw new Refused('referral.notYourOutcome', { status: 403, field: 'outcome' })
  const { outcome } = found
  const unknown = Object.keys(decision.fields).filter((key) => !outcome.fields.some((one) => one.key === key))
  const codes = {
    missing: 'input.required',
    notAChoice: 'input.notAllowedValue',
    notPossible: 'referral.notPossible',
  } as const
  const fields: FieldRefusal[] = [
    ...unknown.map((key) => ({ field: `fields.${key}`, code: 'input.unknownField' as const })),
    ...fieldsAmiss(outcome, decision.fields).map(({ key, problem }) => ({
      field: `fields.${key}`,
      code: codes[problem],
    })),
  ]
  if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
  return outcome
}

/** One criterion as the board shows it. `basis`: who knows it; null when nobody does. */
export interface JudgedCriterion {
  readonly key: string
  readonly judgement: Judgement
  readonly basis: 'record' | 'sender' | null
}

/** The criteria against what the team's own record knows and what the sender said; what neither knows stays unknown. */
export function judgedCriteria(
  model: CareModel,
  known: { record: Facts; told: ToldFacts; gates: GateAnswers },
) {
  const facts = factsFrom(model, known)
  return criteriaFor(model, facts).map(({ criterion, judgement, missing }) => ({
    criterion,
    judgement,
    missing,
    basis:
      judgement === 'unknown'
        ? null
        : judge(criterion.condition, known.record) !== 'unknown'
          ? ('record' as const)
          : ('sender' as const),
  }))
}

/** What the record knows goes before what the sender said; of two counts the higher, which stays a lower bound unless both are whole. */
export function factsFrom(
  model: CareModel,
  known: { record: Facts; told: ToldFacts; gates: GateAnswers },
): Facts {
  const { record, told, gates } = known
  const stops = model.gates.filter(({ onNo }) => onNo === 'stop')
  const canWait = stops.length > 0 && stops.every(({ key }) => gates[key]?.answer === 'yes')
  return {
    ...(canWait ? { canWaitHours: true } : {}),
    ...told,
    ...record,
    ...counts(record, told),
  }
}

const countFacts = [
  'chronicDiagnoses',
  'contactsLast12Months',
  'admissionsLast12Months',
  'emergencyVisitsLast12Months',
] as const

function counts(record: Facts, told: ToldFacts): Facts {
  const both = countFacts.flatMap((name): [string, Count][] => {
    const [a, b] = [record[name], told[name]]
    if (a === undefined || b === undefined) return []
    const known = Math.max(a.known, b.known)
    const whole = (one: Count) => one.complete && one.known === known
    return [[name, { known, complete: whole(a) || whole(b) }]]
  })
  return Object.fromEntries(both)
}

/** Most urgent first, then who has waited longest. */
export function byUrgency<Row extends { readonly urgencyOrder: number; readonly receivedAt: Instant }>(
  rows: readonly Row[],
): Row[] {
  return rows.toSorted((a, b) => a.urgencyOrder - b.urgencyOrder || (a.receivedAt < b.receivedAt ? -1 : 1))
}
