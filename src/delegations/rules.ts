import { addDays, addMonths, type Day, dayOf } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { PersonId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { ReservedTask } from '../shared/ordering.ts'
import type { FieldRefusal } from '../shared/refused.ts'
import type { DelegationStanding } from './delegation.ts'

/** How long before its end a delegation is told about (ours). */
const SOON_DAYS = 30

/** Days before its end at which whoever has a delegation and whoever gave it are told (ours). */
const TOLD_DAYS = [30, 7] as const

/** An assignment as far as a delegation leans on it: its last day, if it has one. */
export interface Leaning {
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** What the rules must know of a delegation. */
export interface Delegated {
  readonly task: ReservedTask
  readonly person: PersonId | null
  readonly delegate: StaffId
  readonly delegator: StaffId
  readonly from: Day
  readonly until: Day
  readonly revokedAt: Instant | null
  readonly delegatorWorks: Leaning
  readonly delegateWorks: Leaning
}

/** The last day that a delegation begun on a day may have: a year, both days counted (SOSFS 1997:14: at most one year). */
export function latestEnd(from: Day): Day {
  return addDays(addMonths(from, 12), -1)
}

/**
 * Where a delegation stands at an instant. It is personal to both: over when either leaves. Its last day ends at
 * midnight in Stockholm, whatever the clock elsewhere says.
 */
export function standingAt(one: Delegated, at: Instant): DelegationStanding {
  const day = dayOf(at)
  if (one.revokedAt !== null && one.revokedAt <= at) return 'revoked'
  if (one.until < day) return 'over'
  if (!worksOn(one.delegatorWorks, day)) return 'delegatorLeft'
  if (!worksOn(one.delegateWorks, day)) return 'delegateLeft'
  return one.from > day ? 'coming' : 'holds'
}

function worksOn(works: Leaning, day: Day): boolean {
  return works.validFrom <= day && (works.validTo === null || works.validTo >= day)
}

/**
 * Which telling of its end a delegation has come to on a day: 30 or 7 days before it, or null. One that was given
 * nearer to its end than that is not told of what everybody just agreed.
 */
export function endTold(
  one: Pick<Delegated, 'until'> & { readonly givenOn: Day },
  today: Day,
): (typeof TOLD_DAYS)[number] | null {
  if (one.until < today) return null
  const come = TOLD_DAYS.filter(
    (days) => addDays(one.until, -days) <= today && one.givenOn < addDays(one.until, -days),
  )
  return come.at(-1) ?? null
}

/** What was to be done, by whom and when. */
export interface Doing {
  readonly task: ReservedTask
  readonly person: PersonId
  readonly staff: StaffId
  readonly at: Instant
}

/**
 * Under which of these delegations somebody may do a task at an instant. Without one: the standing of the latest that
 * once held for it, so that the refusal can say what happened to it; undefined when there never was one.
 */
export function coverOf<Of extends Delegated>(
  delegations: readonly Of[],
  doing: Doing,
): { readonly holds: Of } | { readonly was: DelegationStanding; readonly of: Of } | undefined {
  const fitting = delegations
    .filter((one) => one.task === doing.task && one.delegate === doing.staff)
    .filter((one) => one.person === null || one.person === doing.person)
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))
  const holds = fitting.find((one) => standingAt(one, doing.at) === 'holds')
  if (holds !== undefined) return { holds }
  const [latest] = fitting
  return latest === undefined ? undefined : { was: standingAt(latest, doing.at), of: latest }
}

/** Physicians and nurses delegate; what one has been delegated is never delegated further (SOSFS 1997:14). */
export function mayDelegate(profession: Profession): boolean {
  return profession === 'nurse' || profession === 'physician'
}

/** Who can be delegated to: those without the licence for it. */
export function mayReceive(profession: Profession): boolean {
  return profession === 'assistantNurse' || profession === 'other' || profession === 'coordinator'
}

/** What is wrong with the days of a new delegation. */
export function daysAmiss(given: { from: Day; until: Day; knowledgeOn: Day }, today: Day): FieldRefusal[] {
  const amiss: FieldRefusal[] = []
  if (given.from < today) amiss.push({ field: 'from', code: 'delegation.inThePast' })
  if (given.until < given.from) amiss.push({ field: 'until', code: 'delegation.endsBefore' })
  else if (given.until > latestEnd(given.from)) {
    amiss.push({ field: 'until', code: 'delegation.tooLong', data: { day: latestEnd(given.from) } })
  }
  if (given.knowledgeOn > today) amiss.push({ field: 'knowledgeOn', code: 'delegation.knowledgeLater' })
  else if (given.knowledgeOn < addMonths(today, -12)) {
    amiss.push({ field: 'knowledgeOn', code: 'delegation.knowledgeOld' })
  }
  return amiss
}

/** Runs out so soon that somebody should go through it now. */
export function endsSoon(one: Pick<Delegated, 'until'>, today: Day): boolean {
  return one.until <= addDays(today, SOON_DAYS)
}

/** A delegation is gone through at least once a year. */
export function reviewOverdue(reviewedOn: Day, today: Day): boolean {
  return reviewedOn < addMonths(today, -12)
}

/** What a reader of the unit may do with a delegation now. A revoked one is given anew, never opened again. */
export function allowedOn(
  standing: DelegationStanding,
  reader: { readonly profession: Profession; readonly ownUnit: boolean },
): ('delegation.renew' | 'delegation.review' | 'delegation.revoke')[] {
  if (!reader.ownUnit || !mayDelegate(reader.profession)) return []
  if (standing === 'holds') return ['delegation.renew', 'delegation.review', 'delegation.revoke']
  if (standing === 'coming') return ['delegation.revoke']
  return standing === 'delegateLeft' ? [] : ['delegation.renew']
}
