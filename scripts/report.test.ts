import { expect, test } from 'vitest'
import { add, closingLine, nothing, tallyOf } from './report.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('tests are counted by how they ended, over all files', () => {
  const report = {
    testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo')],
  }
  expect(tallyOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2, faults: [] })
})

test('a file that could not be loaded is a failure', () => {
  expect(tallyOf({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    faults: [],
  })
})

test('a run that ended badly is a failure even when every test passed, and when there is no report', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  expect(tallyOf(undefined, 1).failed).toBe(1)
  expect(tallyOf(undefined, 0)).toEqual(nothing)
})

test('the closing line speaks of skipped tests only when there are some', () => {
  const tally = { ...nothing, passed: 12 }
  expect(closingLine(tally)).toBe('12 passed, 0 failed')
  expect(closingLine(add(tally, { passed: 1, failed: 2, skipped: 3, faults: [] }))).toBe(
    '13 passed, 2 failed, 3 skipped',
  )
})

test('failures that are known by name are kept in their order', () => {
  const tally = add({ ...nothing, faults: ['a'] }, { ...nothing, faults: ['b', 'c'] })
  expect(tally.faults).toEqual(['a', 'b', 'c'])
})
