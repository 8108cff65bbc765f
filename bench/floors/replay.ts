import type pg from 'pg'

/** What a page asks of the database, as the product itself asked it: one list of statements per request. */
export type Recorded = readonly (readonly RecordedStatement[])[]

export interface RecordedStatement {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** The page's own SQL and nothing else: the statements of one recorded request in one flight. Gives their rows. */
export async function replay(client: pg.PoolClient, recorded: Recorded, n: number): Promise<unknown> {
  const statements = recorded[n % recorded.length] ?? []
  const results = await Promise.all([
    client.query('begin isolation level repeatable read'),
    ...statements.map(({ name, text, values }) =>
      client.query({ ...(name === undefined ? {} : { name }), text, values: values.map(revived) }),
    ),
    client.query('commit'),
  ])
  return results.map(({ rows }) => rows)
}

/** Bytes pass between processes as base64. */
function revived(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'base64' in value
    ? Buffer.from(String(value.base64), 'base64')
    : value
}
