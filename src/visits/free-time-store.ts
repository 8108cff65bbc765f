import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import type { Clock, Day } from '../shared/day.ts'
import type { OwnerId, StaffId, UnitId } from '../shared/id.ts'
import { type Instant, instant } from '../shared/instant.ts'
import type { Span } from './spread-rules.ts'
import { clockOrNull } from './visit.ts'

const spans = z.array(z.strictObject({ start: instant, end: instant }))

/** When somebody of a unit is free, by day, as its own job wrote it; days that are not known are left out. */
export async function freeTimeOf(
  trx: Trx,
  of: { readonly unit: UnitId; readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<Day, Span[]>> {
  const rows = await trx
    .selectFrom('free_time')
    .select(['day', 'spans'])
    .where('unit_id', '=', of.unit)
    .where('day', '>=', of.from)
    .where('day', '<=', of.to)
    .execute()
  return new Map(rows.map((row) => [row.day, spans.parse(row.spans)]))
}

/** Writes when somebody of a unit is free on a day. */
export async function writeFreeTime(
  trx: Trx,
  given: { readonly unit: UnitId; readonly day: Day; readonly spans: readonly Span[]; readonly now: Instant },
): Promise<void> {
  const row = { spans: JSON.stringify(given.spans), computed_at: given.now }
  await trx
    .insertInto('free_time')
    .values({ unit_id: given.unit, day: given.day, ...row })
    .onConflict((conflict) => conflict.columns(['unit_id', 'day']).doUpdateSet(row))
    .execute()
}

/** An owner's units that have said who works on some day from a day on. */
export async function rosteredUnits(
  trx: Trx,
  of: { readonly owner: OwnerId; readonly from: Day },
): Promise<UnitId[]> {
  const rows = await trx
    .selectFrom('unit as u')
    .select('u.id')
    .where('u.owner_id', '=', of.owner)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roster_day as r')
          .select('r.id')
          .whereRef('r.unit_id', '=', 'u.id')
          .where('r.day', '>=', of.from),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** A visit's place in the day of one who goes. */
export interface Booking {
  readonly staff: StaffId
  readonly day: Day
  readonly from: Clock | null
  readonly to: Clock | null
  readonly minutes: number
}

/** Who of a unit is at which visits, from a day to another; what did not come about and what is over left out. */
export async function bookings(
  trx: Trx,
  of: { readonly owner: OwnerId; readonly unit: UnitId; readonly from: Day; readonly to: Day },
): Promise<Booking[]> {
  const rows = await trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .innerJoin('visit_staff as s', 's.visit_id', 'v.id')
    .select(['s.staff_id', 'v.day', 'v.from_time', 'v.to_time', 'v.minutes'])
    .where('v.owner_id', '=', of.owner)
    .where('v.unit_id', '=', of.unit)
    .where('v.day', '>=', of.from)
    .where('v.day', '<=', of.to)
    .where('p.state', 'in', ['planned', 'arrived'])
    .where('s.going', '=', true)
    .execute()
  return rows.map((row) => ({
    staff: row.staff_id,
    day: row.day,
    from: clockOrNull(row.from_time),
    to: clockOrNull(row.to_time),
    minutes: row.minutes,
  }))
}
