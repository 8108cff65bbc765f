import type { Away } from '../persons/away.ts'
import type { Day } from '../shared/day.ts'
import type { AwayChoice } from './away.ts'
import type { Slot, VisitMode, VisitState } from './visit.ts'

/** What the rules must know of a planned visit. */
export interface PlannedVisit {
  readonly state: VisitState
  readonly mode: VisitMode
  readonly day: Day
  readonly place: { readonly kind: 'home' | 'other' }
}

/**
 * Is the visit planned to a door behind which nobody is? One at home, today or later, before the person is expected
 * back; a call reaches the person anywhere, and a visit to another place was planned for it.
 */
export function goesToEmptyHome(visit: PlannedVisit, away: Away | null, today: Day): boolean {
  if (away === null || visit.state !== 'planned' || visit.day < today) return false
  if (visit.mode === 'phone' || visit.mode === 'video' || visit.place.kind !== 'home') return false
  return visit.day >= away.since && (away.until === null || visit.day < away.until)
}

/** Why a visit is cancelled, by where the person is. */
export function awayReason(away: Away): 'inHospital' | 'away' {
  return away.place === 'ward' ? 'inHospital' : 'away'
}

/** How one meets where the person is: in a home with staff, or as a home visit elsewhere. */
export function modeThere(away: Away): VisitMode {
  return away.place === 'careHome' || away.place === 'shortTermStay' ? 'careHome' : 'home'
}

/** What can be done about a visit that was changed or cancelled while the person was away. */
export interface DecidedVisit {
  readonly choice: AwayChoice
  readonly state: VisitState
  readonly day: Slot['day']
}

/** Does somebody still have to see to it? Not when what was decided has been undone, or the visit has been made. */
export function waitsForHome(visit: DecidedVisit, today: Day): boolean {
  if (visit.choice === 'cancel') return visit.state === 'cancelled'
  return visit.state === 'planned' && visit.day >= today
}

/** Can it be taken up as it was planned? Not when its day has passed: then a new one is planned. */
export function mayTakeUp(visit: DecidedVisit, today: Day): boolean {
  return waitsForHome(visit, today) && visit.day >= today
}
