import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { instant } from '../shared/instant.ts'
import { CARDS, onCallCard } from './on-call.ts'

/** For who is on call: only under an assignment in care, only of the own unit's persons. */
const may = { purpose: 'care' } as const
const input = z.strictObject({ skip: z.coerce.number().int().min(0).default(0) })
const output = z.strictObject({
  cards: z.array(onCallCard),
  /** How many there are in all: of the unit’s persons, or of those found. */
  total: z.int(),
  readAt: instant,
})

/** Where the pages after the first begin. */
function pagesAfterFirst(total: number): { skip: number }[] {
  return Array.from({ length: Math.max(0, Math.ceil(total / CARDS) - 1) }, (_, page) => ({
    skip: (page + 1) * CARDS,
  }))
}

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
  bag: { of: 'onCall', ask: () => [{}], more: ({ total }) => pagesAfterFirst(total) },
  output,
  example: () => ({ as: 'night', input: {} }),
})

/** One card or a few out of all the unit's, by name or number: who is called about is found without going through them. */
export const onCallFind = query({
  id: 'onCall.find',
  method: 'POST',
  path: '/api/on-call/find',
  summary: 'The cards of the own unit’s persons whose name or number holds what is searched for',
  may,
  audit: { activity: 'Läsa', resource: 'onCallCard' },
  about: () => 'unit',
  input: z.strictObject({ term: z.string().trim().min(2).max(80) }),
  output,
  example: () => ({ as: 'night', input: { term: 'Folke' } }),
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
