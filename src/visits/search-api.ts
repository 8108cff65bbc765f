import { z } from 'zod'
import { command } from '../shared/endpoint.ts'
import { entryId, personId, processId } from '../shared/id.ts'
import { searchDecision, searchOutcome, searchStep } from './search.ts'
import { slot } from './visit.ts'
import { changed, onVisit } from './visit-outcome.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Skriva', resource: 'visit' } as const

/** Nobody opens (ej anträffad): a search begins, and a task for the unit with it. */
export const visitNotFound = command({
  id: 'visit.notFound',
  path: '/api/visit/not-found',
  summary: 'Nobody opens or answers: begins a search that only a decision ends',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId }),
  output: changed,
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})

/** One attempt of the search. It names the person and needs no version, so that two may search at the same time. */
export const visitSearchStep = command({
  id: 'visit.searchStep',
  path: '/api/visit/search-step',
  summary: 'Notes one attempt to find the person',
  may,
  audit,
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    visit: processId,
    step: searchStep,
    outcome: searchOutcome,
    note: z.string().trim().max(500).default(''),
  }),
  output: changed,
  example: (world) => ({
    as: 'maja',
    input: {
      person: world.id<'person'>('nils'),
      visit: world.id<'process'>('visit-not-found'),
      step: 'callRelative' as const,
      outcome: 'noAnswer' as const,
    },
  }),
})

/** A named person decides how the search ends; nothing ends it by itself (GEN-06). */
export const visitEndSearch = command({
  id: 'visit.endSearch',
  path: '/api/visit/end-search',
  summary: 'Ends the search by a decision',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({
    visit: processId,
    entry: entryId,
    decision: searchDecision,
    note: z.string().trim().max(1000).default(''),
    /** The new visit of the decision `newVisit`, planned as this one at another time. */
    next: z.strictObject({ visit: processId, slot }).nullable().default(null),
  }),
  output: changed,
  example: (world) => ({
    as: 'maja',
    input: {
      visit: world.id<'process'>('visit-not-found'),
      entry: world.id<'entry'>('example-search-ended'),
      decision: 'safeElsewhere' as const,
      note: 'Dottern svarade: hon är hos henne över helgen.',
    },
  }),
})
