import { z } from 'zod'
import { joined, momentAt, parsed, type Reader, stateCode } from './draft.ts'
import { codingOf, concept, line, period, reference, systems, wordsOf } from './parts.ts'
import { placeOf } from './read-condition.ts'
import { firstName } from './surroundings.ts'

const plan = z.looseObject({
  status: stateCode,
  title: z.string().optional(),
  description: z.string().optional(),
  category: z.array(concept).optional(),
  period: period.optional(),
  created: z.string().optional(),
  author: reference.optional(),
  encounter: reference.optional(),
  activity: z
    .array(
      z.looseObject({
        detail: z.looseObject({ code: concept.optional(), description: z.string().optional() }).optional(),
      }),
    )
    .optional(),
})

/** A care plan of another system, with what it says is to be done. */
export const readPlan: Reader = (resource, surroundings) => {
  const given = parsed(plan, resource)
  const category = given.category?.[0]
  const coding = codingOf(category, systems.other)
  const activities = (given.activity ?? []).map(
    ({ detail }) => wordsOf(detail?.code) ?? line(detail?.description ?? ''),
  )
  return {
    is: 'item',
    name: firstName([given.author, placeOf(given.encounter, surroundings)], surroundings),
    item: {
      kind: 'plan',
      category: null,
      codeSystem: coding?.system ?? null,
      code: coding?.code ?? null,
      display: line(given.title ?? '') || (wordsOf(category) ?? 'CarePlan'),
      status: given.status,
      verification: null,
      detail: joined([line(given.description ?? ''), ...activities]),
      from: momentAt(given.period?.start ?? given.created, 'CarePlan.period.start'),
      until: momentAt(given.period?.end, 'CarePlan.period.end'),
    },
  }
}
