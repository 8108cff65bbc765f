import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { instant } from '../shared/instant.ts'
import { onCallCard } from './on-call.ts'

/** For who is on call: only under an assignment in care, only of the own unit's persons. */
const may = { purpose: 'care' } as const
const input = z.strictObject({ skip: z.coerce.number().int().min(0).default(0) })
const output = z.strictObject({
  cards: z.array(onCallCard),
  /** How many the unit is responsible for in all. */
  total: z.int(),
  readAt: instant,
})

/** The unit's persons with the least that one must know of each; read by name, all of them in the log. */
export const onCallCards = query({
  id: 'onCall.cards',
  method: 'GET',
  path: '/api/on-call/cards',
  summary: 'The own unit’s persons on a card each, for who is on call: concerns for the night first',
  may,
  audit: { activity: 'Läsa', resource: 'onCallCard' },
  about: () => 'unit',
  input,
  output,
  example: () => ({ as: 'night', input: {} }),
})

/** The same for paper: the log says that it left the screen. The paper holds no codes. */
export const onCallPrint = query({
  id: 'onCall.print',
  method: 'GET',
  path: '/api/on-call/print',
  summary: 'The cards for print',
  may,
  audit: { activity: 'Utskrift', resource: 'onCallCard' },
  about: () => 'unit',
  input,
  output,
  example: () => ({ as: 'night', input: {} }),
})
