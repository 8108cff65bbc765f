import { z } from 'zod'

const words = z.string().trim().min(1).max(300)

/** One task in the team's own words: who does it for a person with municipal home care, and for one without. */
export const statedTask = z.strictObject({ task: words, withHomeCare: words, withoutHomeCare: words })
export type StatedTask = z.output<typeof statedTask>

/** What a team has agreed with one municipality, or with all that have none of their own. */
export const statedAgreement = z.strictObject({
  title: z.string().trim().min(3).max(200),
  /** Where the whole agreement is read. */
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  tasks: z.array(statedTask).min(1).max(30),
})
export type StatedAgreement = z.output<typeof statedAgreement>

/** Whether a person has municipal home care, as far as the reader's own unit knows. */
export const homeCare = z.enum(['yes', 'no', 'unknown'])
export type HomeCare = z.output<typeof homeCare>
