import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Instant } from '../shared/instant.ts'
import type { Counted, Mean, Span } from './figure-rules.ts'

/** Runs a statement that gives `key` and `n`. */
export async function countsIn(trx: Trx, statement: RawBuilder<unknown>): Promise<Counted> {
  const { rows } = await sql<{ key: string; n: number }>`${statement}`.execute(trx)
  return new Map(rows.map(({ key, n }) => [key, Number(n)]))
}

/** Runs a statement that gives one row with one number `n`. */
export async function countIn(trx: Trx, statement: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`${statement}`.execute(trx)
  return Number(rows[0]?.n ?? 0)
}

/** Runs a statement that gives a number `n` per person or matter, and says how many there are and their mean. */
export async function meanIn(trx: Trx, statement: RawBuilder<unknown>): Promise<Mean> {
  const { rows } = await sql<{ n: number; mean: string | null }>`
    select count(*) as n, avg(one.n) as mean from (${statement}) one`.execute(trx)
  const row = rows[0]
  return { n: Number(row?.n ?? 0), mean: row?.mean == null ? null : Number(row.mean) }
}

const SECONDS = { minutes: 60, days: 86_400 } as const

/**
 * Median and ninth decile of the rows that have both ends, how many wait for theirs (`waits`), and how long the
 * longest of those has waited. Rows that neither have an end nor wait count nowhere.
 */
export async function spanFrom(
  trx: Trx,
  of: {
    readonly rows: RawBuilder<unknown>
    readonly unit: keyof typeof SECONDS
    readonly now: Instant
  },
): Promise<Span> {
  const per = SECONDS[of.unit]
  const { rows } = await sql<{
    n: number
    median: number | null
    p90: number | null
    waiting: number
    longest: number | null
  }>`
    select count(*) filter (where to_at is not null) as n,
      percentile_cont(0.5) within group (order by extract(epoch from to_at - from_at) / ${per}::int) as median,
      percentile_cont(0.9) within group (order by extract(epoch from to_at - from_at) / ${per}::int) as p90,
      count(*) filter (where to_at is null and waits) as waiting,
      max(extract(epoch from ${of.now}::timestamptz - from_at) / ${per}::int) filter (where to_at is null and waits) as longest
    from (${of.rows}) one`.execute(trx)
  const row = rows[0]
  const number = (value: number | null | undefined) => (value == null ? null : Number(value))
  return {
    n: Number(row?.n ?? 0),
    median: number(row?.median),
    p90: number(row?.p90),
    waiting: Number(row?.waiting ?? 0),
    longestWait: number(row?.longest),
  }
}
