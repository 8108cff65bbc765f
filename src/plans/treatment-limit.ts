import { z } from 'zod'
import type { Section } from '../records/entry.ts'
import { day } from '../shared/day.ts'
import { plan as texts } from '../shared/texts/sv/plan.ts'

/** What is not to be done. `other` says so in words. */
export const limitDecision = z.enum([
  'noResuscitation',
  'noIntensiveCare',
  'noVentilator',
  'noHospital',
  'other',
])
export type LimitDecision = z.output<typeof limitDecision>

/** A physician's decision to limit treatment: what, why, with whom it was talked through, and when it was decided. */
export const treatmentLimit = z.strictObject({
  decision: limitDecision,
  /** What exactly; needed for `other`. */
  text: z.string().trim().max(1000).default(''),
  reason: z.string().trim().min(1).max(2000),
  withWhom: z.string().trim().min(1).max(1000),
  decidedOn: day,
})
export type TreatmentLimit = z.output<typeof treatmentLimit>

/** The decision as headed text, in the record's language. */
export function limitSections(limit: TreatmentLimit): Section[] {
  const { headings, decision } = texts.limit
  const what = limit.text === '' ? decision[limit.decision] : `${decision[limit.decision]}. ${limit.text}`
  return [
    { heading: headings.decision, text: what },
    { heading: headings.reason, text: limit.reason },
    { heading: headings.withWhom, text: limit.withWhom },
    { heading: headings.decidedOn, text: limit.decidedOn },
  ]
}
