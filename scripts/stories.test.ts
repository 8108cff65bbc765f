import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storiesText } from './stories.ts'

test('the list of stories is the tests’ own (npm run stories writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'stories.md'), 'utf8')).toBe(storiesText())
})
