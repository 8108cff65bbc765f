import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  clock,
  clockOf,
  compareDays,
  type Day,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  instantAt,
  weekday,
} from './day.ts'
import { asInstant, between } from './instant.ts'

const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((n) => addDays('1970-01-01', n))

describe('a day', () => {
  test('of which no weeks or years can be reckoned is refused', () => {
    for (const text of ['0000-01-01', '0001-01-01', '9999-12-31'])
      expect([text, day.safeParse(text).success]).toEqual([text, false])
    expect(day.parse('1918-03-02')).toBe('1918-03-02')
  })

  test('is parsed only when it exists', () => {
    expect(day.parse('2028-02-29')).toBe('2028-02-29')
    expect(day.safeParse('2026-02-29').success).toBe(false)
    expect(day.safeParse('2026-2-1').success).toBe(false)
    expect(day.safeParse('20260201').success).toBe(false)
  })

  test('moves across months, years and the days when clocks change', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(addDays('2026-10-25', -1)).toBe('2026-10-24')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  })

  test('keeps its date through months where it can, else takes the last day of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-11-21', 3)).toBe('2027-02-21')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  })

  test('knows its weekday, Monday first', () => {
    expect(weekday('2026-11-21')).toBe(6)
    expect(weekday('2026-11-22')).toBe(7)
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('1890-01-01')).toBe(3)
  })

  test('adding and counting days are each other’s opposite', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n)
        expect(Math.sign(compareDays(addDays(from, n), from))).toBe(Math.sign(n))
      }),
    )
  })

  test('a month added never leaves the month it should reach', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const months = (d: Day) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        const reached = addMonths(from, n)
        expect(months(reached)).toBe(months(from) + n)
        expect(Number(reached.slice(8))).toBe(Math.min(Number(from.slice(8)), daysInMonth(reached)))
      }),
    )
  })
})

describe('age', () => {
  test('changes on the birthday', () => {
    expect(ageOn('1941-11-21', '2026-11-20')).toBe(84)
    expect(ageOn('1941-11-21', '2026-11-21')).toBe(85)
  })

  test('of someone born on leap day changes on 28 February in other years', () => {
    expect(ageOn('1940-02-29', '2026-02-27')).toBe(85)
    expect(ageOn('1940-02-29', '2026-02-28')).toBe(86)
    expect(ageOn('1940-02-29', '2028-02-28')).toBe(87)
    expect(ageOn('1940-02-29', '2028-02-29')).toBe(88)
  })

  test('is zero on the day of birth and negative before it', () => {
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0)
    expect(ageOn('2026-11-21', '2026-11-20')).toBe(-1)
  })
})

describe('Swedish clocks', () => {
  test('decide which day an instant belongs to', () => {
    expect(dayOf('2026-11-20T22:59:59.999Z')).toBe('2026-11-20')
    expect(dayOf('2026-11-20T23:00:00.000Z')).toBe('2026-11-21')
    expect(dayOf('2026-06-20T22:00:00.000Z')).toBe('2026-06-21')
  })

  test('show winter and summer time', () => {
    expect(clockOf('2026-11-21T15:40:00.000Z')).toBe('16:40')
    expect(clockOf('2026-06-21T15:40:00.000Z')).toBe('17:40')
    expect(clockOf('2026-03-29T00:59:59.000Z')).toBe('01:59')
    expect(clockOf('2026-03-29T01:00:00.000Z')).toBe('03:00')
    expect(clockOf('2026-10-25T00:59:00.000Z')).toBe('02:59')
    expect(clockOf('2026-10-25T01:00:00.000Z')).toBe('02:00')
  })

  test('give the instant of a time on a day', () => {
    expect(instantAt('2026-11-21', '08:00')).toBe('2026-11-21T07:00:00.000Z')
    expect(instantAt('2026-06-21', '08:00')).toBe('2026-06-21T06:00:00.000Z')
    expect(instantAt('2026-03-29', '00:00')).toBe('2026-03-28T23:00:00.000Z')
    expect(instantAt('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z')
  })

  test('move a time that does not exist forward by the hour that was skipped', () => {
    expect(instantAt('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(clockOf(instantAt('2026-03-29', '02:30'))).toBe('03:30')
  })

  test('take the first of two when a time comes twice', () => {
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantAt('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z')
  })

  test('are the same there and back, except in the hour that is skipped', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const modern = fc.integer({ min: 4_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))
    fc.assert(
      fc.property(modern, minute, (on, m) => {
        const at = clock.parse(
          `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
        )
        const found = instantAt(on, at)
        expect(dayOf(found)).toBe(on)
        if (!at.startsWith('02')) expect(clockOf(found)).toBe(at)
      }),
      { numRuns: 500 },
    )
  })

  test('a Swedish day is 23, 24 or 25 hours long', () => {
    const hours = (on: Day) => between(instantAt(on, '00:00'), instantAt(addDays(on, 1), '00:00')) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-21')]).toEqual([23, 25, 24])
  })

  test('refuse what is no time', () => {
    expect(clock.safeParse('24:00').success).toBe(false)
    expect(clock.safeParse('8:00').success).toBe(false)
    expect(() => asInstant(new Date('nonsense'))).toThrow(RangeError)
  })
})
