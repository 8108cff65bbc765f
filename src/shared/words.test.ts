import { expect, test } from 'vitest'
import { heardWords } from './words.ts'

const server = { spoken: 7, understood: 5 }

test.each([
  ['7', 'understood'],
  ['5', 'understood'],
  ['4', 'webTooOld'],
  ['8', 'serverBehind'],
  ['', 'webTooOld'],
  ['seven', 'webTooOld'],
  ['-1', 'webTooOld'],
] as const)('a web that says %j is heard as %s', (text, heard) => {
  expect(heardWords(text, server)).toBe(heard)
})

test('who says nothing is no web, and is served', () => {
  expect(heardWords(undefined, server)).toBe('understood')
})
