import { z } from 'zod'
import { joined, momentAt, parsed, type Reader, stateCode } from './draft.ts'
import { coding, codingOf, concept, line, period, reference, systems, wordsOf } from './parts.ts'
import { firstName } from './surroundings.ts'

const encounter = z.looseObject({
  status: stateCode,
  class: coding,
  type: z.array(concept).optional(),
  serviceType: concept.optional(),
  period: period.optional(),
  reasonCode: z.array(concept).optional(),
  serviceProvider: reference.optional(),
  participant: z.array(z.looseObject({ individual: reference.optional() })).optional(),
})

/** A contact with care; its class (HL7 v3 ActCode: AMB, IMP, EMER, HH, VR …) says which kind. */
export const readEncounter: Reader = (resource, surroundings) => {
  const given = parsed(encounter, resource)
  const said = given.type?.[0] ?? given.serviceType
  const chosen = codingOf(said, systems.other)
  const kind = given.class.code?.trim() || null
  const people = (given.participant ?? []).map(({ individual }) => individual)
  return {
    is: 'item',
    name: firstName([given.serviceProvider, ...people], surroundings),
    item: {
      kind: 'contact',
      category: kind === null ? null : line(kind),
      codeSystem: chosen?.system ?? null,
      code: chosen?.code ?? null,
      display: wordsOf(said) ?? wordsOf({ coding: [given.class] }) ?? 'Encounter',
      status: given.status,
      verification: null,
      detail: joined((given.reasonCode ?? []).map(wordsOf)),
      from: momentAt(given.period?.start, 'Encounter.period.start'),
      until: momentAt(given.period?.end, 'Encounter.period.end'),
    },
  }
}
