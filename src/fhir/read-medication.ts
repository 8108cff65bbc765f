import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import { joined, momentAt, parsed, type Reader, stateCode } from './draft.ts'
import {
  type Concept,
  codingOf,
  concept,
  line,
  period,
  quantity,
  reference,
  systems,
  wordsOf,
} from './parts.ts'
import { placeOf } from './read-condition.ts'
import { firstName, type Surroundings } from './surroundings.ts'

const dosage = z.looseObject({
  text: z.string().optional(),
  patientInstruction: z.string().optional(),
  asNeededBoolean: z.boolean().optional(),
  doseAndRate: z.array(z.looseObject({ doseQuantity: quantity.optional() })).optional(),
  timing: z
    .looseObject({
      code: concept.optional(),
      repeat: z
        .looseObject({
          frequency: z.number().optional(),
          period: z.number().optional(),
          periodUnit: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
})

const request = z.looseObject({
  status: stateCode,
  medicationCodeableConcept: concept.optional(),
  medicationReference: reference.optional(),
  authoredOn: z.string().optional(),
  requester: reference.optional(),
  encounter: reference.optional(),
  dosageInstruction: z.array(dosage).optional(),
  dispenseRequest: z.looseObject({ validityPeriod: period.optional() }).optional(),
})

/** A prescription as its source lists it: never a current medicine by itself. */
export const readMedication: Reader = (resource, surroundings) => {
  const given = parsed(request, resource)
  const medicine = given.medicationCodeableConcept ?? referred(given.medicationReference, surroundings)
  const display = wordsOf(medicine) ?? line(given.medicationReference?.display ?? '')
  if (display === '') throw new Refused('fhir.noCode', { status: 422, field: 'MedicationRequest.medication' })
  const coding = codingOf(medicine, systems.medicine)
  return {
    is: 'item',
    name: firstName([placeOf(given.encounter, surroundings), given.requester], surroundings),
    item: {
      kind: 'medicine',
      category: null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display,
      status: given.status,
      verification: null,
      detail: joined((given.dosageInstruction ?? []).map(dosageWords)),
      from: momentAt(given.authoredOn, 'MedicationRequest.authoredOn'),
      until: momentAt(
        given.dispenseRequest?.validityPeriod?.end,
        'MedicationRequest.dispenseRequest.validityPeriod.end',
      ),
    },
  }
}

function referred(
  to: z.infer<typeof reference> | undefined,
  surroundings: Surroundings,
): Concept | undefined {
  const found = to === undefined ? undefined : surroundings.resolve(to)
  return concept.safeParse(found?.code).data
}

/** The dosage in the source's words; from its parts only what they say plainly. */
function dosageWords(given: z.infer<typeof dosage>): string | null {
  const said = given.text ?? given.patientInstruction
  if (said !== undefined && said.trim() !== '') return line(said)
  const dose = given.doseAndRate?.[0]?.doseQuantity
  const { frequency, period: every, periodUnit } = given.timing?.repeat ?? {}
  return joined([
    dose?.value === undefined ? null : `${dose.value} ${dose.unit ?? dose.code ?? ''}`.trim(),
    frequency === undefined || every === undefined || periodUnit === undefined
      ? (wordsOf(given.timing?.code) ?? null)
      : `${frequency} × / ${every === 1 ? '' : `${every} `}${line(periodUnit)}`,
  ])
}
