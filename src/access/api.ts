import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { choiceSpans, relationSpans } from './span.ts'

const care = { purpose: 'care' } as const
const reason = z.string().trim().min(3).max(500)

/** Opens another unit's records of the same provider, for one person and a while: the active choice. */
export const choose = command({
  id: 'access.choose',
  path: '/api/access/choose',
  summary: 'Another unit’s records opened by active choice',
  may: care,
  audit: { activity: 'Läsa', resource: 'activeChoice' },
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject({ person: personId, unit: unitId, reason, span: z.enum(choiceSpans) }),
  output: z.strictObject({ person: personId, unit: unitId, until: instant }),
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('ragnar'),
      unit: world.id('granvik-health-centre'),
      reason: 'Bedömer andnöd, behöver läkemedelslistan',
      span: 'endOfDay' as const,
    },
  }),
})

/**
 * Says that one's unit takes part in a person's care, with why, when it does not stand there already.
 * Asked about oneself: before it there is nothing about the person to decide on. The answer names the person to the log.
 */
export const declare = command({
  id: 'access.declare',
  path: '/api/access/declare',
  summary: 'That one’s unit takes part in a person’s care, and why',
  may: care,
  audit: { activity: 'Läsa', resource: 'careRelation' },
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({ person: personId, statement: reason, span: z.enum(relationSpans) }),
  output: z.strictObject({
    person: personId,
    /** When it ends by itself; null when another reason carries it on. */
    until: instant.nullable(),
  }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('olof'), statement: 'Ringd av dottern', span: 'contact' as const },
  }),
})

/** Which other units of the reader's provider have records of a person: that they exist, nothing more. */
export const others = query({
  id: 'access.others',
  method: 'GET',
  path: '/api/access/others',
  summary: 'Units of the same provider that have records of a person',
  may: care,
  audit: { activity: 'Läsa', resource: 'records' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    others: z.array(z.strictObject({ unit: unitId, name: z.string() })),
    opened: z.array(z.strictObject({ unit: unitId, name: z.string(), until: instant })),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('ragnar') } }),
})
