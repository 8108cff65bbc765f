import type { Clock, Day } from '../shared/day.ts'
import type { VisitState } from './visit.ts'

/** What ordering and lateness must know of a visit. */
export interface InTheDay {
  readonly state: VisitState
  readonly day: Day
  readonly from: Clock | null
  readonly to: Clock | null
  /** Equal for visits at one door. */
  readonly addressKey: string
}

/** The moment in Stockholm, as day and wall clock. */
export interface Moment {
  readonly today: Day
  readonly clock: Clock
}

/** Waits to be done, and its day, or the time or window it was promised for, has passed. */
export function isOverdue(
  visit: Pick<InTheDay, 'state' | 'day' | 'from' | 'to'>,
  { today, clock }: Moment,
): boolean {
  if (visit.state === 'notFound') return visit.day < today
  if (visit.state !== 'planned') return visit.state === 'arrived' && visit.day < today
  if (visit.day !== today) return visit.day < today
  const latest = visit.to ?? visit.from
  return latest !== null && latest < clock
}

const ended: readonly VisitState[] = ['done', 'declined', 'cancelled', 'notMet']

/** Nothing more is to be done at the door. */
export function isEnded(state: VisitState): boolean {
  return ended.includes(state)
}

/**
 * The order of a day: by time, those without a time after those with one; ties keep their order.
 * Past and coming stand together, so that the day reads from morning to evening.
 */
export function inOrder<V extends InTheDay>(visits: readonly V[]): V[] {
  return [...visits].sort((a, b) => compare(timeOf(a), timeOf(b)))
}

/**
 * What is next: where one has arrived, else the first that is left to do. A search that is on and a visit that only
 * waits for its end are shown by themselves and hold up nobody's day.
 */
export function nextOf<V extends InTheDay>(visits: readonly V[]): V | undefined {
  const ordered = inOrder(visits)
  return ordered.find(({ state }) => state === 'arrived') ?? ordered.find(({ state }) => state === 'planned')
}

/** Several at one door stand together, where the earliest of them stands. */
export function atOneDoor<V extends InTheDay>(visits: readonly V[]): V[][] {
  const groups = new Map<string, V[]>()
  for (const visit of inOrder(visits)) {
    const group = groups.get(visit.addressKey)
    if (group) group.push(visit)
    else groups.set(visit.addressKey, [visit])
  }
  return [...groups.values()]
}

/** Ends after every clock, so that those without a time come last. */
function timeOf({ from }: InTheDay): string {
  return from ?? '99:99'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
