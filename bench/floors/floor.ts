import type pg from 'pg'
import type { Who } from './who.ts'

/** One request at the floor: a connection whose transaction has begun, and who asks what. */
export interface Asked extends Who {
  readonly client: pg.PoolClient
  readonly body: Readonly<Record<string, unknown>>
  readonly now: string
}

/** The bare rows of one measure, read or written in the one transaction that the log post commits with. */
export interface Floor {
  readonly name: string
  /** Isolation as the door has it. */
  readonly writes: boolean
  /** False for the same read without its log post. */
  readonly logged: boolean
  readonly persons: (body: Asked['body']) => readonly string[]
  readonly rows: (asked: Asked) => Promise<unknown>
}

/** A statement by name, prepared once per connection: what a careful hand would write. */
export async function rowsOf(
  client: pg.PoolClient,
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
): Promise<unknown[]> {
  const { rows } = await client.query({ ...statement, values: [...values] })
  return rows
}
