import { expect, test } from 'vitest'
import { type Clock, type Day, instantAt } from '../../shared/day.ts'
import { isDueToday } from './due-today.ts'

const at = (day: Day, clock: Clock) => instantAt(day, clock)
const waits = { decision: null, ended: null }

test('who was reported on Friday night for the next working day is due today on Monday, and still when that has passed', () => {
  const row = { ...waits, seeBy: at('2026-11-23', '16:30') }
  expect(isDueToday(row, at('2026-11-22', '23:59'))).toBe(false)
  expect(isDueToday(row, at('2026-11-23', '00:00'))).toBe(true)
  expect(isDueToday(row, at('2026-11-24', '08:00'))).toBe(true)
})

test('nothing is due of who has been seen, whose matter is over, or of whom nothing says when', () => {
  const now = at('2026-11-23', '09:00')
  expect(isDueToday({ ...waits, seeBy: null }, now)).toBe(false)
  expect(isDueToday({ ...waits, ended: 'withdrawn', seeBy: now }, now)).toBe(false)
})
