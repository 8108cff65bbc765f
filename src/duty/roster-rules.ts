import { addDays, type Day, dayOf, instantAt } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { contains, holes, intersect, overlaps, type Period } from '../shared/period.ts'
import type { Opening } from './opening.ts'
import { opensOn } from './opening-rules.ts'
import type { RosterDay, Shift, Taking } from './roster.ts'

/** A phone that was taken is no longer in that hand after so long, whatever nobody said (design). */
const LONGEST_TAKING_MS = 16 * 60 * 60_000

/** A period that has an end. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** When a shift begins and ends; over midnight it belongs to the day on which it begins. */
export function shiftPeriod(day: Day, { from, to }: Pick<Shift, 'from' | 'to'>): Span {
  return { start: instantAt(day, from), end: instantAt(to <= from ? addDays(day, 1) : day, to) }
}

/** What cannot be: a colleague in two shifts, a thing with two colleagues, or the duty phone in two hands, at once. */
export type Clash = 'staff' | 'gear' | 'phone'

/** The first clash among the shifts of a day, with the place of the later of the two; undefined where there is none. */
export function clashIn(shifts: readonly Shift[]): { kind: Clash; place: number } | undefined {
  const anyDay = '2026-01-01'
  for (const [place, one] of shifts.entries()) {
    const before = shifts
      .slice(0, place)
      .filter((other) => overlaps(shiftPeriod(anyDay, one), shiftPeriod(anyDay, other)))
    if (before.some(({ staff }) => staff === one.staff)) return { kind: 'staff', place }
    if (one.phone && before.some(({ phone }) => phone)) return { kind: 'phone', place }
    if (before.some(({ gear }) => gear.some((id) => one.gear.includes(id)))) return { kind: 'gear', place }
  }
  return undefined
}

/**
 * The first clash of a day's shifts with those of the day before and after, which run over midnight; with the place of
 * the shift and the day of the other. `around` holds the neighbouring days.
 */
export function clashOverMidnight(
  day: Day,
  shifts: readonly Shift[],
  around: readonly RosterDay[],
): { kind: Clash; place: number; day: Day } | undefined {
  const others = around
    .filter((one) => one.day === addDays(day, -1) || one.day === addDays(day, 1))
    .flatMap((one) => (one.shifts ?? []).map((shift) => ({ day: one.day, shift })))
  for (const [place, one] of shifts.entries()) {
    const met = others.filter((other) => overlaps(shiftPeriod(day, one), shiftPeriod(other.day, other.shift)))
    const same = (kind: Clash) => {
      const found = met.find(({ shift }) => isSame(kind, one, shift))
      return found && { kind, place, day: found.day }
    }
    const clash = same('staff') ?? same('phone') ?? same('gear')
    if (clash !== undefined) return clash
  }
  return undefined
}

function isSame(kind: Clash, one: Shift, other: Shift): boolean {
  if (kind === 'staff') return one.staff === other.staff
  if (kind === 'phone') return one.phone && other.phone
  return other.gear.some((id) => one.gear.includes(id))
}

/** Who carries the duty phone, and until when; `taken` where it was taken over and is not as the roster says. */
export interface Holder {
  readonly staff: StaffId
  readonly until: Instant
  readonly taken: boolean
}

/**
 * Who carries the duty phone at an instant: who took it last, unless somebody's turn by the roster has begun since;
 * else whose turn it is; null where it is nobody's. `days` must hold the day before, the day and the day after.
 */
export function holderAt(
  given: { readonly days: readonly RosterDay[]; readonly takings: readonly Taking[] },
  at: Instant,
): Holder | null {
  const turns = given.days.flatMap(({ day, shifts }) =>
    (shifts ?? [])
      .filter(({ phone }) => phone)
      .map((one) => ({ staff: one.staff, ...shiftPeriod(day, one) })),
  )
  const taking = given.takings
    .filter((one) => one.at <= at && at < later(one.at, LONGEST_TAKING_MS))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  if (taking !== undefined) {
    const next = turns
      .map(({ start }) => start)
      .filter((start) => start > taking.at)
      .toSorted()[0]
    const longest = later(taking.at, LONGEST_TAKING_MS)
    const until = next !== undefined && next < longest ? next : longest
    if (at < until) return { staff: taking.staff, until, taken: true }
  }
  const turn = turns.find((one) => contains(one, at))
  return turn === undefined ? null : { staff: turn.staff, until: turn.end, taken: false }
}

/** The open hours of a day in which the duty phone is in nobody's hand by the roster; none where nobody has said who works. */
export function unwatched(opening: Opening, days: readonly RosterDay[], day: Day): Period[] {
  if ((days.find((one) => one.day === day)?.shifts ?? null) === null) return []
  const watched = days.flatMap(({ day: on, shifts }) =>
    (shifts ?? []).filter(({ phone }) => phone).map((one) => shiftPeriod(on, one)),
  )
  return opensOn(opening, day).flatMap((open) => holes(open, watched))
}

/** Whether it is known who works at an instant: somebody has said who does on its day. */
export function isRostered(days: readonly RosterDay[], at: Instant): boolean {
  return (days.find(({ day }) => day === dayOf(at))?.shifts ?? null) !== null
}

/** When a colleague works during a day, what began the evening before included; `days` must hold the day before. */
export function worksDuring(days: readonly RosterDay[], staff: StaffId, day: Day): Span[] {
  const whole = { start: instantAt(day, '00:00'), end: instantAt(addDays(day, 1), '00:00') }
  return [...hoursOf(days, staff, addDays(day, -1)), ...hoursOf(days, staff, day)].flatMap((span) => {
    const part = intersect(span, whole)
    return part?.end === undefined ? [] : [{ start: part.start, end: part.end }]
  })
}

/** When a colleague's work begins on a day, in order; empty where they do not, or nobody has said. */
export function hoursOf(days: readonly RosterDay[], staff: StaffId, day: Day): Span[] {
  return days
    .filter((one) => one.day === day)
    .flatMap(({ shifts }) => shifts ?? [])
    .filter((one) => one.staff === staff)
    .map((one) => shiftPeriod(day, one))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
}
