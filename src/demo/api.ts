import { z } from 'zod'
import { open } from '../shared/endpoint.ts'

const inBoth = z.strictObject({ sv: z.string(), en: z.string() })

/** Answers on a demo instance only; elsewhere 404, so that the sign-in page knows which kind of sign-in it has. */
export const listCast = open({
  id: 'demo.cast',
  method: 'GET',
  path: '/api/demo/cast',
  summary: 'The staff of the demo region, to sign in as with one tap (/sign-in/start?as=key)',
  may: { purpose: 'nobody' },
  audit: { activity: 'Läsa', resource: 'cast' },
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    region: z.string(),
    staff: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        /** As on the first of their assignments. */
        title: z.string(),
        /** Every unit they work in; two units are two hats. */
        units: z.array(z.string()),
        story: inBoth,
      }),
    ),
  }),
  example: () => ({ as: 'nobody', input: {} }),
})
