import { z } from 'zod'
import { bilingual, origin } from './wording.ts'

/** One thing that somebody does at home: who, when the person has municipal home care, and who when not. */
const agreedTask = z.strictObject({
  key: z.string(),
  task: bilingual,
  withHomeCare: bilingual,
  withoutHomeCare: bilingual,
  origin,
})
export type AgreedTask = z.infer<typeof agreedTask>

/** Gränsdragning: what holds between the team and the municipalities until a unit states what it has agreed itself. */
export const agreement = z.strictObject({
  title: bilingual,
  /** Where it is published; null where the source names no place. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  tasks: z.array(agreedTask).min(1),
})
export type ModelAgreement = z.infer<typeof agreement>
