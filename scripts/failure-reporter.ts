import { appendFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter } from 'vitest/node'

/** As much of a reason as is worth reading in a list of them, in characters. */
const LONGEST = 900

/**
 * Tells of each failing test at once, in the terminal and as a line in the file at `path`: a run that is stopped
 * midway, or whose words are cut, still says what failed and why.
 */
export function failureReporter(path: string): Reporter {
  const tell = (where: string, error?: { readonly message: string; readonly diff?: string }) => {
    const why = [error?.message ?? 'no reason given', error?.diff].join(' ')
    const line = `✗ ${where}: ${stripVTControlCharacters(why).replaceAll(/\s+/g, ' ').slice(0, LONGEST)}\n`
    process.stderr.write(`\n${line}`)
    appendFileSync(path, line)
  }
  return {
    onTestCaseResult(test) {
      const { state, errors } = test.result()
      if (state === 'failed') tell(`${test.module.relativeModuleId} > ${test.fullName}`, errors[0])
    },
    onTestModuleEnd(module) {
      for (const error of module.errors()) tell(module.relativeModuleId, error)
    },
  }
}
