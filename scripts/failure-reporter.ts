import { appendFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** As much of a reason as is worth reading in a list of them, in characters. */
const LONGEST = 400

/**
 * Tells of each failing test at once, in the terminal and as a line in the file at `path`: a run that is stopped
 * midway, or whose words are cut, still says what failed and why.
 */
export function failureReporter(path: string): Reporter {
  const tell = (where: string, why = 'no reason given') => {
    const line = `✗ ${where}: ${why.replaceAll(/\s+/g, ' ').slice(0, LONGEST)}\n`
    process.stderr.write(`\n${line}`)
    appendFileSync(path, line)
  }
  return {
    onTestCaseResult(test) {
      const { state, errors } = test.result()
      if (state === 'failed') tell(`${test.module.relativeModuleId} > ${test.fullName}`, errors[0]?.message)
    },
    onTestModuleEnd(module) {
      for (const { message } of module.errors()) tell(module.relativeModuleId, message)
    },
  }
}
