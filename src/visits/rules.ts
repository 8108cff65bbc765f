import type { Day } from '../shared/day.ts'
import { addDays } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'
import type { VisitState } from './visit.ts'

/** How far back a visit that nobody planned may be written down afterwards, in days (design). */
export const WRITTEN_AFTERWARDS_DAYS = 14

/** What can be done with a visit; each is the id of its command. */
export const visitActions = [
  'visit.arrive',
  'visit.document',
  'visit.complete',
  'visit.move',
  'visit.repeat',
  'visit.moveRest',
  'visit.endSeries',
  'visit.undoSeries',
  'visit.notFound',
  'visit.decline',
  'visit.cancel',
  'visit.searchStep',
  'visit.endSearch',
  'visit.askJoint',
  'visit.answerJoint',
  'visit.undo',
  'avoidedCare.answer',
] as const
export type VisitAction = (typeof visitActions)[number]

/** What the rules must know of a visit. */
export interface VisitStanding {
  readonly state: VisitState
  readonly unit: UnitId
  readonly day: Day
  /** The day in Stockholm on which it ended; null while it is open. */
  readonly endedDay: Day | null
  readonly endReason: string | null
  /** Notes written by this unit about the visit. */
  readonly notes: number
  readonly deceased: boolean
  /** It belongs to a series. */
  readonly inSeries: boolean
}

export interface VisitReader {
  readonly unit: UnitId
  readonly purpose: 'care' | 'admin'
}

/**
 * What this reader may do with the visit now; the screen draws exactly this, and the server asks it again.
 * A colleague of the same unit may do what the one who was to go may: she may have taken over the visit.
 */
export function allowed(visit: VisitStanding, reader: VisitReader, now: { today: Day }): VisitAction[] {
  return visitActions.filter((action) => refusalOf(action, visit, { reader, today: now.today }) === null)
}

/** Refuses by name what the visit does not allow now. */
export function demand(
  action: VisitAction,
  visit: VisitStanding,
  given: { reader: VisitReader; today: Day },
): void {
  const code = refusalOf(action, visit, given)
  if (code === 'access.notFound') throw new Refused(code, { status: 404 })
  if (code !== null) throw new Refused(code, { status: 409 })
}

function refusalOf(
  action: VisitAction,
  visit: VisitStanding,
  { reader, today }: { reader: VisitReader; today: Day },
): RefusalCode | null {
  if (reader.purpose !== 'care' || reader.unit !== visit.unit) return 'access.notFound'
  if (visit.deceased && needsTheLiving.includes(action)) return 'visit.deceased'
  if (visit.day > today && needsItsDay.includes(action)) return 'visit.notYet'
  if (action === 'visit.repeat' && visit.inSeries) return 'visit.seriesAlready'
  if (ofSeries.includes(action) && !visit.inSeries) return 'visit.seriesNone'
  if (action === 'visit.undo') return undone(visit, today) === null ? 'visit.notUndoable' : null
  return openIn[action].includes(visit.state) ? null : whyNot(action, visit.state)
}

const needsTheLiving: readonly VisitAction[] = [
  'visit.notFound',
  'visit.arrive',
  'visit.move',
  'visit.repeat',
  'visit.moveRest',
  'visit.undoSeries',
  'visit.askJoint',
  'visit.answerJoint',
]
const ofSeries: readonly VisitAction[] = ['visit.moveRest', 'visit.endSeries', 'visit.undoSeries']
const needsItsDay: readonly VisitAction[] = ['visit.arrive', 'visit.document', 'visit.notFound']

const openIn: Readonly<Record<Exclude<VisitAction, 'visit.undo'>, readonly VisitState[]>> = {
  'visit.arrive': ['planned'],
  'visit.document': ['planned', 'arrived', 'documented', 'done'],
  'visit.complete': ['documented'],
  'visit.move': ['planned'],
  'visit.repeat': ['planned'],
  'visit.moveRest': ['planned'],
  'visit.endSeries': ['planned'],
  'visit.undoSeries': ['planned', 'cancelled'],
  'visit.notFound': ['planned', 'arrived'],
  'visit.decline': ['planned', 'arrived'],
  'visit.cancel': ['planned'],
  'visit.searchStep': ['notFound'],
  'visit.endSearch': ['notFound'],
  'visit.askJoint': ['planned'],
  'visit.answerJoint': ['asked'],
  'avoidedCare.answer': ['arrived', 'documented', 'done'],
}

/** The sentence that tells best what stands in the way. */
function whyNot(action: VisitAction, state: VisitState): RefusalCode {
  if (state === 'done') return 'visit.alreadyDone'
  if (state === 'declined' || state === 'cancelled' || state === 'notMet') return 'visit.alreadyEnded'
  if (state === 'asked') return 'visit.answerFirst'
  if (state === 'notFound') return 'visit.searchOpen'
  if (action === 'visit.searchStep' || action === 'visit.endSearch') return 'visit.notSearching'
  if (action === 'visit.answerJoint') return 'visit.notAsked'
  if (action === 'visit.complete') return 'visit.notDocumented'
  if (action === 'avoidedCare.answer') return 'visit.notArrived'
  return state === 'arrived' ? 'visit.alreadyArrived' : 'visit.alreadyDocumented'
}

/**
 * The state that undoing the last step leads back to, or null when it cannot be undone: an arrival before anything
 * is written, an end on the same day, and what was declined or cancelled while its day has not passed.
 */
export function undone(visit: VisitStanding, today: Day): VisitState | null {
  switch (visit.state) {
    case 'arrived':
      return 'planned'
    case 'done':
      return visit.endedDay === today ? 'documented' : null
    case 'notMet':
      return visit.endedDay === today && !visit.deceased ? 'notFound' : null
    case 'declined':
    case 'cancelled':
      return visit.day < today || visit.deceased || visit.endReason === 'cannotCome' ? null : 'planned'
    default:
      return null
  }
}

/** Whether a day may be planned for: not long past; what was done yesterday unplanned can still be written down. */
export function dayMayBePlanned(day: Day, today: Day): boolean {
  return day >= addDays(today, -WRITTEN_AFTERWARDS_DAYS)
}

/** What one may begin with a person: the dead are not visited, but one speaks with those who are left. */
export function personActions(person: { deceased: boolean }): string[] {
  return person.deceased ? ['contact.write'] : ['visit.plan', 'contact.write']
}
