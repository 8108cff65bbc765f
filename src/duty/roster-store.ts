import { sql } from 'kysely'
import { z } from 'zod'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import type { Trx } from '../platform/database.ts'
import { addDays, type Day, dayOf } from '../shared/day.ts'
import type { CommandId, GearId, UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { gearKinds, type RosterDay, type Shift, shift, type Taking } from './roster.ts'
import { type Holder, holderAt, isRostered } from './roster-rules.ts'
import type { Said, Stating } from './stating.ts'

const shifts = z.array(shift)
const DAY_MS = 24 * 60 * 60_000

/** A day of the roster with who stated it. */
export interface StatedDay extends RosterDay {
  readonly said: Said | null
}

/** A unit's roster, every day of the period once, in order. */
export async function rosterOf(
  trx: Trx,
  unit: UnitId,
  days: { readonly start: Day; readonly end: Day },
): Promise<StatedDay[]> {
  const rows = await trx
    .selectFrom('roster_day')
    .distinctOn('day')
    .select(['id', 'day', 'shifts', 'said_name', 'said_at'])
    .where('unit_id', '=', unit)
    .where('day', '>=', days.start)
    .where('day', '<=', days.end)
    .orderBy('day')
    .orderBy('recorded_at', 'desc')
    .execute()
  const stated = new Map(
    rows.map((row): [Day, StatedDay] => [
      row.day,
      {
        day: row.day,
        shifts: shifts.parse(row.shifts),
        said: { id: row.id, by: row.said_name, at: row.said_at },
      },
    ]),
  )
  const all: StatedDay[] = []
  for (let day = days.start; day <= days.end; day = addDays(day, 1))
    all.push(stated.get(day) ?? { day, shifts: null, said: null })
  return all
}

/** States who works on a day. */
export async function insertRosterDay(
  trx: Trx,
  { id, unit, by, name, at }: Stating,
  given: { readonly day: Day; readonly shifts: readonly Shift[] },
): Promise<void> {
  await trx
    .insertInto('roster_day')
    .values({
      ...{ id, unit_id: unit, said_by: by, said_name: name, said_at: at },
      day: given.day,
      shifts: JSON.stringify(given.shifts),
    })
    .execute()
}

/** Who took over the duty phone in the day before an instant, and up to it. */
export async function takingsBefore(trx: Trx, unit: UnitId, at: Instant): Promise<Taking[]> {
  return await trx
    .selectFrom('duty_phone_taking')
    .select(['staff_id as staff', 'taken_at as at'])
    .where('unit_id', '=', unit)
    .where('taken_at', '>', later(at, -DAY_MS))
    .where('taken_at', '<=', at)
    .execute()
}

/** Somebody takes over the duty phone. */
export async function insertTaking(trx: Trx, { id, unit, by, name, at }: Stating): Promise<void> {
  await trx
    .insertInto('duty_phone_taking')
    .values({ id, unit_id: unit, staff_id: by, staff_name: name, taken_at: at })
    .execute()
}

/** Who carries a unit's duty phone at an instant: somebody, nobody although it is said who works, or nothing is said. */
export async function dutyAt(
  trx: Trx,
  unit: UnitId,
  at: Instant,
): Promise<{ readonly holder: Holder | null; readonly rostered: boolean }> {
  const day = dayOf(at)
  const days = await rosterOf(trx, unit, { start: addDays(day, -1), end: addDays(day, 1) })
  const takings = await takingsBefore(trx, unit, at)
  // Who has left carries nothing, whatever was stated before.
  const here = new Set((await colleaguesAt(trx, { unit, day })).map(({ id }) => id))
  const standing = {
    days: days.map((one) => ({ ...one, shifts: one.shifts?.filter(({ staff }) => here.has(staff)) ?? null })),
    takings: takings.filter(({ staff }) => here.has(staff)),
  }
  return { holder: holderAt(standing, at), rostered: isRostered(days, at) }
}

/** A unit's cars, bags and phones, those in use first; what was taken out of use is named in earlier days. */
export async function gearOf(trx: Trx, unit: UnitId) {
  const rows = await trx
    .selectFrom('gear')
    .select(['id', 'kind', 'name', 'ended_at', 'version'])
    .where('unit_id', '=', unit)
    .orderBy(sql`ended_at is not null`)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    gear: row.id,
    kind: z.enum(gearKinds).parse(row.kind),
    name: row.name,
    ended: row.ended_at !== null,
    version: row.version,
  }))
}

/** Adds a thing to a unit's, or changes it; false where it is another unit's or was changed meanwhile. */
export async function keepGear(
  trx: Trx,
  given: {
    readonly gear: GearId
    readonly unit: UnitId
    readonly kind: (typeof gearKinds)[number]
    readonly name: string
    readonly endedAt: Instant | null
    readonly version: CommandId
    readonly over: CommandId | null
  },
): Promise<boolean> {
  const { gear, unit, kind, name, endedAt, version, over } = given
  if (over === null) {
    const made = await trx
      .insertInto('gear')
      .values({ id: gear, unit_id: unit, kind, name, ended_at: endedAt, version })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const kept = await trx
    .updateTable('gear')
    .set({ kind, name, ended_at: endedAt, version })
    .where('id', '=', gear)
    .where('unit_id', '=', unit)
    .where('version', '=', over)
    .executeTakeFirst()
  return kept.numUpdatedRows === 1n
}
