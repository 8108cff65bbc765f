import { type SearchDecision, type SearchStep, searchSteps } from './search.ts'

/** The key of the task that an open search is for the unit. */
export const SEARCH_TASK = 'notFound'

/** How long a search may go on before its task is overdue, in milliseconds: one hour (design). */
export const SEARCH_WITHIN_MS = 3_600_000

/** The key of the task to record a death, when the person was found dead. */
export const RECORD_DEATH_TASK = 'recordDeath'

/** The steps that ask another party, by the kind of unit that is that party itself. */
const askedOf: Readonly<Record<string, SearchStep>> = {
  'home-care': 'askHomeCare',
  'home-help': 'askHomeHelp',
  ward: 'askHospital',
  emergency: 'askHospital',
  clinic: 'askHospital',
}

/** What a unit may try when nobody opens, in the order it is usually done: a unit is not sent to ask itself. */
export function searchStepsFor(unitKind: string): SearchStep[] {
  return searchSteps.filter((step) => step !== askedOf[unitKind])
}

/** Decisions that rest on what someone was told, and so must say by whom or to whom. */
export function needsNote(decision: SearchDecision): boolean {
  return decision !== 'foundHere' && decision !== 'newVisit'
}
