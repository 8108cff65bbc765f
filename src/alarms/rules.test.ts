import { describe, expect, test } from 'vitest'
import { type Opening, openingDays } from '../duty/opening.ts'
import { type Clock, type Day, instantAt } from '../shared/day.ts'
import { nextTelling, shortOf, unreadSteps } from './rules.ts'

const team: Opening = {
  week: openingDays.slice(0, 5).map((on) => ({ on, from: '08:00', to: '16:30' })),
  exceptions: [],
}
const at = (day: Day, hour: Clock) => instantAt(day, hour)
const friday = '2026-11-20'
const monday = '2026-11-23'

describe('what nobody has read', () => {
  test('and cannot wait is told again after twenty minutes, and to the head after an hour', () => {
    expect(unreadSteps(team, { at: at(friday, '10:00'), mostUrgent: true, due: null })).toEqual([
      { at: at(friday, '10:20'), tell: 'unit' },
      { at: at(friday, '11:00'), tell: 'head' },
    ])
  })
  test('on Friday at 16:40 wakes nobody: the minutes begin on Monday at eight', () => {
    expect(unreadSteps(team, { at: at(friday, '16:40'), mostUrgent: true, due: null })).toEqual([
      { at: at(monday, '08:20'), tell: 'unit' },
      { at: at(monday, '09:00'), tell: 'head' },
    ])
  })
  test('ten minutes before closing is told again on the next open day', () => {
    expect(unreadSteps(team, { at: at(friday, '16:20'), mostUrgent: true, due: null })[0]).toEqual({
      at: at(monday, '08:10'),
      tell: 'unit',
    })
  })
  test('and can wait is told later, and never after it should have been read', () => {
    const due = at(friday, '11:00')
    expect(unreadSteps(team, { at: at(friday, '08:00'), mostUrgent: false, due })).toEqual([
      { at: at(friday, '10:00'), tell: 'unit' },
      { at: due, tell: 'head' },
    ])
    expect(unreadSteps(team, { at: at(friday, '10:00'), mostUrgent: false, due })).toEqual([
      { at: due, tell: 'head' },
    ])
  })
  test('at a unit that has not said when it reads has no steps of its own', () => {
    expect(
      unreadSteps({ week: [], exceptions: [] }, { at: at(friday, '10:00'), mostUrgent: true, due: null }),
    ).toEqual([])
  })
})

test('a hold moves what would have been told meanwhile to its end, and nothing else', () => {
  const steps = unreadSteps(team, { at: at(friday, '10:00'), mostUrgent: true, due: null })
  expect(nextTelling({ steps, told: 0 }, null)).toBe(at(friday, '10:20'))
  expect(nextTelling({ steps, told: 0 }, at(friday, '10:45'))).toBe(at(friday, '10:45'))
  expect(nextTelling({ steps, told: 1 }, at(friday, '10:45'))).toBe(at(friday, '11:00'))
  expect(nextTelling({ steps, told: 2 }, null)).toBeNull()
})

test('a telling says whom it does not come to: nobody at all, or a head without a way or not stated', () => {
  expect(shortOf('unit', { unit: true, head: null })).toBeNull()
  expect(shortOf('unit', { unit: false, head: true })).toBe('nobody')
  expect(shortOf('head', { unit: true, head: true })).toBeNull()
  expect(shortOf('head', { unit: false, head: true })).toBeNull()
  expect(shortOf('head', { unit: true, head: false })).toBe('headSilent')
  expect(shortOf('head', { unit: true, head: null })).toBe('headUnknown')
  expect(shortOf('head', { unit: false, head: false })).toBe('nobody')
})
