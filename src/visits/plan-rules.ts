import type { Colleague } from '../organisation/colleague.ts'
import type { Day } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { dayMayBePlanned } from './rules.ts'
import type { Slot, VisitMode } from './visit.ts'
import { kindOf } from './visit-kind-rules.ts'
import type { Partner } from './visit-row.ts'

/** What planning must know beside what was asked for. */
export interface PlanningFacts {
  readonly careModel: string | null
  readonly deceased: boolean
  readonly enrolled: boolean
  /** Everyone with a care assignment at the unit on the day. */
  readonly colleagues: readonly Colleague[]
  readonly today: Day
}

/** A plan as it came in. */
export interface Plan {
  readonly kind: string
  readonly day: Day
  readonly going: readonly StaffId[]
  readonly partners: number
  readonly notJoint: string | null
}

/**
 * Refuses by name what cannot be planned: for the dead, long ago, a kind the unit does not make, a visit that needs
 * enrolment before there is one (MINT-09: an assessment visit does not), without the municipal nurse where the care
 * model says that she always takes part (ALMA-12) and no reason is given, or without the profession it asks for.
 */
export function demandPlan(plan: Plan, facts: PlanningFacts): void {
  if (facts.deceased) throw new Refused('visit.deceased')
  if (!dayMayBePlanned(plan.day, facts.today))
    throw new Refused('visit.dayPassed', { status: 422, field: 'slot.day' })
  const kind = kindOf(facts.careModel, plan.kind)
  if (kind === undefined) throw new Refused('visit.kindUnknown', { status: 422, field: 'kind' })
  if (!kind.beforeEnrolment && !facts.enrolled) throw new Refused('visit.notEnrolled', { field: 'kind' })
  if (kind.joint === 'always' && plan.partners === 0 && plan.notJoint === null) {
    throw new Refused('visit.jointNeeded', { status: 422, field: 'notJoint' })
  }
  const going = demandGoing(plan.going, facts.colleagues)
  const asked = kind.professions
  if (asked.length > 0 && !going.some(({ profession }) => asked.includes(profession))) {
    throw new Refused('visit.professionNeeded', { status: 422, field: 'going' })
  }
}

/** Nobody goes along: at somebody's door, without a colleague and without another unit that has said yes. */
export function isLone(
  mode: VisitMode,
  others: number,
  partners: readonly Pick<Partner, 'asking' | 'answer' | 'theirState'>[],
): boolean {
  if (mode === 'phone' || mode === 'video') return false
  return others + partners.filter(hasSaidYes).length === 0
}

/** Another unit has said that it comes, and stands by it: by its answer, or by having asked itself. */
export function hasSaidYes({
  asking,
  answer,
  theirState,
}: Pick<Partner, 'asking' | 'answer' | 'theirState'>): boolean {
  return theirState !== 'cancelled' && (!asking || answer === 'accepted')
}

/** Who goes to somebody's door where two must go, and why one goes alone. */
export interface GoingAlone {
  readonly mode: VisitMode
  /** What is said about it in the own unit; null where one may go alone. */
  readonly twoMustGo: string | null
  /** Colleagues, and other units asked along. */
  readonly going: number
  readonly aloneWhy: string | null
}

/** Where two must go, one alone is refused unless the reason is written. */
export function demandTwo({ mode, twoMustGo, going, aloneWhy }: GoingAlone): void {
  if (mode === 'phone' || mode === 'video' || twoMustGo === null || going > 1 || aloneWhy !== null) return
  throw new Refused('visit.twoMustGo', { status: 422, field: 'aloneWhy' })
}

/** Those who go, as colleagues of the unit on that day; refuses when one is not. */
export function demandGoing(going: readonly StaffId[], colleagues: readonly Colleague[]): Colleague[] {
  return going.map((staff) => {
    const found = colleagues.find(({ id }) => id === staff)
    if (found === undefined) throw new Refused('visit.staffNotInUnit', { status: 422, field: 'going' })
    return found
  })
}

/** Whether a visit stays at its time. */
export function sameSlot(slot: Slot, row: Slot): boolean {
  return slot.day === row.day && slot.from === row.from && slot.to === row.to
}

/** Whether exactly those go who were asked for. */
export function sameGoing(asked: readonly string[], going: readonly { id: string }[]): boolean {
  return new Set(asked).size === going.length && going.every(({ id }) => asked.includes(id))
}
