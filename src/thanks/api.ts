import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { idOf } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { thankedBy } from './thanks.ts'

const may = { purpose: 'care' } as const
const thanksId = idOf('thanks')

export const listThanks = query({
  id: 'thanks.list',
  method: 'GET',
  path: '/api/thanks/list',
  summary: 'What has been said in thanks to the own unit, the latest first',
  may,
  audit: { activity: 'Läsa', resource: 'thanks' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    total: z.int(),
    rows: z.array(
      z.strictObject({
        thanks: thanksId,
        day,
        saidBy: thankedBy,
        words: z.string(),
        writtenBy: z.string(),
        writtenAt: instant,
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

export const writeThanks = command({
  id: 'thanks.write',
  path: '/api/thanks/write',
  summary: 'Writes down what somebody said in thanks; no part of any record',
  may,
  audit: { activity: 'Skriva', resource: 'thanks' },
  about: () => 'unit',
  delivery: 'queued',
  input: z.strictObject({
    thanks: thanksId,
    day,
    saidBy: thankedBy,
    words: z.string().trim().min(3).max(600),
  }),
  output: z.strictObject({ thanks: thanksId }),
  example: (world) => ({
    as: 'sara',
    input: {
      thanks: world.id('example:thanks'),
      day: '2026-11-20' as const,
      saidBy: 'relative' as const,
      words: 'Ni kom samma kväll. Det glömmer vi inte.',
    },
  }),
})

export const takeAwayThanks = command({
  id: 'thanks.takeAway',
  path: '/api/thanks/take-away',
  summary: 'Takes a note of thanks away from the unit’s page',
  may,
  audit: { activity: 'Skriva', resource: 'thanks' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ thanks: thanksId }),
  output: z.strictObject({ thanks: thanksId }),
  example: (world) => ({ as: 'sara', input: { thanks: world.id('thanks-granvik-1') } }),
})
