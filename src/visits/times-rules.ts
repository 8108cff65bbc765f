import { type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import { between, type Instant, later } from '../shared/instant.ts'
import { holes, intersect } from '../shared/period.ts'
import type { Load, Span } from './spread-rules.ts'

const MINUTE = 60_000

/** Shorter gaps are no time for anybody (design). */
const SHORTEST_MS = 15 * MINUTE

/** Offered times begin on the quarter of an hour. */
const QUARTER_MS = 15 * MINUTE

/** When a colleague works and is at no visit; nothing where nobody has said who works. */
export function freeOf({ hours, booked }: Pick<Load, 'hours' | 'booked'>): Span[] {
  return (hours ?? []).flatMap((span) => holes(span, booked)).flatMap(whole)
}

/** When one of several is free, each span of one and the same of them: two who take turns have no long time together. */
export function anyoneFree(loads: readonly Pick<Load, 'hours' | 'booked'>[]): Span[] {
  const all = loads.flatMap(freeOf).filter(({ start, end }) => between(start, end) >= SHORTEST_MS)
  const once = new Map(all.map((span) => [`${span.start} ${span.end}`, span]))
  return [...once.values()].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

/** When all of several are free at once. */
export function everyoneFree(all: readonly (readonly Span[])[]): Span[] {
  const [first, ...others] = all
  if (first === undefined) return []
  return others.reduce<Span[]>(
    (common, spans) =>
      common.flatMap((one) => spans.flatMap((other) => intersect(one, other) ?? []).flatMap(whole)),
    [...first],
  )
}

/** A time to offer: a visit of so many minutes begun then is over before the free time is. */
export interface OfferedTime {
  readonly day: Day
  readonly from: Clock
  /** The free time ends then. */
  readonly until: Instant
}

/** The first time in each free span in which so many minutes have room, from an instant on, on a quarter of an hour. */
export function offered(
  spans: readonly Span[],
  asked: { readonly minutes: number; readonly now: Instant; readonly most: number },
): OfferedTime[] {
  const times = spans
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .flatMap(({ start, end }) => {
      const begins = quarterAfter(start < asked.now ? asked.now : start)
      return later(begins, asked.minutes * MINUTE) <= end
        ? [{ day: dayOf(begins), from: clockOf(begins), until: end }]
        : []
    })
  const once = new Map(times.map((time) => [`${time.day} ${time.from}`, time]))
  return [...once.values()].slice(0, asked.most)
}

function quarterAfter(at: Instant): Instant {
  const day = instantAt(dayOf(at), '00:00')
  const past = between(day, at) % QUARTER_MS
  return past === 0 ? at : later(at, QUARTER_MS - past)
}

function whole({ start, end }: { start: Instant; end?: Instant | undefined }): Span[] {
  return end === undefined ? [] : [{ start, end }]
}
