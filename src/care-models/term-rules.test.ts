import { describe, expect, it } from 'vitest'
import { clockOf, dayOf, instantAt } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'
import { days, hours, months, nextWorkingDay, sameDay, type Term, weeks, workingDays } from './term.ts'
import { spanOf, type WorkDays } from './term-rules.ts'

const friday = instantAt('2026-12-18', '16:40')

const rows: [string, Term, Instant, WorkDays, string][] = [
  ['four hours are four hours by the clock', hours(4), friday, 'workingDays', '2026-12-18 20:40'],
  ['the same day lasts until midnight', sameDay(), friday, 'workingDays', '2026-12-18 23:59'],
  ['the day after is the day after, also a Saturday', days(1), friday, 'everyDay', '2026-12-19 23:59'],
  [
    'the next working day after a Friday is Monday',
    nextWorkingDay(),
    friday,
    'workingDays',
    '2026-12-21 23:59',
  ],
  [
    'the next working day before Christmas skips the eve, two holidays and a Sunday',
    nextWorkingDay(),
    instantAt('2026-12-23', '09:00'),
    'everyDay',
    '2026-12-28 23:59',
  ],
  [
    'five working days over Christmas and New Year take 13 days',
    workingDays(5),
    instantAt('2026-12-22', '10:00'),
    'workingDays',
    '2027-01-04 23:59',
  ],
  [
    'four weeks that end on Christmas Eve end the day before for a team that is then closed',
    weeks(3, 4),
    instantAt('2026-11-26', '10:00'),
    'workingDays',
    '2026-12-23 23:59',
  ],
  [
    'and on Christmas Eve for a team that works every day',
    weeks(3, 4),
    instantAt('2026-11-26', '10:00'),
    'everyDay',
    '2026-12-24 23:59',
  ],
  [
    'three months from 30 November end with the short February',
    months(3),
    instantAt('2026-11-30', '10:00'),
    'everyDay',
    '2027-02-28 23:59',
  ],
  [
    '24 hours over the night of 25 hours end an hour earlier by the clock',
    hours(24),
    instantAt('2026-10-24', '22:00'),
    'everyDay',
    '2026-10-25 21:00',
  ],
  [
    'a day of 23 hours still ends at midnight',
    sameDay(),
    instantAt('2027-03-28', '01:30'),
    'everyDay',
    '2027-03-28 23:59',
  ],
]

describe('how long a term gives', () => {
  it.each(rows)('%s', (_sentence, term, at, works, due) => {
    const span = spanOf(term, at, works)
    expect(`${dayOf(span.due)} ${clockOf(span.due)}`).toBe(due)
  })

  it('opens a window of four to six weeks on the first day of the fifth week', () => {
    const span = spanOf(weeks(4, 6), instantAt('2026-11-21', '10:00'), 'everyDay')
    expect(span.from).toBe(instantAt('2026-12-19', '00:00'))
    expect(dayOf(span.due)).toBe('2027-01-02')
  })

  it('opens a window no later than it ends, when its end was moved before a holiday', () => {
    const span = spanOf(weeks(1, 1), instantAt('2026-12-17', '10:00'), 'workingDays')
    expect([span.from, dayOf(span.due)]).toEqual([instantAt('2026-12-23', '00:00'), '2026-12-23'])
  })
})
