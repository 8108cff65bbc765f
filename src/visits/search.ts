import { z } from 'zod'

/** What one does when nobody opens, in the order it is usually done. Each may be done several times. */
export const searchSteps = [
  'ringAgain',
  'callPerson',
  'lookIn',
  'callRelative',
  'askNeighbour',
  'askHomeCare',
  'askHomeHelp',
  'askHospital',
  'fetchKey',
  'call112',
] as const
export const searchStep = z.enum(searchSteps)
export type SearchStep = z.output<typeof searchStep>

export const searchOutcomes = ['done', 'noAnswer', 'notPossible'] as const
export const searchOutcome = z.enum(searchOutcomes)

/** How a search ends: always by someone's decision, never by itself. */
export const searchDecisions = [
  'foundHere',
  'safeElsewhere',
  'inHospital',
  'handedOver',
  'emergency',
  'newVisit',
  'foundDead',
] as const
export const searchDecision = z.enum(searchDecisions)
export type SearchDecision = z.output<typeof searchDecision>
