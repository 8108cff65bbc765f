import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { between, type Instant, later } from './instant.ts'
import {
  contains,
  containsDay,
  type DayPeriod,
  dayPeriod,
  holes,
  holesInDays,
  instantsOf,
  intersect,
  intersectDays,
  merge,
  mergeDays,
  overlaps,
  overlapsDays,
  type Period,
  period,
} from './period.ts'

const at = (hour: number): Instant => later('2026-11-21T00:00:00.000Z', hour * 3_600_000)
const hours = (start: number, end?: number): Period => ({
  start: at(start),
  end: end === undefined ? undefined : at(end),
})
const days = (start: number, end?: number): DayPeriod => ({
  start: addDays('2026-11-01', start),
  end: end === undefined ? undefined : addDays('2026-11-01', end),
})

describe('a period of instants', () => {
  test('includes its start and not its end', () => {
    expect(contains(hours(8, 16), at(8))).toBe(true)
    expect(contains(hours(8, 16), at(16))).toBe(false)
    expect(contains(hours(8), at(10_000))).toBe(true)
    expect(contains(hours(8), at(7))).toBe(false)
  })

  test('does not overlap what it only touches', () => {
    expect(overlaps(hours(8, 12), hours(12, 16))).toBe(false)
    expect(overlaps(hours(8, 13), hours(12, 16))).toBe(true)
    expect(overlaps(hours(8), hours(20))).toBe(true)
    expect(overlaps(hours(8, 8), hours(0, 24))).toBe(false)
  })

  test('has a common part with another', () => {
    expect(intersect(hours(8, 13), hours(12))).toEqual(hours(12, 13))
    expect(intersect(hours(8), hours(12))).toEqual(hours(12))
    expect(intersect(hours(8, 9), hours(12))).toBeUndefined()
  })

  test('is joined with what it touches or overlaps', () => {
    expect(merge([hours(12, 16), hours(8, 12), hours(9, 10), hours(20, 20), hours(22)])).toEqual([
      hours(8, 16),
      hours(22),
    ])
  })

  test('shows the holes that others leave', () => {
    expect(holes(hours(0, 24), [hours(8, 12), hours(12, 16), hours(20, 30)])).toEqual([
      hours(0, 8),
      hours(16, 20),
    ])
    expect(holes(hours(0), [hours(-5, 3)])).toEqual([hours(3)])
    expect(holes(hours(0), [hours(-5)])).toEqual([])
    expect(holes(hours(0, 24), [])).toEqual([hours(0, 24)])
  })

  test('is parsed only when it ends after it starts', () => {
    expect(period.parse({ start: '2026-11-21T08:00:00+01:00' })).toEqual({
      start: '2026-11-21T07:00:00.000Z',
    })
    expect(period.safeParse({ start: at(8), end: at(8) }).success).toBe(false)
  })
})

describe('a period of days', () => {
  test('includes its last day', () => {
    expect(containsDay(days(0, 3), '2026-11-04')).toBe(true)
    expect(containsDay(days(0, 3), '2026-11-05')).toBe(false)
    expect(containsDay(days(0), '2099-01-01')).toBe(true)
    expect(overlapsDays(days(0, 3), days(3, 5))).toBe(true)
    expect(overlapsDays(days(0, 3), days(4, 5))).toBe(false)
  })

  test('is joined with its neighbour and cut where both hold', () => {
    expect(mergeDays([days(4, 5), days(0, 3)])).toEqual([days(0, 5)])
    expect(mergeDays([days(5, 6), days(0, 3)])).toEqual([days(0, 3), days(5, 6)])
    expect(intersectDays(days(0, 3), days(3))).toEqual(days(3, 3))
    expect(intersectDays(days(0, 3), days(4))).toBeUndefined()
  })

  test('shows the days that nobody covers', () => {
    expect(holesInDays(days(0, 9), [days(2, 4), days(7, 7)])).toEqual([days(0, 1), days(5, 6), days(8, 9)])
    expect(holesInDays(days(0), [days(2, 4)])).toEqual([days(0, 1), days(5)])
  })

  test('may be one day, and as instants covers that Swedish day', () => {
    expect(dayPeriod.safeParse(days(1, 1)).success).toBe(true)
    expect(dayPeriod.safeParse(days(1, 0)).success).toBe(false)
    expect(instantsOf({ start: '2026-10-25', end: '2026-10-25' })).toEqual({
      start: '2026-10-24T22:00:00.000Z',
      end: '2026-10-25T23:00:00.000Z',
    })
    expect(instantsOf({ start: '2026-10-25' }).end).toBeUndefined()
  })
})

describe('period algebra', () => {
  const anyPeriod = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }))
    .map(([start, length]) => hours(start, length === undefined ? undefined : start + length))
  const anyPeriods = fc.array(anyPeriod, { maxLength: 8 })
  const moments = Array.from({ length: 60 }, (_, hour) => at(hour))

  test('merging keeps every moment and leaves nothing to merge', () => {
    fc.assert(
      fc.property(anyPeriods, (periods) => {
        const merged = merge(periods)
        for (const moment of moments)
          expect(merged.some((one) => contains(one, moment))).toBe(
            periods.some((one) => contains(one, moment)),
          )
        for (const [index, one] of merged.slice(1).entries())
          expect(between(merged[index]?.end ?? one.start, one.start)).toBeGreaterThan(0)
      }),
    )
  })

  test('holes are exactly the moments that nothing covers', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriods, (within, periods) => {
        const found = holes(within, periods)
        for (const moment of moments)
          expect(found.some((one) => contains(one, moment))).toBe(
            contains(within, moment) && !periods.some((one) => contains(one, moment)),
          )
      }),
    )
  })

  test('two overlap when and only when they have a common part, in either order', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(overlaps(a, b)).toBe(intersect(a, b) !== undefined)
        expect(intersect(a, b)).toEqual(intersect(b, a))
        expect(overlaps(a, b)).toBe(moments.some((moment) => contains(a, moment) && contains(b, moment)))
      }),
    )
  })
})
