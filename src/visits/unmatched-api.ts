import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { entryId, idOf, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

const may = { purpose: 'care' } as const
const unmatchedId = idOf('unmatchedVisit')

/** A visit to somebody who could not be looked up: as it was written, until it is matched. */
export const unmatchedWrite = command({
  id: 'visit.unmatched.write',
  path: '/api/visit/unmatched/write',
  summary: 'A visit to somebody who was not in the day bag: who and where as written, and what was done',
  may,
  audit: { activity: 'Skriva', resource: 'unmatchedVisit' },
  about: () => 'unit',
  delivery: 'queued',
  input: z.strictObject({
    unmatched: unmatchedId,
    /** Name or number, as the person said it. */
    who: z.string().trim().min(2).max(120),
    place: z.string().trim().max(200).default(''),
    text: z.string().trim().min(1).max(20_000),
    /** When it happened; now unless told. */
    happenedAt: instant.optional(),
  }),
  output: z.strictObject({ unmatched: unmatchedId }),
  example: (world) => ({
    as: 'sara',
    input: {
      unmatched: world.id('example:unmatched'),
      who: 'Maken till Esther, hette nog Arne',
      place: 'Björkstigen 4',
      text: 'Hade fallit. Inga skador, går som vanligt.',
    },
  }),
})

/** The own unit's visits that wait for somebody to say who it was, the oldest first. */
export const unmatchedList = query({
  id: 'visit.unmatched.list',
  method: 'GET',
  path: '/api/visit/unmatched/list',
  summary: 'The own unit’s visits that are not matched with a person yet',
  may,
  audit: { activity: 'Läsa', resource: 'unmatchedVisit' },
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        unmatched: unmatchedId,
        who: z.string(),
        place: z.string(),
        text: z.string(),
        happenedAt: instant,
        writtenBy: z.string(),
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})
export type Unmatched = z.output<(typeof unmatchedList)['output']>['rows'][number]

/** Says by name who it was. What was written becomes that person's entry, in the name of who wrote it. */
export const unmatchedMatch = command({
  id: 'visit.unmatched.match',
  path: '/api/visit/unmatched/match',
  summary: 'An unmatched visit matched with its person, who gets the entry',
  may,
  audit: { activity: 'Skriva', resource: 'unmatchedVisit' },
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject({ unmatched: unmatchedId, person: personId, entry: entryId }),
  output: z.strictObject({ person: personId, entry: entryId }),
  example: (world) => ({
    as: 'sara',
    input: {
      unmatched: world.id('example:unmatched'),
      person: world.id('esther'),
      entry: world.id('example:unmatched-entry'),
    },
  }),
})
