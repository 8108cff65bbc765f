import { expect, test } from 'vitest'
import { enrolledListOf } from './enrolled-list.ts'
import { newestModels } from './rules.ts'

test('the navigation calls the list of those enrolled what each team calls it', () => {
  const models = newestModels()
  expect(models.map(({ id }) => enrolledListOf(id))).toEqual(models.map(({ words }) => words.enrolledList))
  expect(enrolledListOf(null).sv).toBe('Anslutna')
})
