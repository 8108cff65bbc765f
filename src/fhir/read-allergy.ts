import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import { joined, momentAt, parsed, type Reader } from './draft.ts'
import { annotation, codingOf, concept, line, period, reference, systems, wordsOf } from './parts.ts'
import { firstName } from './surroundings.ts'

const allergy = z.looseObject({
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  criticality: z.enum(['low', 'high', 'unable-to-assess']).optional(),
  code: concept.optional(),
  onsetDateTime: z.string().optional(),
  onsetPeriod: period.optional(),
  recordedDate: z.string().optional(),
  recorder: reference.optional(),
  asserter: reference.optional(),
  reaction: z
    .array(z.looseObject({ substance: concept.optional(), manifestation: z.array(concept).optional() }))
    .optional(),
  note: z.array(annotation).optional(),
})

/** A hypersensitivity: to what, how grave, how it showed. */
export const readAllergy: Reader = (resource, surroundings) => {
  const given = parsed(allergy, resource)
  const substance = given.code ?? given.reaction?.find((one) => one.substance)?.substance
  const display = wordsOf(substance)
  if (display === undefined)
    throw new Refused('fhir.noCode', { status: 422, field: 'AllergyIntolerance.code' })
  const coding = codingOf(substance, systems.medicine)
  const shown = (given.reaction ?? []).flatMap(({ manifestation }) => (manifestation ?? []).map(wordsOf))
  return {
    is: 'item',
    name: firstName([given.asserter, given.recorder], surroundings),
    item: {
      kind: 'allergy',
      category: given.criticality ?? null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display,
      // An allergy without a status is treated as holding: leaving one out harms more than showing one too many.
      status: codingOf(given.clinicalStatus, [])?.code ?? 'active',
      verification: codingOf(given.verificationStatus, [])?.code ?? null,
      detail: joined([...shown, line(given.note?.[0]?.text ?? '')]),
      from: momentAt(
        given.onsetDateTime ?? given.onsetPeriod?.start ?? given.recordedDate,
        'AllergyIntolerance.onset',
      ),
      until: null,
    },
  }
}
