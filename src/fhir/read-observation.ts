import { z } from 'zod'
import type { Moment, Value } from '../measurements/measurement.ts'
import { Refused } from '../shared/refused.ts'
import { momentAt, parsed, type Reader, stateCode } from './draft.ts'
import {
  type Concept,
  codingOf,
  concept,
  line,
  period,
  type Quantity,
  quantity,
  reference,
  systems,
  wordsOf,
} from './parts.ts'
import { placeOf } from './read-condition.ts'
import { firstName } from './surroundings.ts'

const range = z.looseObject({ low: quantity.optional(), high: quantity.optional() })

/** The kinds of value that an observation or one of its components may have. */
const values = {
  valueQuantity: quantity.optional(),
  valueCodeableConcept: concept.optional(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().int().optional(),
  valueRange: range.optional(),
  valueRatio: z.looseObject({ numerator: quantity.optional(), denominator: quantity.optional() }).optional(),
  valueTime: z.string().optional(),
  valueDateTime: z.string().optional(),
  valuePeriod: period.optional(),
}
const valued = z.looseObject(values)

const observation = z.looseObject({
  ...values,
  status: stateCode,
  category: z.array(concept).optional(),
  code: concept,
  effectiveDateTime: z.string().optional(),
  effectiveInstant: z.string().optional(),
  effectivePeriod: period.optional(),
  issued: z.string().optional(),
  performer: z.array(reference).optional(),
  encounter: reference.optional(),
  component: z
    .array(z.looseObject({ ...values, code: concept }))
    .max(500)
    .optional(),
})

/** A device's clock may run ahead this much before a value counts as dated in the future. */
const CLOCK_SLACK_MS = 10 * 60_000

/** Measured or observed values: one, or the several of a panel. A value without a date is refused. */
export const readObservation: Reader = (resource, surroundings) => {
  const given = parsed(observation, resource)
  const effective = effectiveOf(given)
  if (Date.parse(effective.at) > Date.parse(surroundings.now) + CLOCK_SLACK_MS)
    throw new Refused('fhir.inFuture', { status: 422, field: 'Observation.effective' })
  const own = saidBy(given.code, given, 0)
  if (own === undefined) throw new Refused('fhir.noCode', { status: 422, field: 'Observation.code' })
  const components = (given.component ?? []).flatMap((one, index) => saidBy(one.code, one, index + 1) ?? [])
  const saysItself = own.value !== null || own.text !== null
  const told = components.filter((one) => one.value !== null || one.text !== null)
  return {
    is: 'observation',
    name: firstName([...(given.performer ?? []), placeOf(given.encounter, surroundings)], surroundings),
    observation: {
      category: codingOf(given.category?.[0], [])?.code?.slice(0, 100) ?? null,
      panelCode: told.length > 0 ? own.code : null,
      status: given.status,
      effective,
      // A panel that only groups others, or a value that is absent, is kept as a row without a value.
      values: saysItself || told.length === 0 ? [own, ...told] : told,
    },
  }
}

function effectiveOf(given: z.infer<typeof observation>): Moment {
  const text =
    given.effectiveDateTime ??
    given.effectiveInstant ??
    given.effectivePeriod?.start ??
    given.effectivePeriod?.end ??
    given.issued
  const moment = momentAt(text, 'Observation.effective')
  if (moment === null) throw new Refused('fhir.noDate', { status: 422, field: 'Observation.effective' })
  return moment
}

/** What a node says under its code; undefined when it does not say what it is about. */
function saidBy(code: Concept, node: z.infer<typeof valued>, part: number): Value | undefined {
  const display = wordsOf(code)
  if (display === undefined) return undefined
  const coding = codingOf(code, systems.value)
  const amount = node.valueQuantity
  return {
    part,
    code: coding?.code?.slice(0, 100) ?? display,
    codeSystem: coding?.system ?? null,
    display,
    value: amount?.value ?? node.valueInteger ?? null,
    comparator: amount?.comparator ?? null,
    unit: amount === undefined ? null : unitOf(amount),
    text: textOf(node),
  }
}

/** The UCUM code where there is one, else what the source wrote. */
function unitOf(amount: Quantity): string | null {
  const ucum = amount.system === 'http://unitsofmeasure.org' ? amount.code : undefined
  const unit = (ucum ?? amount.unit ?? amount.code ?? '').trim()
  return unit === '' ? null : unit.slice(0, 60)
}

function textOf(node: z.infer<typeof valued>): string | null {
  const amount = node.valueQuantity
  const said =
    wordsOf(node.valueCodeableConcept) ??
    node.valueString ??
    (node.valueRange && between(node.valueRange)) ??
    (node.valueRatio && `${words(node.valueRatio.numerator)} / ${words(node.valueRatio.denominator)}`) ??
    node.valueTime ??
    node.valueDateTime ??
    (node.valuePeriod && `${node.valuePeriod.start ?? '…'} – ${node.valuePeriod.end ?? '…'}`) ??
    (node.valueBoolean === undefined ? undefined : String(node.valueBoolean)) ??
    // A quantity without a number can still say something: "see comment".
    (amount !== undefined && amount.value === undefined ? amount.unit : undefined)
  const text = line(said ?? '')
  return text === '' ? null : text
}

function between({ low, high }: z.infer<typeof range>): string {
  return `${words(low)} – ${words(high)}`
}

function words(amount: Quantity | undefined): string {
  return amount?.value === undefined ? '…' : `${amount.value} ${unitOf(amount) ?? ''}`.trim()
}
