import { z } from 'zod'
import { bilingual } from '../care-models/wording.ts'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { unitId } from '../shared/id.ts'

/** Orders of one side: how many came or went, how many were done at least once, and how many nobody has read. */
const orders = z.strictObject({ n: z.int(), performed: z.int(), unread: z.int() })

/** For the ones who sent: nothing is counted by person at work, and nobody but the own unit reads it. */
export const ourMonth = query({
  id: 'followUp.ourMonth',
  method: 'GET',
  path: '/api/follow-up/our-month',
  summary: 'What the own unit sent in a month and what came of it; orders it was given and gave',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'followUp' },
  about: () => 'unit',
  input: z.strictObject({
    /** Any day of the month. */
    around: day,
  }),
  output: z.strictObject({
    days: z.strictObject({ from: day, to: day }),
    ongoing: z.boolean(),
    total: z.int(),
    /** The month before, to compare with. */
    before: z.int(),
    teams: z.array(
      z.strictObject({
        unit: unitId,
        team: z.string(),
        /** What the team calls what it is sent, in plural. */
        reports: bilingual,
        sent: z.int(),
        answered: z.int(),
        waiting: z.int(),
        /** Minutes from sent to the first answer, the middle one; null when none is answered. */
        median: z.number().nullable(),
        /** What the teams decided, the most frequent first. */
        outcomes: z.array(z.strictObject({ text: bilingual, n: z.int() })),
      }),
    ),
    given: orders,
    asked: orders,
  }),
  example: () => ({ as: 'sara', input: { around: '2026-11-21' as const } }),
})
export type OurMonth = z.output<typeof ourMonth.output>
