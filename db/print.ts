import type { Catalogue, Column, Constraint, Table } from './catalogue.ts'
import {
  readColumns,
  readConstraints,
  readFunctions,
  readGrants,
  readIndexes,
  readPolicies,
  readReferences,
  readTables,
  readViews,
} from './catalogue.ts'
import { typesOf } from './print-types.ts'

const header =
  '-- Printed from the catalogue by `npm run db:print`. Do not edit: change db/migrations and print again.\n'

/**
 * The whole schema as SQL text, and the same as TypeScript types for Kysely. The text is the same on
 * PostgreSQL 15 and 18, so that a test can hold the committed files against both.
 */
export async function printDatabase(db: Catalogue): Promise<{ schema: string; types: string }> {
  const tables = await readTables(db)
  const columns = await readColumns(db)
  const constraints = await readConstraints(db)
  const references = await readReferences(db)
  const sections = [
    ...tables.map((table) => tableText(table, columns, constraints)),
    statements(constraints.filter((one) => one.kind === 'f').map(foreignKeyText)),
    statements(await readIndexes(db)),
    (await readViews(db)).map((text) => `${text};\n`).join('\n'),
    statements(tables.flatMap(rowSecurityText)),
    statements(await readPolicies(db)),
    (await readFunctions(db)).map((text) => `${text};\n`).join('\n'),
    statements(await readGrants(db)),
  ]
  const schema = `${header}\n${sections.filter(Boolean).join('\n')}`
  return { schema, types: typesOf({ columns, constraints, references }) }
}

function statements(list: readonly string[]): string {
  return list.map((text) => `${text};\n`).join('')
}

function tableText(table: Table, columns: readonly Column[], constraints: readonly Constraint[]): string {
  const own = columns.filter((column) => column.table === table.name)
  const inside = [
    ...own.map(columnText),
    ...constraints
      .filter((one) => one.table === table.name && one.kind !== 'f')
      .map((one) => `CONSTRAINT ${one.name} ${one.definition}`),
  ]
  const partition = table.partitionKey ? ` PARTITION BY ${table.partitionKey}` : ''
  const comments = [
    ...(table.comment ? [`COMMENT ON TABLE ${table.name} IS ${quoted(table.comment)}`] : []),
    ...own
      .filter((column) => column.comment)
      .map((column) => `COMMENT ON COLUMN ${column.table}.${column.name} IS ${quoted(column.comment ?? '')}`),
  ]
  return `CREATE TABLE ${table.name} (\n  ${inside.join(',\n  ')}\n)${partition};\n${statements(comments)}`
}

function columnText(column: Column): string {
  const parts = [column.name, column.type]
  if (column.generated) parts.push(`GENERATED ALWAYS AS (${column.expression}) STORED`)
  else if (column.expression) parts.push(`DEFAULT ${column.expression}`)
  if (column.identity)
    parts.push(`GENERATED ${column.identity === 'a' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`)
  if (column.notNull) parts.push('NOT NULL')
  return parts.join(' ')
}

function foreignKeyText(key: Constraint): string {
  return `ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`
}

function rowSecurityText(table: Table): string[] {
  return [
    ...(table.rowSecurity ? [`ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY`] : []),
    ...(table.forced ? [`ALTER TABLE ${table.name} FORCE ROW LEVEL SECURITY`] : []),
  ]
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
