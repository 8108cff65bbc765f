import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import { joined, momentAt, parsed, type Reader, stateCode } from './draft.ts'
import { annotation, codingOf, concept, line, period, reference, systems, wordsOf } from './parts.ts'
import { placeOf } from './read-condition.ts'
import { firstName } from './surroundings.ts'

const procedure = z.looseObject({
  status: stateCode,
  code: concept.optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: period.optional(),
  performer: z.array(z.looseObject({ actor: reference.optional() })).optional(),
  encounter: reference.optional(),
  reasonCode: z.array(concept).optional(),
  note: z.array(annotation).optional(),
})

/** Something done: an operation, an examination, a treatment. */
export const readProcedure: Reader = (resource, surroundings) => {
  const given = parsed(procedure, resource)
  const display = wordsOf(given.code)
  if (display === undefined) throw new Refused('fhir.noCode', { status: 422, field: 'Procedure.code' })
  const coding = codingOf(given.code, systems.other)
  const performers = (given.performer ?? []).map(({ actor }) => actor)
  return {
    is: 'item',
    name: firstName([...performers, placeOf(given.encounter, surroundings)], surroundings),
    item: {
      kind: 'procedure',
      category: null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display,
      status: given.status,
      verification: null,
      detail: joined([...(given.reasonCode ?? []).map(wordsOf), line(given.note?.[0]?.text ?? '')]),
      from: momentAt(given.performedDateTime ?? given.performedPeriod?.start, 'Procedure.performed'),
      until: momentAt(given.performedPeriod?.end, 'Procedure.performed'),
    },
  }
}
