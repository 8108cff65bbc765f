import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { packed, packedPerson } from './bag.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Läsa', resource: 'bag' } as const

/** What the bag holds once for who packs, and for whom the rest of it is to be asked. */
export const bagSelf = query({
  id: 'bag.self',
  method: 'GET',
  path: '/api/bag/self',
  summary: 'The day bag of the signed-in user: one’s own days and lists, and whom to pack',
  may,
  audit,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    packedAt: instant,
    today: day,
    days: z.array(day),
    /** After so many hours a bag is packed anew while the app is in front. */
    renewHours: z.int(),
    /** The nearest visits first. */
    persons: z.array(packedPerson),
    answers: z.array(packed),
  }),
  example: () => ({ as: 'sara', input: {} }),
})
export type BagSelf = z.output<(typeof bagSelf)['output']>

/** All that may be read about one person who is visited within the bag's days, in one answer and one log post. */
export const bagPerson = query({
  id: 'bag.person',
  method: 'POST',
  path: '/api/bag/person',
  summary: 'What the day bag holds about a person whom one visits: every answer that one would get by asking',
  may,
  audit,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId, packedAt: instant, answers: z.array(packed) }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})

/**
 * That a person's record was opened out of the bag: read where nobody could log it then. The command's own time says
 * when; the log post says who and whom, like any other reading.
 */
export const bagOpened = command({
  id: 'bag.opened',
  path: '/api/bag/opened',
  summary: 'That a person was opened from the day bag without a network, told afterwards',
  may,
  audit,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})
