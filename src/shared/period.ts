import { z } from 'zod'
import { addDays, type Day, day, instantAt } from './day.ts'
import { type Instant, instant } from './instant.ts'

/** From an instant up to, but not including, another; without `end` until further notice. */
export interface Period {
  readonly start: Instant
  readonly end?: Instant | undefined
}

/** From a day to another, both included; without `end` until further notice. */
export interface DayPeriod {
  readonly start: Day
  readonly end?: Day | undefined
}

/** Parses a period whose end, if any, comes after its start. */
export const period = z
  .object({ start: instant, end: instant.optional() })
  .refine((value) => value.end === undefined || value.start < value.end, { path: ['end'] })

/** Parses a period of days whose end, if any, is its start or later. */
export const dayPeriod = z
  .object({ start: day, end: day.optional() })
  .refine((value) => value.end === undefined || value.start <= value.end, { path: ['end'] })

/** The instants from the first moment of its first day, in Sweden, to the end of its last. */
export function instantsOf(days: DayPeriod): Period {
  const { start, end } = halfOpen(days)
  return { start: instantAt(start, '00:00'), end: end && instantAt(end, '00:00') }
}

/** True when the instant lies within the period. */
export function contains(inside: Period, at: Instant): boolean {
  return inside.start <= at && before(at, inside.end)
}

/** True when the day is one of the period's days. */
export function containsDay(inside: DayPeriod, on: Day): boolean {
  return inside.start <= on && (inside.end === undefined || on <= inside.end)
}

/** True when the two have at least one moment in common; periods that only touch do not. */
export function overlaps(a: Period, b: Period): boolean {
  return meet(a, b) !== undefined
}

/** True when the two have at least one day in common. */
export function overlapsDays(a: DayPeriod, b: DayPeriod): boolean {
  return meet(halfOpen(a), halfOpen(b)) !== undefined
}

/** What the two have in common, or undefined. */
export function intersect(a: Period, b: Period): Period | undefined {
  return meet(a, b)
}

/** The days that the two have in common, or undefined. */
export function intersectDays(a: DayPeriod, b: DayPeriod): DayPeriod | undefined {
  const common = meet(halfOpen(a), halfOpen(b))
  return common && closed(common)
}

/** The same time in as few periods as possible, in order; what touches is joined, what is empty falls away. */
export function merge(periods: readonly Period[]): Period[] {
  return union(periods)
}

/** The same days in as few periods as possible, in order; neighbouring days are joined. */
export function mergeDays(periods: readonly DayPeriod[]): DayPeriod[] {
  return union(periods.map(halfOpen)).map(closed)
}

/** The parts of `within` that none of the periods covers, in order. */
export function holes(within: Period, periods: readonly Period[]): Period[] {
  return gaps(within, periods)
}

/** The days of `within` that none of the periods covers, in order. */
export function holesInDays(within: DayPeriod, periods: readonly DayPeriod[]): DayPeriod[] {
  return gaps(halfOpen(within), periods.map(halfOpen)).map(closed)
}

/** Half-open, of texts whose alphabetical order is their order in time. */
interface Span<T extends string> {
  readonly start: T
  readonly end?: T | undefined
}

function before<T extends string>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && (b === undefined || a < b)
}

function meet<T extends string>(a: Span<T>, b: Span<T>): Span<T> | undefined {
  const start = before(a.start, b.start) ? b.start : a.start
  const end = before(a.end, b.end) ? a.end : b.end
  return before(start, end) ? { start, end } : undefined
}

function union<T extends string>(spans: readonly Span<T>[]): Span<T>[] {
  const inOrder = spans
    .filter((span) => before(span.start, span.end))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const joined: Span<T>[] = []
  for (const span of inOrder) {
    const last = joined.at(-1)
    if (last === undefined || before(last.end, span.start)) joined.push(span)
    else if (before(last.end, span.end)) joined[joined.length - 1] = { start: last.start, end: span.end }
  }
  return joined
}

function gaps<T extends string>(within: Span<T>, spans: readonly Span<T>[]): Span<T>[] {
  const found: Span<T>[] = []
  let start: T | undefined = within.start
  for (const span of union(spans)) {
    if (start === undefined) break
    const gap = meet({ start, end: span.start }, within)
    if (gap) found.push(gap)
    if (span.end === undefined || start < span.end) start = span.end
  }
  const rest = start === undefined ? undefined : meet({ start }, within)
  return rest ? [...found, rest] : found
}

function halfOpen(days: DayPeriod): Span<Day> {
  return { start: days.start, end: days.end && addDays(days.end, 1) }
}

function closed(span: Span<Day>): DayPeriod {
  return { start: span.start, end: span.end && addDays(span.end, -1) }
}
