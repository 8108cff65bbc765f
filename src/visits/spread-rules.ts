import { type Clock, type Day, instantAt } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { ProcessId, StaffId } from '../shared/id.ts'
import { between, type Instant, later } from '../shared/instant.ts'
import { holes, intersect, overlaps } from '../shared/period.ts'

const MINUTE = 60_000

/** From an instant to another. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** A visit as far as its place in a day goes; `to` makes a window of it, no `from` some time that day. */
export interface Placed {
  readonly visit: ProcessId
  readonly day: Day
  readonly from: Clock | null
  readonly to: Clock | null
  readonly minutes: number
}

/** A colleague's day: hours by the roster, null where nobody has said who works; and the visits that have a time. */
export interface Load {
  readonly staff: StaffId
  readonly profession: Profession
  readonly hours: readonly Span[] | null
  readonly booked: readonly Span[]
  /** Minutes of all visits of the day, with and without a time. */
  readonly minutes: number
}

/** How a visit fits in a colleague's day: has time, is at another visit, does not work then, or nobody knows who works. */
export type Fit = 'free' | 'busy' | 'off' | 'unknown'

/** The span of a visit that has a time of its own; undefined where it has a window or none. */
export function spanOf({ day, from, to, minutes }: Omit<Placed, 'visit'>): Span | undefined {
  if (from === null || to !== null) return undefined
  const start = instantAt(day, from)
  return { start, end: later(start, minutes * MINUTE) }
}

/**
 * When a visit at some time of the day is made, by who can be proposed for it: a night that ends or begins that day is
 * no time to come. Our own; the night ends when its reports do.
 */
const DAYTIME: readonly [Clock, Clock] = ['07:00', '21:00']
const WHOLE: readonly [Clock, Clock] = ['00:00', '23:59']

/** Within what a visit must lie: its own time, its window (with the visit begun within it), or some time of the day. */
function room(visit: Omit<Placed, 'visit'>, sometime: readonly [Clock, Clock]): Span {
  const own = spanOf(visit)
  if (own !== undefined) return own
  const { day, from, to, minutes } = visit
  if (from === null || to === null) {
    const [earliest, latest] = sometime
    return { start: instantAt(day, earliest), end: instantAt(day, latest) }
  }
  return { start: instantAt(day, from), end: later(instantAt(day, to), minutes * MINUTE) }
}

/** Where a visit first fits into a colleague's free time, or undefined. */
export function firstFree(
  visit: Placed,
  { hours, booked }: Pick<Load, 'hours' | 'booked'>,
): Span | undefined {
  const within = room(visit, DAYTIME)
  const free = (hours ?? [within]).flatMap((span) => {
    const part = intersect(span, within)
    return part === undefined ? [] : holes(part, booked)
  })
  const long = free.find(
    ({ start, end }) => end !== undefined && between(start, end) >= visit.minutes * MINUTE,
  )
  return long && { start: long.start, end: later(long.start, visit.minutes * MINUTE) }
}

/** How a visit fits in a colleague's day. */
export function fitOf(visit: Placed, load: Load): Fit {
  if (firstFree(visit, load) !== undefined) return load.hours === null ? 'unknown' : 'free'
  if (load.hours === null) return 'busy'
  const within = room(visit, DAYTIME)
  return load.hours.some((span) => overlaps(span, within)) ? 'busy' : 'off'
}

/** Whether a profession may make the visit at all; no list: anyone. */
export function mayMake(professions: readonly Profession[], load: Pick<Load, 'profession'>): boolean {
  return professions.length === 0 || professions.includes(load.profession)
}

/** A visit to give to somebody else, with who may make it. */
export interface ToSpread extends Placed {
  readonly professions: readonly Profession[]
}

/**
 * Who could take each visit of a day that somebody cannot do: the least burdened who has time, those with a time of
 * their own first, since they fit in fewest places. Null where nobody has time. A proposal: a named person decides.
 */
export function proposal(
  visits: readonly ToSpread[],
  loads: readonly Load[],
): ReadonlyMap<ProcessId, StaffId | null> {
  const days = loads.map((load) => ({ ...load, booked: [...load.booked] }))
  const given = new Map<ProcessId, StaffId | null>()
  const inOrder = visits.toSorted((a, b) => narrowness(a) - narrowness(b))
  for (const visit of inOrder) {
    const [best] = days
      .filter((load) => mayMake(visit.professions, load) && ['free', 'unknown'].includes(fitOf(visit, load)))
      .toSorted((a, b) => a.minutes - b.minutes)
    given.set(visit.visit, best?.staff ?? null)
    if (best === undefined) continue
    const place = firstFree(visit, best)
    if (place !== undefined && visit.from !== null) best.booked.push(place)
    Object.assign(best, { minutes: best.minutes + visit.minutes })
  }
  return given
}

function narrowness({ from, to }: Placed): number {
  if (from === null) return 2
  return to === null ? 0 : 1
}

/** Whether somebody of these hours works at the time of a visit; null where nobody has said who works. */
export function worksThen(visit: Omit<Placed, 'visit'>, hours: readonly Span[] | null): boolean {
  if (hours === null) return true
  const within = room(visit, WHOLE)
  return hours.some((span) => overlaps(span, within))
}

/** The visits of a rostered day at whose time none of those who go works; on a day nobody has rostered there are none. */
export function unmanned(
  visits: readonly (Placed & { readonly going: readonly StaffId[] })[],
  loads: readonly Pick<Load, 'staff' | 'hours'>[],
): ProcessId[] {
  return visits.flatMap((visit) => {
    const those = loads.filter(({ staff }) => visit.going.includes(staff))
    if (loads.some(({ hours }) => hours === null)) return []
    return those.some(({ hours }) => worksThen(visit, hours)) ? [] : [visit.visit]
  })
}

/** A visit as lists show it, as far as its place in a day and those who go. */
export function placed(
  visit: Pick<Placed, 'day' | 'from' | 'to' | 'minutes'> & {
    readonly id: ProcessId
    readonly going: readonly { readonly id: StaffId }[]
  },
): Placed & { readonly going: readonly StaffId[] } {
  const { id, day, from, to, minutes, going } = visit
  return { visit: id, day, from, to, minutes, going: going.map((one) => one.id) }
}
