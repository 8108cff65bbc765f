import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import { joined, momentAt, parsed, type Reader } from './draft.ts'
import { annotation, codingOf, concept, line, period, reference, systems, wordsOf } from './parts.ts'
import { firstName } from './surroundings.ts'

const condition = z.looseObject({
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  severity: concept.optional(),
  code: concept.optional(),
  onsetDateTime: z.string().optional(),
  onsetPeriod: period.optional(),
  abatementDateTime: z.string().optional(),
  abatementPeriod: period.optional(),
  recordedDate: z.string().optional(),
  recorder: reference.optional(),
  asserter: reference.optional(),
  encounter: reference.optional(),
  note: z.array(annotation).optional(),
})

/** A diagnosis or problem. Without a clinical status it is unknown whether it still holds, and it is not called active. */
export const readCondition: Reader = (resource, surroundings) => {
  const given = parsed(condition, resource)
  const display = wordsOf(given.code)
  if (display === undefined) throw new Refused('fhir.noCode', { status: 422, field: 'Condition.code' })
  const coding = codingOf(given.code, systems.diagnosis)
  return {
    is: 'item',
    name: firstName([given.asserter, given.recorder, placeOf(given.encounter, surroundings)], surroundings),
    item: {
      kind: 'condition',
      category: null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display,
      status: codingOf(given.clinicalStatus, [])?.code ?? 'unknown',
      verification: codingOf(given.verificationStatus, [])?.code ?? null,
      detail: joined([wordsOf(given.severity), line(given.note?.[0]?.text ?? '')]),
      from: momentAt(
        given.onsetDateTime ?? given.onsetPeriod?.start ?? given.recordedDate,
        'Condition.onset',
      ),
      until: momentAt(given.abatementDateTime ?? given.abatementPeriod?.end, 'Condition.abatement'),
    },
  }
}

/** The organisation where an encounter of the same delivery took place. */
export function placeOf(
  encounter: z.infer<typeof reference> | undefined,
  surroundings: Parameters<Reader>[1],
): z.infer<typeof reference> | undefined {
  const found = encounter === undefined ? undefined : surroundings.resolve(encounter)
  return reference.safeParse(found?.serviceProvider).data
}
