import { withConnection } from './connection.ts'

/** The instance is of the other kind than this start: demo beside real data, or real beside demo data. */
export class WrongInstance extends Error {
  constructor(is: string, asked: string) {
    super(
      `This database holds a ${is} instance, but Hemma was started as ${asked}. ` +
        `Demo data and the demo sign-in never run beside real data. Set HEMMA_INSTANCE=${is}, or use another database.`,
    )
    this.name = 'WrongInstance'
  }
}

/**
 * Writes, the first time, whether this database is demo or real, and refuses every later start that says otherwise.
 * A database with persons but no such row is treated as real. Gives whether any care provider has been made yet.
 */
export async function prepareInstance(options: {
  ownerUrl: string
  kind: 'demo' | 'real'
}): Promise<{ begun: boolean }> {
  return await withConnection(options.ownerUrl, async (client) => {
    await client.query(
      `insert into instance (kind, region_name)
       select case when exists (select from person) then 'real' else $1 end, $2
       on conflict do nothing`,
      [options.kind, 'Hemma'],
    )
    const { rows } = await client.query<{ kind: string; begun: boolean }>(
      'select kind, exists (select from care_provider) as begun from instance',
    )
    const is = rows[0]?.kind ?? 'real'
    if (is !== options.kind) throw new WrongInstance(is, options.kind)
    return { begun: rows[0]?.begun ?? false }
  })
}
