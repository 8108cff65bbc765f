import { z } from 'zod'
import { condition } from './condition.ts'
import { profession } from './people.ts'
import { bilingual, origin } from './wording.ts'

/**
 * A question before anything is sent; 'yes' opens the gate. On 'no', `stop` ends the form and shows 112;
 * `reason` lets it pass with a written reason, never silently.
 */
export const gate = z.strictObject({
  key: z.string(),
  question: bilingual,
  onNo: z.enum(['stop', 'reason']),
  /** What to do instead, shown on 'no'. */
  instead: bilingual,
  origin,
})
export type Gate = z.infer<typeof gate>

/**
 * What speaks for the team (inclusion) or against it (exclusion). `required` weighs in the proposal;
 * `supports` is shown only. No criterion decides (GEN-06): a named person does.
 */
export const criterion = z.strictObject({
  key: z.string(),
  kind: z.enum(['inclusion', 'exclusion']),
  weight: z.enum(['required', 'supports']),
  text: bilingual,
  condition,
  /** Where the person should go instead, for what speaks against. */
  instead: bilingual.optional(),
  origin,
})
export type Criterion = z.infer<typeof criterion>

/** What must be written for an outcome. `mustBe` is the only choice with which the outcome may be taken. */
export const field = z.strictObject({
  key: z.string(),
  label: bilingual,
  kind: z.enum(['text', 'choice']),
  choices: z.array(z.strictObject({ key: z.string(), label: bilingual })).optional(),
  mustBe: z.string().optional(),
  required: z.boolean(),
})
export type Field = z.infer<typeof field>

/** What an outcome does, in the engine's words; several outcomes of a model may do the same. */
export const effect = z.enum([
  'enrol',
  'consult',
  'directAdmission',
  'emergencyDepartment',
  'passOn',
  'advice',
  'declined',
])

/** One way to decide, the professions that may, what they must write and what goes back to the sender. */
export const outcome = z.strictObject({
  key: z.string(),
  effect,
  text: bilingual,
  professions: z.array(profession).min(1),
  fields: z.array(field),
  /** First sentence of the answer to the sender and the sender's unit; the fields follow it. */
  answer: bilingual,
  origin,
})
export type Outcome = z.infer<typeof outcome>
