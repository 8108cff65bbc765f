import { expect, test } from 'vitest'
import { seriesDays } from './series-rules.ts'

test('a series comes again on its days of the week, the first itself not among them', () => {
  const repeat = { weekdays: [1, 4], everyWeeks: 1, until: '2026-12-10' } as const
  expect(seriesDays('2026-11-23', repeat)).toEqual([
    '2026-11-26',
    '2026-11-30',
    '2026-12-03',
    '2026-12-07',
    '2026-12-10',
  ])
})

test('every other week is counted from the week of the first', () => {
  const repeat = { weekdays: [2, 5], everyWeeks: 2, until: '2026-12-25' } as const
  // The first is a Friday: the Tuesday of its own week has passed.
  expect(seriesDays('2026-11-27', repeat)).toEqual(['2026-12-08', '2026-12-11', '2026-12-22', '2026-12-25'])
})

test('over the turn of the year and through the leap day it is still the same day of the week', () => {
  const repeat = { weekdays: [2], everyWeeks: 1, until: '2028-03-07' } as const
  const days = seriesDays('2028-02-22', repeat)
  expect(days).toEqual(['2028-02-29', '2028-03-07'])
})

test('a series that ends before it comes again has no days', () => {
  expect(seriesDays('2026-11-23', { weekdays: [1], everyWeeks: 4, until: '2026-12-20' })).toEqual([])
  expect(seriesDays('2026-11-23', { weekdays: [], everyWeeks: 1, until: '2026-12-20' })).toEqual([])
})
