import { z } from 'zod'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { figure } from './figure-rules.ts'

const days = z.strictObject({ from: day, to: day })

/** The units whose figures one may see: one's own in care, every one of the own provider in administration. */
export const followUpUnits = query({
  id: 'followUp.units',
  method: 'GET',
  path: '/api/follow-up/units',
  summary: 'The units whose figures the reader may see',
  may: { purpose: 'any' },
  audit: { activity: 'Läsa', resource: 'followUp' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    units: z.array(z.strictObject({ unit: unitId, name: z.string(), team: z.boolean() })),
  }),
  example: () => ({ as: 'admin', input: {} }),
})

/**
 * Straight from daily work; nothing is registered for it. `as: 'shared'` hides small numbers, as does every answer to
 * who does not work at the unit: for paper, files, and readers who do not know the persons anyway.
 */
export const followUpUnit = query({
  id: 'followUp.unit',
  method: 'GET',
  path: '/api/follow-up/unit',
  summary: 'A unit’s figures for a period and the one before it, as counts without persons',
  may: { purpose: 'any' },
  audit: { activity: 'Läsa', resource: 'followUp' },
  about: () => 'unit',
  input: z.strictObject({
    unit: unitId.optional(),
    from: day,
    to: day,
    as: z.enum(['unit', 'shared']).default('unit'),
  }),
  output: z.strictObject({
    unit: z.strictObject({ unit: unitId, name: z.string(), team: z.boolean() }),
    /** What the unit's model calls what it receives, for example varsel; null for units without a model. */
    report: z.strictObject({ sv: z.string(), en: z.string() }).nullable(),
    now: days,
    before: days,
    /** The period is not over: what is counted is what has happened so far. */
    ongoing: z.boolean(),
    readAt: instant,
    /** Small numbers are hidden. */
    suppressed: z.boolean(),
    figures: z.array(figure),
  }),
  example: (world) => ({
    as: 'lena',
    input: { unit: world.id('mint-team'), from: '2026-11-01', to: '2026-11-30' },
  }),
})
