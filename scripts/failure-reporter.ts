import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/**
 * Tells of each failing test at once, in the terminal and as a line in the file HEMMA_TEST_FAILURES: a run that is
 * stopped midway, or whose words are cut, still says what failed and why.
 */
export default class FailureReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state !== 'failed') return
    tell(`${test.module.relativeModuleId} > ${test.fullName}`, result.errors[0]?.message)
  }

  onTestModuleEnd(module: TestModule): void {
    for (const { message } of module.errors()) tell(module.relativeModuleId, message)
  }
}

const LONGEST = 400

function tell(where: string, message = 'no reason given'): void {
  const line = `✗ ${where}: ${message.replaceAll(/\s+/g, ' ').slice(0, LONGEST)}\n`
  process.stderr.write(`\n${line}`)
  const path = process.env.HEMMA_TEST_FAILURES
  if (path) appendFileSync(path, line)
}
