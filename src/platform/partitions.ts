import pg from 'pg'
import type { Instant } from '../shared/instant.ts'

/** What is needed of a connection as owner: a pg client, or a pool's. */
interface Owner {
  readonly query: pg.Client['query']
}

interface Month {
  /** Suffix of the partition's name, for example 2026_11. */
  readonly suffix: string
  readonly from: Instant
  readonly to: Instant
}

/**
 * Makes the missing monthly partitions of every table that is partitioned by range over one timestamptz column:
 * UTC months, from three before `today` to 24 after. Gives the names made. Safe to run at any time, twice too.
 */
export async function ensurePartitions(owner: Owner, today: Instant): Promise<string[]> {
  const parents = await partitionedTables(owner)
  if (parents.length === 0) return []
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relispartition`,
  )
  const there = new Set(rows.map((row) => row.name))
  const made: string[] = []
  for (const parent of parents) {
    for (const month of monthsAround(today, -3, 24)) {
      const name = `${parent}_${month.suffix}`
      if (there.has(name)) continue
      await owner.query(
        `create table if not exists ${pg.escapeIdentifier(name)} partition of ${pg.escapeIdentifier(parent)}
         for values from ('${month.from}') to ('${month.to}')`,
      )
      made.push(name)
    }
  }
  return made
}

async function partitionedTables(owner: Owner): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name
     from pg_partitioned_table p
     join pg_class c on c.oid = p.partrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
     where n.nspname = 'public' and p.partstrat = 'r' and p.partnatts = 1
       and a.atttypid = 'timestamptz'::regtype
     order by 1`,
  )
  return rows.map((row) => row.name)
}

/** The UTC months from `first` to `last`, counted from the month of `today`. */
function monthsAround(today: Instant, first: number, last: number): Month[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) - 1
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = startOfMonth(year * 12 + month + first + index)
    return {
      suffix: from.slice(0, 7).replace('-', '_'),
      from,
      to: startOfMonth(year * 12 + month + first + index + 1),
    }
  })
}

function startOfMonth(monthsSinceYearZero: number): Instant {
  const year = String(Math.floor(monthsSinceYearZero / 12)).padStart(4, '0')
  const month = String((monthsSinceYearZero % 12) + 1).padStart(2, '0')
  return `${year}-${month}-01T00:00:00.000Z`
}
