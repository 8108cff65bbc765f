import { expect, test } from 'vitest'
import { unbroken } from './unbroken.ts'

test('no line breaks within a day, and what only looks like one is left', () => {
  expect(unbroken('mån 2026-11-23, 14:45')).toBe('mån 2026-\u206011-\u206023, 14:45')
  expect(unbroken('19400405-7032, 0980-31 92 02')).toBe('19400405-7032, 0980-31 92 02')
})
