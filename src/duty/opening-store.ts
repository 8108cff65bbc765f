import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import {
  type Opening,
  type OpeningException,
  type OpeningHours,
  type Otherwise,
  openingException,
  openingHours,
} from './opening.ts'
import type { Said, Stating } from './stating.ts'

/** A unit's opening with who stated each part. */
export interface StatedOpening extends Opening {
  readonly said: Said | null
  readonly otherwise: Otherwise | null
  readonly exceptions: readonly (OpeningException & { readonly said: Said })[]
}

const week = z.array(openingHours)

/** What units have said of when they read, exceptions from the day before on; a unit that has said nothing has an empty week. */
export async function openingsOf(
  trx: Trx,
  units: readonly UnitId[],
  today: Day,
): Promise<ReadonlyMap<UnitId, StatedOpening>> {
  const weeks = await latestWeeks(trx, units)
  const exceptions = await latestExceptions(trx, units, addDays(today, -1))
  return new Map(
    units.map((unit) => {
      const stated = weeks.find((one) => one.unit === unit)
      return [
        unit,
        {
          week: stated?.week ?? [],
          said: stated?.said ?? null,
          otherwise: stated?.otherwise ?? null,
          exceptions: exceptions.filter((one) => one.unit === unit).map(({ unit: _, ...one }) => one),
        },
      ] as const
    }),
  )
}

/** One unit's; see openingsOf. */
export async function openingOf(trx: Trx, unit: UnitId, today: Day): Promise<StatedOpening> {
  const found = (await openingsOf(trx, [unit], today)).get(unit)
  return found ?? { week: [], said: null, otherwise: null, exceptions: [] }
}

async function latestWeeks(trx: Trx, units: readonly UnitId[]) {
  if (units.length === 0) return []
  const rows = await trx
    .selectFrom('opening_week')
    .distinctOn('unit_id')
    .select(['id', 'unit_id', 'hours', 'otherwise_who', 'otherwise_phone', 'said_name', 'said_at'])
    .where('unit_id', '=', sql<UnitId>`any(${sql.val([...units])}::uuid[])`)
    .orderBy('unit_id')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    week: week.parse(row.hours),
    otherwise:
      row.otherwise_who === null || row.otherwise_phone === null
        ? null
        : { who: row.otherwise_who, phone: row.otherwise_phone },
    said: { id: row.id, by: row.said_name, at: row.said_at },
  }))
}

async function latestExceptions(trx: Trx, units: readonly UnitId[], from: Day) {
  if (units.length === 0) return []
  const rows = await trx
    .selectFrom('opening_exception')
    .distinctOn(['unit_id', 'day'])
    .select(['id', 'unit_id', 'day', 'hours', 'why', 'said_name', 'said_at'])
    .where('unit_id', '=', sql<UnitId>`any(${sql.val([...units])}::uuid[])`)
    .where('day', '>=', from)
    .orderBy('unit_id')
    .orderBy('day')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.flatMap((row) =>
    row.hours === null
      ? []
      : {
          unit: row.unit_id,
          ...openingException.parse({ day: row.day, hours: row.hours, why: row.why }),
          said: { id: row.id, by: row.said_name, at: row.said_at },
        },
  )
}

/** What is stated about a unit's hours waits for its turn: of two at once, the second sees what the first said. */
export async function takeTurn(trx: Trx, unit: UnitId): Promise<void> {
  await trx.selectFrom('unit').select('id').where('id', '=', unit).forUpdate().execute()
}

/** States a unit's week. */
export async function insertWeek(
  trx: Trx,
  stating: Stating,
  given: { readonly week: readonly OpeningHours[]; readonly otherwise: Otherwise | null },
): Promise<void> {
  await trx
    .insertInto('opening_week')
    .values({
      ...rowOf(stating),
      hours: JSON.stringify(given.week),
      otherwise_who: given.otherwise?.who ?? null,
      otherwise_phone: given.otherwise?.phone ?? null,
    })
    .execute()
}

/** States a day that differs; without hours that it no longer does. */
export async function insertException(
  trx: Trx,
  stating: Stating,
  given: { readonly day: Day; readonly hours: OpeningException['hours'] | null; readonly why: string },
): Promise<void> {
  const hours = given.hours === null ? null : JSON.stringify(given.hours)
  await trx
    .insertInto('opening_exception')
    .values({ ...rowOf(stating), day: given.day, why: given.why, hours })
    .execute()
}

function rowOf({ id, unit, by, name, at }: Stating) {
  return { id, unit_id: unit, said_by: by, said_name: name, said_at: at }
}
