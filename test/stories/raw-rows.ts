import pg from 'pg'
import type { TestDatabase } from '../database.ts'

/** A row as PostgreSQL writes it down: every value as text, or null. */
export type Raw = Readonly<Record<string, string | null>>

/** Whole tables as they lie in the database, for recounting by hand what a statement answered. */
export async function rawTables<Name extends string>(
  database: TestDatabase,
  names: readonly Name[],
): Promise<Record<Name, Raw[]>> {
  const client = new pg.Client({
    connectionString: database.superuserUrl,
    options: '-c timezone=UTC',
    types: { getTypeParser: () => (text: string) => text },
  })
  await client.connect()
  const tables: Partial<Record<Name, Raw[]>> = {}
  for (const name of names) tables[name] = (await client.query<Raw>(`select * from ${name}`)).rows
  await client.end()
  return tables as Record<Name, Raw[]> // Cast: the loop has filled every name.
}

/** Milliseconds since 1970 of an instant as PostgreSQL writes it in UTC. */
export function ms(text: string | null | undefined): number {
  return Date.parse(`${(text ?? '').replace(' ', 'T').replace(/\+00$/, '')}Z`)
}

/**
 * Ask before something happens; what comes back gives, each time it is called, the notices written since. Known by id:
 * a notice that is sent is written anew, and rows lie where there is room, so their places say nothing.
 */
export async function noticesFrom(database: TestDatabase): Promise<() => Promise<Raw[]>> {
  const all = async () => (await rawTables(database, ['notice'])).notice
  const known = new Set((await all()).map(({ id }) => id))
  return async () => (await all()).filter(({ id }) => !known.has(id ?? null))
}
