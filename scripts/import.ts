import { parseArgs } from 'node:util'
import { importFiles } from '../src/fhir/import-files.ts'
import { progressText, reportText } from '../src/fhir/report.ts'
import { systemClock } from '../src/platform/clock.ts'
import { ConfigError } from '../src/platform/config.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { asId, type UnitId } from '../src/shared/id.ts'
import { connect } from './connect.ts'

const USAGE = `Takes FHIR R4 histories into the record of a unit.

  npm run import -- --unit <HSA-id or id> [--source <name>] FILE…

FILE is a Bundle or a single resource as JSON, plain or gzip, or a folder of such files.
--source says where they come from when they do not say so themselves.
The same files twice make no duplicates. Reads DATABASE_URL and the other settings as npm start does.`

/** Something that the person at the terminal can put right. */
class Misused extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { unit: { type: 'string' }, source: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (values.unit === undefined || positionals.length === 0) throw new Misused(USAGE)
  const { urls, stop } = await connect()
  const database = openDatabase({ url: urls.app, size: 2, applicationName: 'hemma-import' })
  try {
    const unit = await unitOf(database, values.unit)
    const began = performance.now()
    const report = await importFiles(
      { pool: database.pool, clock: systemClock },
      { unit, paths: positionals, source: values.source, progress: (now) => show(progressText(now)) },
    )
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(reportText(report, (performance.now() - began) / 1000))
    // A script that runs this must see when files were not readable; single skipped resources are in the report.
    return report.skipped.some(({ entry }) => entry === null) ? 1 : 0
  } finally {
    await database.close()
    await stop()
  }
}

/** On a terminal the line is drawn over; in a log each is a line. */
function show(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`)
}

async function unitOf(database: Database, named: string): Promise<UnitId> {
  const { rows } = await database.pool.query<{ id: string; name: string; hsa_id: string }>(
    'select id, name, hsa_id from unit order by name',
  )
  const found = rows.find((row) =>
    [row.id, row.hsa_id].some((id) => id.toLowerCase() === named.toLowerCase()),
  )
  if (found !== undefined) return asId<'unit'>(found.id)
  if (rows.length === 0)
    throw new Misused('This Hemma has no units yet. Start it once (npm start), then import.')
  const known = rows.map((row) => `  ${row.hsa_id}  ${row.name}`).join('\n')
  throw new Misused(`No unit is called ${named}. The units are:\n${known}`)
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const said = error instanceof Misused || error instanceof ConfigError || isArgumentError(error)
    console.error(said && error instanceof Error ? error.message : error)
    process.exit(said ? 2 : 1)
  },
)

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
