import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekday } from './day.ts'
import {
  addWorkingDays,
  easterSunday,
  holidayOn,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  nextWorkingDay,
} from './working-day.ts'

const anyDay = fc.integer({ min: 0, max: 50_000 }).map((n) => addDays('1970-01-01', n))

describe('Swedish holidays', () => {
  test('of 2026 are these', () => {
    expect(holidaysOf(2026).map((holiday) => `${holiday.day} ${holiday.name}`)).toEqual([
      '2026-01-01 nyarsdagen',
      '2026-01-06 trettondedagJul',
      '2026-04-03 langfredagen',
      '2026-04-05 paskdagen',
      '2026-04-06 annandagPask',
      '2026-05-01 forstaMaj',
      '2026-05-14 kristiHimmelsfardsdag',
      '2026-05-24 pingstdagen',
      '2026-06-06 nationaldagen',
      '2026-06-19 midsommarafton',
      '2026-06-20 midsommardagen',
      '2026-10-31 allaHelgonsDag',
      '2026-12-24 julafton',
      '2026-12-25 juldagen',
      '2026-12-26 annandagJul',
      '2026-12-31 nyarsafton',
    ])
  })

  test('find Easter in its earliest, latest and usual years', () => {
    const known = ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31']
    const later = ['2025-04-20', '2027-03-28', '2038-04-25', '2285-03-22']
    for (const day of [...known, ...later]) expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
  })

  test('put Easter on a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1583; year <= 3000; year += 1) {
      const easter = easterSunday(year)
      expect(weekday(easter)).toBe(7)
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
    }
  })

  test('put midsummer and all saints on Saturdays within their weeks', () => {
    for (let year = 1990; year <= 2200; year += 1) {
      const named = new Map(holidaysOf(year).map((holiday) => [holiday.name, holiday.day]))
      const midsummer = named.get('midsommardagen') ?? ''
      const saints = named.get('allaHelgonsDag') ?? ''
      expect(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26`).toBe(true)
      expect(saints >= `${year}-10-31` && saints <= `${year}-11-06`).toBe(true)
      expect(holidayOn(addDays(`${year}-10-31`, 0))?.name === 'allaHelgonsDag').toBe(
        saints === `${year}-10-31`,
      )
    }
  })

  test('know that the national day replaced Whit Monday in 2005', () => {
    expect(isHoliday('2004-05-31')).toBe(true)
    expect(isHoliday('2004-06-06')).toBe(true) // a Sunday
    expect(isWorkingDay('2003-06-06')).toBe(true)
    expect(isWorkingDay('2005-05-16')).toBe(true)
    expect(isHoliday('2005-06-06')).toBe(true)
  })

  test('tell eves, when offices are closed, from holidays', () => {
    for (const eve of ['2026-06-19', '2026-12-24', '2026-12-31'] as const) {
      expect(isHoliday(eve)).toBe(false)
      expect(isWorkingDay(eve)).toBe(false)
      expect(holidayOn(eve)?.kind).toBe('closedEve')
    }
  })

  test('count every Sunday as a holiday and no Saturday as a working day', () => {
    expect(isHoliday('2026-11-22')).toBe(true)
    expect(isHoliday('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-20')).toBe(true)
  })

  test('keep one name when two fall on the same day', () => {
    // In 2008 Ascension Day fell on the first of May.
    expect(holidaysOf(2008).filter((holiday) => holiday.day === '2008-05-01')).toHaveLength(2)
    expect(holidayOn('2008-05-01')?.kind).toBe('publicHoliday')
  })
})

describe('working days', () => {
  test('jump over the turn of the year', () => {
    expect(nextWorkingDay('2026-12-23')).toBe('2026-12-28')
    expect(nextWorkingDay('2026-12-30')).toBe('2027-01-04')
    expect(addWorkingDays('2026-12-30', 3)).toBe('2027-01-07')
    expect(addWorkingDays('2027-01-04', -1)).toBe('2026-12-30')
  })

  test('jump over Easter and a weekend', () => {
    expect(nextWorkingDay('2026-04-02')).toBe('2026-04-07')
    expect(nextWorkingDay('2026-11-20')).toBe('2026-11-23')
    expect(nextWorkingDay('2026-11-21')).toBe('2026-11-23')
  })

  test('zero moves a closed day to the next open one and leaves an open day alone', () => {
    expect(addWorkingDays('2026-06-19', 0)).toBe('2026-06-22')
    expect(addWorkingDays('2026-11-20', 0)).toBe('2026-11-20')
  })

  test('are the same there and back from any working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (any, n) => {
        const from: Day = addWorkingDays(any, 0)
        const reached = addWorkingDays(from, n)
        expect(isWorkingDay(reached)).toBe(true)
        expect(addWorkingDays(reached, -n)).toBe(from)
      }),
    )
  })
})
