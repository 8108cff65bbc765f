import { runChecks } from './checks.ts'
import { add, closingLine, nothing } from './report.ts'
import { runProject } from './vitest-run.ts'

// npm run check: what should be green before every commit, in less than a minute and without a database.
const checks = await runChecks()
const unit = await runProject({ project: 'unit', minutes: 5 })
const tally = add({ ...nothing, ...checks }, unit)
console.log(closingLine(tally))
process.exitCode = tally.failed > 0 || unit.passed === 0 ? 1 : 0
