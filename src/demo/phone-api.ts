import { z } from 'zod'
import { noticeCodes } from '../notices/notice.ts'
import { query } from '../shared/endpoint.ts'
import { instant } from '../shared/instant.ts'

/** What has gone out of the house, as the receivers' phones show it. Demo instances only; elsewhere 404. */
export const demoPhone = query({
  id: 'demo.phone',
  method: 'GET',
  path: '/api/demo/phone',
  summary: 'Notices that the demo has sent, latest first',
  may: { purpose: 'any' },
  audit: { activity: 'Läsa', resource: 'notice' },
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        notice: z.uuid(),
        channel: z.enum(['sms', 'push']),
        /** The number; empty for a browser. */
        number: z.string(),
        /** Whose phone it is: staff, or the unit. Never anyone cared for. */
        whose: z.string(),
        text: z.string(),
        code: z.enum(noticeCodes).nullable(),
        /** Where its link leads, by the sign-in. */
        to: z.string(),
        createdAt: instant,
        sentAt: instant.nullable(),
        failed: z.boolean(),
        attempts: z.int(),
      }),
    ),
    total: z.int(),
  }),
  example: () => ({ as: 'erik', input: {} }),
})
