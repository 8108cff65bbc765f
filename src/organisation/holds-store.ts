import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../shared/day.ts'

/** SQL: the row of this table (or alias) holds on a day; its first and last day count. */
export function holdsOn(table: 'assignment' | 'unit' | 'care_provider', today: Day): RawBuilder<boolean> {
  const from = sql.ref(`${table}.valid_from`)
  const to = sql.ref(`${table}.valid_to`)
  return sql<boolean>`(${from} <= ${today}::date and (${to} is null or ${to} >= ${today}::date))`
}
