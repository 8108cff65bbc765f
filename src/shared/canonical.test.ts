import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

test('keys stand sorted at every depth, and what holds nothing is left out', () => {
  const one = { b: 1, a: { d: [{ z: 1, y: undefined }], c: null } }
  const other = { a: { c: null, d: [{ z: 1 }] }, b: 1, e: undefined }
  expect(canonical(one)).toBe(canonical(other))
  expect(canonical(one)).toBe('{"a":{"c":null,"d":[{"z":1}]},"b":1}')
})

test('what differs in value, in order within a list or in kind differs', () => {
  const texts = [{}, { a: 1 }, { a: '1' }, { a: null }, { a: [1, 2] }, { a: [2, 1] }].map(canonical)
  expect(new Set(texts).size).toBe(texts.length)
})
