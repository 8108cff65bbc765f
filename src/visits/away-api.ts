import { z } from 'zod'
import { away } from '../persons/away.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, personId, processId } from '../shared/id.ts'
import { awayChoice, homeAgainChoice } from './away.ts'
import { visitView } from './visit-view.ts'

const may = { purpose: 'care' } as const

/** The planned visits that one decides about, each as it was seen. */
const seen = z
  .array(z.strictObject({ visit: processId, version: commandId }))
  .min(1)
  .max(20)
  .refine((visits) => new Set(visits.map(({ visit }) => visit)).size === visits.length)

const visitsNow = z.strictObject({
  visits: z.array(z.strictObject({ visit: processId, version: commandId })),
})

/** What is planned for a person who is not at home, and what waits for them to come home. */
export const visitAway = query({
  id: 'visit.away',
  method: 'GET',
  path: '/api/visit/away',
  summary: 'Where the person is, the own unit’s planned visits, and those changed while the person was away',
  may,
  audit: { activity: 'Läsa', resource: 'visit' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    away: away.nullable(),
    /** Planned; `empty` when it goes to a home where nobody is. */
    planned: z.array(z.strictObject({ visit: visitView, empty: z.boolean() })),
    /** Changed or cancelled while the person was away, and not yet seen to. */
    changed: z.array(z.strictObject({ visit: visitView, choice: awayChoice, mayTakeUp: z.boolean() })),
    /** Names of commands that are open now. */
    allowed: z.array(z.string()),
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id<'person'>('esther') } }),
})

/** In one step for all of them: made where the person is, made as calls, or cancelled with the reason. */
export const visitWhileAway = command({
  id: 'visit.whileAway',
  path: '/api/visit/while-away',
  summary: 'What becomes of planned visits while the person is not at home',
  may,
  audit: { activity: 'Skriva', resource: 'visit' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    choice: awayChoice,
    visits: seen,
    personTold: z.boolean().default(false),
  }),
  output: visitsNow,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id<'person'>('esther'),
      choice: 'cancel' as const,
      visits: [
        {
          visit: world.id<'process'>('visit-esther-morning'),
          version: world.id<'command'>('visit-esther-morning'),
        },
      ],
    },
  }),
})

/** Takes visits up again as they were planned, or leaves them as they are; the first also undoes visit.whileAway. */
export const visitHomeAgain = command({
  id: 'visit.homeAgain',
  path: '/api/visit/home-again',
  summary: 'Takes up visits that were changed while the person was away, or leaves them so',
  may,
  audit: { activity: 'Skriva', resource: 'visit' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    choice: homeAgainChoice,
    visits: seen,
    personTold: z.boolean().default(false),
  }),
  output: visitsNow,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id<'person'>('esther'),
      choice: 'leave' as const,
      visits: [
        {
          visit: world.id<'process'>('visit-esther-morning'),
          version: world.id<'command'>('visit-esther-morning'),
        },
      ],
    },
  }),
})
