import { parseArgs } from 'node:util'
import { showCommand } from './command.ts'

// npm run torture [-- --runs N]: the outbox's rules against the real door, two phones and one server, in very many
// random orders. `npm test` runs the same test in few.
const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number above nought')
const file = 'test/torture/outbox-and-door.db.test.ts'
process.exitCode = await showCommand({
  program: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', file],
  env: { HEMMA_TORTURE_RUNS: String(runs) },
  minutes: 24 * 60,
})
