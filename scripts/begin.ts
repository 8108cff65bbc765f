import { parseArgs } from 'node:util'
import { inputRefusal } from '../src/door/input.ts'
import { type Beginning, beginning } from '../src/organisation/begin.ts'
import { begin } from '../src/organisation/begin-handlers.ts'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { StartError } from '../src/platform/start-error.ts'
import { Refused } from '../src/shared/refused.ts'
import { refusalText } from '../src/shared/texts/refusal-text.ts'
import { connect } from './connect.ts'

const USAGE = `Makes the first care provider, its unit of administration and its administrator, once, in an empty Hemma.

  npm run begin -- --provider "Region X" --hsa-id <SE…-…> --given <name> --family <name> --staff-hsa-id <SE…-…>

--provider, --hsa-id     name and HSA-id of the region
--kind                   region (the default; a region comes first and brings in the others)
--area                   health (the default) or social
--org-number             organisation number, ten digits
--given, --family        name of the administrator
--staff-hsa-id           HSA-id of the administrator, or local-… together with --sign-in-name
--sign-in-name           what the identity provider calls the administrator, where it sends no HSA-id
--unit, --unit-hsa-id    the unit of administration (default: Administrationen, local-administration)

Start Hemma once before. The administrator then signs in and does everything else under Administration.
Reads DATABASE_URL and the other settings as npm start does.`

const options = {
  provider: { type: 'string' },
  kind: { type: 'string', default: 'region' },
  area: { type: 'string', default: 'health' },
  'org-number': { type: 'string' },
  'hsa-id': { type: 'string' },
  unit: { type: 'string', default: 'Administrationen' },
  'unit-hsa-id': { type: 'string', default: 'local-administration' },
  given: { type: 'string' },
  family: { type: 'string' },
  'staff-hsa-id': { type: 'string' },
  'sign-in-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
type Option = keyof typeof options

/** Which option holds which field, so that what is wrong is said in the words of the command. */
const optionOf: Readonly<Record<string, Option>> = {
  'provider.name': 'provider',
  'provider.kind': 'kind',
  'provider.area': 'area',
  'provider.organisationNumber': 'org-number',
  'provider.hsaId': 'hsa-id',
  'unit.name': 'unit',
  'unit.hsaId': 'unit-hsa-id',
  'administrator.givenName': 'given',
  'administrator.familyName': 'family',
  'administrator.hsaId': 'staff-hsa-id',
  'administrator.signInName': 'sign-in-name',
  signInName: 'sign-in-name',
}

/** Something that the person at the terminal can put right. */
class Misused extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help || (values.provider === undefined && values.given === undefined)) {
    console.log(USAGE)
    if (!values.help) process.exitCode = 2
    return
  }
  const given = wanted(values)
  const { config, urls, stop } = await connect()
  const database = openDatabase({ url: urls.app, size: 1, applicationName: 'hemma-begin' })
  try {
    await needStarted(database)
    await begin({ database, clock: systemClock }, given)
  } finally {
    await database.close()
    await stop()
  }
  const { provider, administrator } = given
  console.log(
    `${provider.name} is in place. ${administrator.givenName} ${administrator.familyName} can sign in` +
      `${process.env.PUBLIC_URL ? ` at ${config.publicUrl}` : ''} and goes on under Administration: ` +
      'own units and staff, then municipalities and private providers.',
  )
}

function wanted(values: Partial<Record<Option, string | boolean>>): Beginning {
  const parsed = beginning.safeParse({
    provider: {
      name: values.provider,
      kind: values.kind,
      area: values.area,
      hsaId: values['hsa-id'],
      organisationNumber: values['org-number'] ?? null,
    },
    unit: { name: values.unit, hsaId: values['unit-hsa-id'] },
    administrator: {
      givenName: values.given,
      familyName: values.family,
      hsaId: values['staff-hsa-id'],
      signInName: values['sign-in-name'] ?? null,
    },
  })
  if (!parsed.success) throw inputRefusal(parsed.error)
  return parsed.data
}

/** The first start makes the tables and writes what kind of instance this is. */
async function needStarted(database: Database): Promise<void> {
  const kind = await database.pool.query<{ kind: string }>('select kind from instance').then(
    ({ rows }) => rows[0]?.kind,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42P01') return undefined
      throw error
    },
  )
  if (kind === undefined) throw new Misused('This database is empty. Start Hemma on it once, then begin.')
}

/** What is wrong, a line for each option. */
function sentences(refused: Refused): string {
  if (refused.fields.length === 0) return refusalText('en', refused.code, refused.data)
  return refused.fields
    .map(({ field, code, data }) => `--${optionOf[field] ?? field}: ${refusalText('en', code, data)}`)
    .join('\n')
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    const said = error instanceof Misused || error instanceof StartError || isArgumentError(error)
    console.error(
      error instanceof Refused ? sentences(error) : said && error instanceof Error ? error.message : error,
    )
    process.exit(said || error instanceof Refused ? 2 : 1)
  },
)

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
