import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Clock, clock, type Day, instantAt } from '../shared/day.ts'
import { between } from '../shared/instant.ts'
import { holidaysOf } from '../shared/working-day.ts'
import { type Opening, openingDays } from './opening.ts'
import { afterOpenMinutes, lastAtWork, openAt, openingDayOf, opensOn, readFrom } from './opening-rules.ts'

const weekdays = openingDays.slice(0, 5)

/** A team as many are: Monday to Friday, shorter on Fridays, closed at Christmas' day before the eve of this year. */
const team: Opening = {
  week: weekdays.map((on) => ({ on, from: '08:00', to: on === 'friday' ? '15:00' : '16:30' })),
  exceptions: [
    { day: '2026-12-23', hours: [], why: 'Stängt för utbildning' },
    { day: '2026-12-28', hours: [{ from: '10:00', to: '12:00' }], why: 'Halv bemanning' },
  ],
}
const always: Opening = {
  week: openingDays.map((on) => ({ on, from: '00:00', to: '00:00' })),
  exceptions: [],
}
const night: Opening = { week: openingDays.map((on) => ({ on, from: '21:00', to: '07:00' })), exceptions: [] }
const silent: Opening = { week: [], exceptions: [] }

const at = (day: Day, hour: Clock) => instantAt(day, hour)

describe('a day of a week follows', () => {
  test.each([
    ['its weekday', '2026-11-20', 'friday'],
    ['the hours of holidays on a named holiday', '2027-01-06', 'holiday'],
    ['the hours of holidays on a closed eve', '2026-12-24', 'holiday'],
    ['the hours of holidays also when it is a Sunday', '2027-03-28', 'holiday'],
    ['its own on a usual Sunday', '2026-11-22', 'sunday'],
  ] as const)('%s', (_, day, on) => {
    expect(openingDayOf(day)).toBe(on)
  })
})

test('a holiday that moves moves the closed day with it', () => {
  for (const year of [2025, 2026, 2027, 2028]) {
    const midsummer = holidaysOf(year).find(({ name }) => name === 'midsommarafton')
    expect(opensOn(team, midsummer?.day ?? '2026-01-01')).toEqual([])
  }
})

test('an exception goes before the week, shut or with other hours', () => {
  expect(opensOn(team, '2026-12-23')).toEqual([])
  expect(opensOn(team, '2026-12-28')).toEqual([
    { start: at('2026-12-28', '10:00'), end: at('2026-12-28', '12:00') },
  ])
})

describe('Friday 20 November 2026', () => {
  test('at 14:59 the team is open until 15:00, and what comes is read at once', () => {
    expect(openAt(team, at('2026-11-20', '14:59'))?.end).toBe(at('2026-11-20', '15:00'))
    expect(readFrom(team, at('2026-11-20', '14:59'))).toBe(at('2026-11-20', '14:59'))
  })
  test('at 16:40 it is closed, and what comes is read on Monday at 08:00', () => {
    expect(openAt(team, at('2026-11-20', '16:40'))).toBeUndefined()
    expect(readFrom(team, at('2026-11-20', '16:40'))).toBe(at('2026-11-23', '08:00'))
  })
})

test('over Christmas what comes on the 22nd after closing is read on the 28th at ten', () => {
  expect(readFrom(team, at('2026-12-22', '16:31'))).toBe(at('2026-12-28', '10:00'))
})

test('a team that never closes has no end, one that has said nothing is never open', () => {
  expect(openAt(always, at('2026-12-24', '03:00'))).toMatchObject({ start: expect.any(String) })
  expect(openAt(always, at('2026-12-24', '03:00'))?.end).toBeUndefined()
  expect(openAt(silent, at('2026-11-20', '12:00'))).toBeUndefined()
  expect(readFrom(silent, at('2026-11-20', '12:00'))).toBeNull()
  expect(afterOpenMinutes(silent, at('2026-11-20', '12:00'), 1)).toBeNull()
})

test('a night belongs to the evening on which it begins, and goes on after midnight', () => {
  expect(openAt(night, at('2026-11-21', '02:00'))).toEqual({
    start: at('2026-11-20', '21:00'),
    end: at('2026-11-21', '07:00'),
  })
  expect(afterOpenMinutes(night, at('2026-11-20', '23:30'), 60)).toBe(at('2026-11-21', '00:30'))
})

describe('half an hour of open time', () => {
  test('from 16:40 on a Friday ends on Monday at 08:30', () => {
    expect(afterOpenMinutes(team, at('2026-11-20', '16:40'), 30)).toBe(at('2026-11-23', '08:30'))
  })
  test('from 14:45 on a Friday is a quarter then and a quarter on Monday', () => {
    expect(afterOpenMinutes(team, at('2026-11-20', '14:45'), 30)).toBe(at('2026-11-23', '08:15'))
  })
})

test('open time is never shorter than the clock’s, and more of it never ends sooner', () => {
  const moment = fc
    .record({ day: fc.integer({ min: 0, max: 800 }), hour: fc.integer({ min: 0, max: 23 }) })
    .map(({ day, hour }) =>
      at(addDays('2026-01-01', day), clock.parse(`${String(hour).padStart(2, '0')}:15`)),
    )
  const minutes = fc.integer({ min: 1, max: 5_000 })
  fc.assert(
    fc.property(moment, minutes, fc.constantFrom(team, always, night), (from, some, opening) => {
      const first = afterOpenMinutes(opening, from, some)
      const second = afterOpenMinutes(opening, from, some + 1)
      expect(first).not.toBeNull()
      if (first === null || second === null) return
      expect(between(from, first)).toBeGreaterThanOrEqual(some * 60_000)
      expect(second > first).toBe(true)
    }),
    { numRuns: 60 },
  )
})

describe('what is due at the end of a day is done before the unit goes home', () => {
  const due = (day: Day) => at(day, '23:59')
  test.each([
    ['the same day', team, at('2026-11-19', '10:00'), due('2026-11-19'), at('2026-11-19', '16:30')],
    ['a shorter Friday', team, at('2026-11-19', '10:00'), due('2026-11-20'), at('2026-11-20', '15:00')],
    [
      'a closed day is done the day before',
      team,
      at('2026-12-22', '10:00'),
      due('2026-12-23'),
      at('2026-12-22', '16:30'),
    ],
    ['other hours that day', team, at('2026-12-27', '10:00'), due('2026-12-28'), at('2026-12-28', '12:00')],
    [
      'within hours, while it is open',
      team,
      at('2026-11-19', '10:00'),
      at('2026-11-19', '12:00'),
      at('2026-11-19', '12:00'),
    ],
    [
      'after it has closed there is nothing before',
      team,
      at('2026-11-19', '16:40'),
      due('2026-11-19'),
      due('2026-11-19'),
    ],
    ['as it closes', team, at('2026-11-19', '16:30'), due('2026-11-19'), due('2026-11-19')],
    ['never closed', always, at('2026-11-19', '10:00'), due('2026-11-19'), due('2026-11-19')],
    ['over midnight', night, at('2026-11-19', '10:00'), due('2026-11-19'), due('2026-11-19')],
    ['not said', silent, at('2026-11-19', '10:00'), due('2026-11-19'), due('2026-11-19')],
  ] as const)('%s', (_, opening, from, until, expected) => {
    expect(lastAtWork(opening, from, until)).toBe(expected)
  })
})
