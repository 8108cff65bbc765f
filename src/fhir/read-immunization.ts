import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import { joined, momentAt, parsed, type Reader, stateCode } from './draft.ts'
import { codingOf, concept, line, reference, systems, wordsOf } from './parts.ts'
import { placeOf } from './read-condition.ts'
import { firstName } from './surroundings.ts'

const immunization = z.looseObject({
  status: stateCode,
  vaccineCode: concept.optional(),
  occurrenceDateTime: z.string().optional(),
  occurrenceString: z.string().optional(),
  lotNumber: z.string().optional(),
  performer: z.array(z.looseObject({ actor: reference.optional() })).optional(),
  encounter: reference.optional(),
})

/** A vaccination. */
export const readImmunization: Reader = (resource, surroundings) => {
  const given = parsed(immunization, resource)
  const display = wordsOf(given.vaccineCode)
  if (display === undefined)
    throw new Refused('fhir.noCode', { status: 422, field: 'Immunization.vaccineCode' })
  const coding = codingOf(given.vaccineCode, systems.medicine)
  const performers = (given.performer ?? []).map(({ actor }) => actor)
  return {
    is: 'item',
    name: firstName([...performers, placeOf(given.encounter, surroundings)], surroundings),
    item: {
      kind: 'immunisation',
      category: null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display,
      status: given.status,
      verification: null,
      detail: joined([line(given.occurrenceString ?? ''), line(given.lotNumber ?? '')]),
      from: momentAt(given.occurrenceDateTime, 'Immunization.occurrence'),
      until: null,
    },
  }
}
