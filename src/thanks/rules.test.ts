import { expect, test } from 'vitest'
import { holdsNumber } from './rules.ts'

test.each([
  ['Ni kom samma dag och pappa fick vara hemma.', false],
  ['Tack för de 14 besöken sedan 2026-11-01!', false],
  ['Ring mig på 0980-31 92 61 om ni vill.', false],
  ['Hälsningar 19360525-7041', true],
  ['360525-7041 säger tack', true],
  ['193605257041', true],
])('%s holds a personal number: %s', (words, holds) => {
  expect(holdsNumber(words)).toBe(holds)
})
