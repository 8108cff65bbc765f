import { expect, test } from 'vitest'
import { fold } from '../src/persons/fold.ts'
import { cities, familyNames, femaleNames, maleNames, sentences, streets } from './names.ts'
import { scales } from './scale.ts'

test('no word stands in two lists, so that a person’s search words are each there once, as the product writes them', () => {
  const words = [femaleNames, maleNames, familyNames, streets, cities].flat().map(({ folded }) => folded)
  expect(words.length).toBe(new Set(words).size)
  expect(words.filter((word) => word.includes(' '))).toEqual([])
  expect(words.every((word) => fold(word) === word)).toBe(true)
})

test('the lists are as long as the SQL that draws from them believes', () => {
  expect(femaleNames.length).toBe(maleNames.length)
  expect(sentences.length).toBe(24)
})

test('every scale keeps the shape of a region: ten times the persons are ten times the districts', () => {
  const { hundredth, tenth, region } = scales
  expect(tenth.persons).toBe(140_000)
  for (const key of ['persons', 'enrolments', 'contacts', 'measurements', 'districts'] as const) {
    expect(tenth[key]).toBe(hundredth[key] * 10)
    expect(region[key]).toBe(tenth[key] * 10)
    // The step from one person to the next enrolled one must not come round too early.
    expect(hundredth.persons % 7919).not.toBe(0)
  }
})
