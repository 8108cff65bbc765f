import { z } from 'zod'
import { planContact } from '../enrolments/closing.ts'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { entryId, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

/** "Min plan" as it was given to the person. */
export const minePlan = z.strictObject({
  entry: entryId,
  name: z.string(),
  team: z.string(),
  writtenOn: day,
  at: instant,
  by: z.string(),
  whoCame: z.string(),
  whatWeDecided: z.string(),
  nextStep: z.string(),
  nextDay: day.nullable(),
  when112: z.string(),
  given: z.enum(['printed', 'sent', 'readAloud']),
  contacts: z.array(planContact),
})
export type MinePlan = z.output<typeof minePlan>

export const planMine = query({
  id: 'plan.mine',
  method: 'POST',
  path: '/api/plan/mine',
  summary: 'The person’s own page in plain words, the newest that this unit wrote; null when none is written',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'myPlan' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({ person: personId, plan: minePlan.nullable() }),
  example: (world) => ({ as: 'erik', input: { person: world.id('ingegerd') } }),
})

export const planMinePdf = query({
  id: 'plan.minePdf',
  method: 'POST',
  path: '/api/plan/mine-pdf',
  summary: 'The person’s own page as a tagged PDF (PDF/UA), to print or to send; logged as printed',
  may: { purpose: 'care' },
  audit: { activity: 'Utskrift', resource: 'myPlan' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId, language: z.enum(['sv', 'en']).default('sv') }),
  output: z.strictObject({
    person: personId,
    fileName: z.string(),
    contentType: z.literal('application/pdf'),
    /** The file in base64: some 40 kB. */
    base64: z.string(),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('ingegerd') } }),
})
