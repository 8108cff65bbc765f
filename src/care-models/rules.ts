import type { Profession } from '../shared/endpoint.ts'
import { Refused } from '../shared/refused.ts'
import type { CareModel } from './care-model.ts'
import { plainOrders } from './common-orders.ts'
import { factsAsked } from './condition.ts'
import { type Judgement, judge } from './condition-rules.ts'
import type { Criterion, Field, Gate, Outcome } from './decision.ts'
import type { FactName, Facts } from './facts.ts'
import { careModels } from './models/all.ts'
import type { OrderTemplate } from './order-template.ts'
import type { Door, Workplace } from './people.ts'

/** The newest version of every model, in the list's order. */
export function newestModels(): CareModel[] {
  return careModels.filter(
    ({ id, version }) => !careModels.some((other) => other.id === id && other.version > version),
  )
}

/** The newest version of a model. Throws careModel.unknown (404). */
export function modelById(id: string): CareModel {
  return known(newestModels().find((model) => model.id === id))
}

/** What a unit orders most, to begin from: its care model's own, or those of any unit. */
export function orderTemplatesFor(careModel: string | null): readonly OrderTemplate[] {
  const model = newestModels().find(({ id }) => id === careModel)
  return model?.orderTemplates ?? plainOrders
}

/** The versions of a model that there are, the newest first. */
export function versionsOf(id: string): number[] {
  const versions = careModels.filter((model) => model.id === id).map(({ version }) => version)
  return versions.toSorted((a, b) => b - a)
}

/** The version that an enrolment began under. Throws careModel.unknown (404). */
export function modelVersion(id: string, version: number): CareModel {
  return known(careModels.find((model) => model.id === id && model.version === version))
}

function known(model: CareModel | undefined): CareModel {
  if (model === undefined) throw new Refused('careModel.unknown', { status: 404 })
  return model
}

/** Who reports or calls. */
export interface Caller {
  readonly profession: Profession
  readonly licensed: boolean
  readonly workplace: Workplace
}

/** The ways in that are open to a caller, in the model's order. */
export function doorsFor(model: CareModel, caller: Caller): Door[] {
  return model.doors.filter(
    (door) =>
      door.from.includes(caller.workplace) &&
      (caller.licensed || !door.licensedOnly) &&
      (door.professions?.includes(caller.profession) ?? true),
  )
}

/** One criterion beside what the record knows, and the facts that are still missing when it is unknown. */
export interface CriterionRow {
  readonly criterion: Criterion
  readonly judgement: Judgement
  readonly missing: readonly FactName[]
}

/** Every criterion of the model against the facts. Unknown is never treated as met. */
export function criteriaFor(model: CareModel, facts: Facts): CriterionRow[] {
  return model.criteria.map((criterion) => {
    const judgement = judge(criterion.condition, facts)
    const asked = judgement === 'unknown' ? factsAsked(criterion.condition) : []
    return { criterion, judgement, missing: asked.filter((fact) => !isSettled(facts[fact])) }
  })
}

function isSettled(value: Facts[FactName]): boolean {
  return value !== undefined && !(typeof value === 'object' && 'known' in value && !value.complete)
}

/** What the required criteria together propose. It is shown; a named person decides (GEN-06). */
export type Fit = 'fits' | 'doesNotFit' | 'unclear'

export function fitOf(rows: readonly CriterionRow[]): Fit {
  const required = rows.filter((row) => row.criterion.weight === 'required')
  const against = { inclusion: 'notMet', exclusion: 'met' } as const
  if (required.some((row) => row.judgement === against[row.criterion.kind])) return 'doesNotFit'
  return required.some((row) => row.judgement === 'unknown') ? 'unclear' : 'fits'
}

/** The sender's answer at a gate, with the reason for passing a 'no'. */
export interface GateAnswer {
  readonly answer: 'yes' | 'no'
  readonly reason?: string | undefined
}

export type GateState = 'unanswered' | 'passed' | 'stopped' | 'needsReason' | 'passedWithReason'

export interface Gates {
  readonly gates: readonly { readonly gate: Gate; readonly state: GateState }[]
  /** The first gate that ends the form; 112 is shown. */
  readonly stoppedBy: Gate | null
  /** Every gate is passed, or passed with a written reason. */
  readonly maySend: boolean
}

/** Where the sender stands at the gates. An empty reason is no reason. */
export function gatesFor(model: CareModel, answers: Readonly<Record<string, GateAnswer | undefined>>): Gates {
  const gates = model.gates.map((gate) => ({ gate, state: gateState(gate, answers[gate.key]) }))
  return {
    gates,
    stoppedBy: gates.find(({ state }) => state === 'stopped')?.gate ?? null,
    maySend: gates.every(({ state }) => state === 'passed' || state === 'passedWithReason'),
  }
}

function gateState(gate: Gate, given: GateAnswer | undefined): GateState {
  if (given === undefined) return 'unanswered'
  if (given.answer === 'yes') return 'passed'
  if (gate.onNo === 'stop') return 'stopped'
  return given.reason?.trim() ? 'passedWithReason' : 'needsReason'
}

/**
 * The model's outcomes and whether this profession may take each. Direct admission is a physician's whatever
 * a declaration says, as is taking over medical responsibility (HSL 12:3).
 */
export function outcomesFor(
  model: CareModel,
  profession: Profession,
): { outcome: Outcome; allowed: boolean }[] {
  return model.outcomes.map((outcome) => ({
    outcome,
    allowed:
      outcome.professions.includes(profession) &&
      (outcome.effect !== 'directAdmission' || mayTakeMedicalResponsibility(profession)),
  }))
}

/** Only a physician takes over or hands back medical responsibility (HSL 12:3). */
export function mayTakeMedicalResponsibility(profession: Profession): boolean {
  return profession === 'physician'
}

/** A field that stops an outcome: empty, not one of its choices, or an answer with which it cannot be taken. */
export interface FieldAmiss {
  readonly key: string
  readonly problem: 'missing' | 'notAChoice' | 'notPossible'
}

/** What is wrong with what was written for an outcome, field by field; empty when it may be taken. */
export function fieldsAmiss(
  outcome: Outcome,
  written: Readonly<Record<string, string | undefined>>,
): FieldAmiss[] {
  return outcome.fields.flatMap((field): FieldAmiss[] => {
    const problem = problemOf(field, written[field.key]?.trim() ?? '')
    return problem === undefined ? [] : [{ key: field.key, problem }]
  })
}

function problemOf(field: Field, value: string): FieldAmiss['problem'] | undefined {
  if (value === '') return field.required ? 'missing' : undefined
  if (field.choices && !field.choices.some(({ key }) => key === value)) return 'notAChoice'
  return field.mustBe !== undefined && value !== field.mustBe ? 'notPossible' : undefined
}

/** Room in the team. Without a number in the model there is always room. */
export interface CapacityState {
  readonly places: number | null
  readonly free: number | null
  /** One more needs a written reason. */
  readonly needsReason: boolean
}

export function capacityState(model: CareModel, enrolled: number): CapacityState {
  if (model.capacity === null) return { places: null, free: null, needsReason: false }
  const { places } = model.capacity
  return { places, free: Math.max(0, places - enrolled), needsReason: enrolled >= places }
}

/** Who is to have a report at closing: yes (met), no, or unknown and to be asked. */
export function reportsFor(model: CareModel, facts: Facts) {
  return model.closing.reports.map((report) => ({
    report,
    judgement: report.when === undefined ? ('met' as const) : judge(report.when, facts),
  }))
}

/** The closing criteria beside what the record knows. */
export function closingFor(model: CareModel, facts: Facts) {
  return model.closing.criteria.map((criterion) => ({
    criterion,
    judgement: judge(criterion.condition, facts),
  }))
}
