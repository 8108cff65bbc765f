import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ensureWebBuilt } from './build-web.ts'
import { runChecks } from './checks.ts'
import type { Tally } from './report.ts'
import { add, closingLine, nothing } from './report.ts'
import { ensureSystemPackages } from './system-packages.ts'
import { runProject } from './vitest-run.ts'

interface Phase {
  readonly name: string
  readonly run: () => Promise<Tally>
}

// npm test: everything, on both databases and in the browser. What cannot run here is said, before and after.
const system = ensureSystemPackages()
warn()

const phases: readonly Phase[] = [
  { name: 'compiler and linter', run: async () => ({ ...nothing, ...(await runChecks()) }) },
  { name: 'pure tests', run: () => runProject({ project: 'unit', minutes: 10 }) },
  { name: 'web build', run: buildWeb },
  {
    name: 'database tests on PostgreSQL 18',
    run: () => runProject({ project: 'db', version: 18, minutes: 12 }),
  },
  {
    name: 'stories on PostgreSQL 18',
    run: () => runProject({ project: 'stories', version: 18, minutes: 25 }),
  },
  { name: 'database tests on PostgreSQL 15', run: onOldest('db') },
  { name: 'stories on PostgreSQL 15', run: onOldest('stories') },
  { name: 'browser tests', run: inBrowser },
]

const times: string[] = []
let total = nothing
for (const phase of phases) {
  console.log(`\n── ${phase.name}`)
  const began = Date.now()
  const tally = await phase.run()
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(7)
  times.push(`${seconds} s  ${phase.name}: ${closingLine(tally)}`)
  total = add(total, tally)
}
console.log(`\n${[...total.faults, ...times].join('\n')}`)
warn()
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(closingLine(total))

async function buildWeb(): Promise<Tally> {
  try {
    await ensureWebBuilt()
    return { ...nothing, passed: 1 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { ...nothing, failed: 1 }
  }
}

function onOldest(project: 'db' | 'stories'): () => Promise<Tally> {
  if (system.postgresql15) return () => runProject({ project, version: 15, minutes: 25 })
  return async () =>
    leftOut(project === 'db' ? '{src,test,scripts,db}/**/*.db.test.ts' : 'test/stories/**/*.test.ts')
}

async function inBrowser(): Promise<Tally> {
  const pattern = 'test/browser/**/*.test.ts'
  return system.chromium ? runProject({ project: 'browser', version: 18, minutes: 40 }) : leftOut(pattern)
}

/** Files that could not run count as one skipped test each. */
function leftOut(pattern: string): Tally {
  return { ...nothing, skipped: globSync(pattern, { cwd: join(import.meta.dirname, '..') }).length }
}

function warn(): void {
  if (system.missing.length === 0) return
  const bar = '!'.repeat(100)
  console.error(`\n${bar}\n${system.missing.map((line) => `!! ${line}`).join('\n')}\n${bar}\n`)
}
