import { expect, test } from 'vitest'
import { choiceEnds, relationEnds } from './span-rules.ts'

test('a choice to the end of the day ends at Swedish midnight, summer and winter', () => {
  expect(choiceEnds('endOfDay', '2026-11-21T15:40:00.000Z')).toBe('2026-11-21T23:00:00.000Z')
  expect(choiceEnds('endOfDay', '2026-07-01T21:59:59.000Z')).toBe('2026-07-01T22:00:00.000Z')
  expect(choiceEnds('endOfDay', '2026-07-01T22:00:00.000Z')).toBe('2026-07-02T22:00:00.000Z')
})

test('a choice at night may hold for twelve hours', () => {
  expect(choiceEnds('twelveHours', '2026-11-21T21:00:00.000Z')).toBe('2026-11-22T09:00:00.000Z')
})

test('a declared relation holds for a contact’s day and night, or for ninety whole days', () => {
  expect(relationEnds('contact', '2026-11-21T15:40:00.000Z')).toBe('2026-11-22T15:40:00.000Z')
  expect(relationEnds('ongoing', '2026-11-21T15:40:00.000Z')).toBe('2027-02-19T23:00:00.000Z')
})
