import { expect, test } from 'vitest'
import { impossibleNumber } from './impossible-number.ts'

const today = '2026-11-22'

test.each([
  ['a digit is wrong', '19121212-1213', 'checkDigit'],
  ['two have changed places, written with ten digits', '121212-2121', 'checkDigit'],
  ['no calendar has the day', '19121312-1212', 'date'],
  ['it is born next year', '20271212-0001', 'future'],
  ['somebody may have it', '19121212-1212', null],
  ['spaces are how people write', '19 121212 1212', null],
  ['the number is not whole yet', '19121212-12', null],
  ['a birth day alone', '191212', null],
  ['a name', 'Esther', null],
] as const)('a number searched for in vain: %s', (_, term, why) => {
  expect(impossibleNumber(term, today)).toBe(why)
})
