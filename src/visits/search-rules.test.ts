import { describe, expect, test } from 'vitest'
import { searchDecisions, searchSteps } from './search.ts'
import { needsNote, searchStepsFor } from './search-rules.ts'

describe('what one tries when nobody opens', () => {
  test.each([
    ['home-care', 'askHomeCare'],
    ['home-help', 'askHomeHelp'],
    ['ward', 'askHospital'],
    ['emergency', 'askHospital'],
  ] as const)('a unit of the kind %s is not sent to ask itself', (kind, itself) => {
    expect(searchStepsFor(kind)).toEqual(searchSteps.filter((step) => step !== itself))
  })
  test('a team asks everyone', () => {
    expect(searchStepsFor('team')).toEqual([...searchSteps])
  })
})

test('every decision but those that are seen at once says how one knows', () => {
  expect(searchDecisions.filter((one) => !needsNote(one))).toEqual(['foundHere', 'newVisit'])
})
