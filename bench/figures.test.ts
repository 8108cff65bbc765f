import { expect, test } from 'vitest'
import { compare, median, percentile, type Turn, turnOf } from './figures.ts'

const turn = (perSecond: number, p95: number, cpu: number): Turn => ({ perSecond, p50: p95 / 2, p95, cpu })

test('the median is the middle value, or lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 9])).toBe(3)
  expect(() => median([])).toThrow(RangeError)
})

test('95 of a hundred answers took at most the 95th percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
})

test('a turn counts answers by the second and processor time by the answer', () => {
  expect(turnOf([1, 2, 3, 4], { seconds: 2, processor: 0.01 })).toEqual({
    perSecond: 2,
    p50: 2,
    p95: 4,
    cpu: 2.5,
  })
})

test('a ratio is taken pair by pair, so that one bad minute of the machine spoils one pair', () => {
  const compared = compare([
    { door: turn(600, 20, 2), floor: turn(1000, 10, 1) },
    { door: turn(60, 200, 2), floor: turn(100, 100, 1) },
    { door: turn(900, 60, 4), floor: turn(1000, 10, 1) },
  ])
  expect(compared.ratio).toBe(0.6)
  expect(compared.slower).toBe(2)
  expect(compared.cpuRatio).toBe(0.5)
  expect(compared.door.perSecond).toBe(600)
})
