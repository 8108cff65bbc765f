import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { showCommand } from './command.ts'
import type { Tally } from './report.ts'
import { tallyOf } from './report.ts'

const reports = join(import.meta.dirname, '..', 'test-results')

/** Runs one vitest project in the terminal's sight and counts its tests from the JSON report. */
export async function runProject(options: {
  project: 'unit' | 'db' | 'stories' | 'browser'
  version?: 15 | 18
  minutes: number
}): Promise<Tally> {
  const name = join(reports, `${options.project}-${options.version ?? 'pure'}`)
  const report = `${name}.json`
  const failures = `${name}.failures.txt`
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  rmSync(failures, { force: true })
  const args = ['run', '--project', options.project, '--passWithNoTests']
  const code = await showCommand({
    program: process.execPath,
    args: ['node_modules/vitest/vitest.mjs', ...args],
    env: {
      HEMMA_TEST_PG: String(options.version ?? 18),
      HEMMA_TEST_REPORT: report,
      HEMMA_TEST_FAILURES: failures,
    },
    minutes: options.minutes,
  })
  return { ...tallyOf(readReport(report), code), faults: readFailures(failures) }
}

/** One line for each test that failed, also when the run never came to its end. */
function readFailures(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
