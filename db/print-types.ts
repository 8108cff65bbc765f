import { brandOf } from './brands.ts'
import type { Column, Constraint, Reference } from './catalogue.ts'

interface Source {
  readonly columns: readonly Column[]
  readonly constraints: readonly Constraint[]
  readonly references: readonly Reference[]
}

/** PostgreSQL's types as the driver's parsers give them (src/platform/database.ts). */
const plain: Readonly<Record<string, string>> = {
  text: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  numeric: 'string',
  date: 'Day',
  'timestamp with time zone': 'Instant',
  bytea: 'Buffer',
  uuid: 'string',
  tstzrange: 'string',
  daterange: 'string',
  interval: 'string',
  inet: 'string',
}

/** The module db/types.ts: one interface per table, and DB that names them all. */
export function typesOf(source: Source): string {
  const names = [...new Set(source.columns.map((column) => column.table))]
  const tables = names.map((name) => tableType(name, source)).join('\n')
  const index = names.map((name) => `  ${name}: ${pascal(name)}Table`).join('\n')
  const body = `${tables}\nexport interface DB {\n${index}\n}\n`
  return `${imports(body)}\n${body}`
}

function imports(body: string): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  const line = (names: readonly string[], from: string) =>
    used(names).length === 0 ? '' : `import type { ${used(names).join(', ')} } from '${from}'\n`
  const ids = [
    'AlarmId',
    'AssignmentId',
    'CommandId',
    'EntryId',
    'GearId',
    'MessageId',
    'OwnerId',
    'PersonId',
    'ProcessId',
    'StaffId',
    'UnitId',
  ]
  return [
    '// Printed from the catalogue by `npm run db:print`. Do not edit: change db/migrations and print again.\n',
    line(['ColumnType', 'Generated', 'GeneratedAlways'], 'kysely'),
    line(['Day'], '../src/shared/day.ts'),
    line(ids, '../src/shared/id.ts'),
    line(['Instant'], '../src/shared/instant.ts'),
  ].join('')
}

function tableType(name: string, source: Source): string {
  const columns = source.columns.filter((column) => column.table === name)
  const lines = columns.map((column) => `  ${column.name}: ${columnType(column, source)}`)
  return `export interface ${pascal(name)}Table {\n${lines.join('\n')}\n}\n`
}

function columnType(column: Column, source: Source): string {
  const nullable = column.notNull ? '' : ' | null'
  const optional = column.expression !== null || column.identity === 'd'
  if (column.type === 'jsonb' || column.type === 'json') {
    return `ColumnType<unknown, string${nullable}${optional ? ' | undefined' : ''}, string${nullable}>`
  }
  const type = `${valueType(column, source)}${nullable}`
  if (column.identity === 'a' || column.generated) return `GeneratedAlways<${type}>`
  return optional ? `Generated<${type}>` : type
}

function valueType(column: Column, source: Source): string {
  if (column.type === 'uuid') return brandOf(column, source.references) ?? 'string'
  const choices = column.type === 'text' ? choicesOf(column, source.constraints) : undefined
  if (choices) return choices
  const list = column.type.endsWith('[]')
  const bare = column.type.replace(/\[\]$/, '').replace(/\(.*\)/, '')
  const type = bare.startsWith('character') ? 'string' : plain[bare]
  if (!type)
    throw new Error(`${column.table}.${column.name}: no TypeScript type is decided for ${column.type}`)
  return list ? `${type}[]` : type
}

/** A check that lists the allowed words becomes a union of them. */
function choicesOf(column: Column, constraints: readonly Constraint[]): string | undefined {
  const start = `CHECK ((${column.name} = ANY (ARRAY[`
  const check = constraints.find(
    (one) => one.table === column.table && one.kind === 'c' && one.definition.startsWith(start),
  )
  const list = check && /^CHECK \(\(\w+ = ANY \(ARRAY\[('[^\]]*)\]\)\)\)$/.exec(check.definition)?.[1]
  const words = list?.split(', ').map((item) => item.replace(/::text$/, ''))
  return words?.every((word) => /^'[^']*'$/.test(word)) ? words.join(' | ') : undefined
}

function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}
