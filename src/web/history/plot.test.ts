import { expect, test } from 'vitest'
import { pathOf, plot } from './plot.ts'

const paper = { width: 100, height: 50, margin: 5 }
const point = (at: number, value: number) => ({ at, value, confirmed: false })

test('nothing is drawn of nothing', () => {
  expect(plot([[]], paper)).toBeUndefined()
})

test('one value lies in the middle of the paper', () => {
  expect(plot([[point(7, 65)]], paper)?.lines[0]).toEqual([{ ...point(7, 65), x: 50, y: 25 }])
})

test('the first and last time touch the sides, the lowest and highest value bottom and top', () => {
  const drawn = plot([[point(20, 10), point(0, 30), point(10, 20)]], paper)
  expect(drawn?.lines[0]?.map(({ x, y }) => [x, y])).toEqual([
    [5, 5],
    [50, 25],
    [95, 45],
  ])
  expect([drawn?.low, drawn?.high, drawn?.first, drawn?.last]).toEqual([10, 30, 0, 20])
})

test('two lines share their axes, so that they can be compared', () => {
  const drawn = plot([[point(0, 140)], [point(10, 80)]], paper)
  expect(drawn?.lines.map((line) => line.map(({ x, y }) => [x, y]))).toEqual([[[5, 5]], [[95, 45]]])
})

test('a path goes through the points in order', () => {
  const [line = []] = plot([[point(0, 1), point(10, 2)]], paper)?.lines ?? []
  expect(pathOf(line)).toBe('M5 45L95 5')
})
