import { mkdirSync, readFileSync, rmSync } from 'node:fs'
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
  const report = join(reports, `${options.project}-${options.version ?? 'pure'}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', '--project', options.project, '--passWithNoTests']
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await showCommand({
    program: process.execPath,
    args: ['node_modules/vitest/vitest.mjs', ...args, ...reporters],
    env: { HEMMA_TEST_PG: String(options.version ?? 18) },
    minutes: options.minutes,
  })
  return tallyOf(readReport(report), code)
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
