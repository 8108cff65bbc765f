import { worksDuring } from '../duty/roster-rules.ts'
import { rosterOf } from '../duty/roster-store.ts'
import type { Colleague } from '../organisation/colleague.ts'
import { assignmentsAt, colleaguesNamed } from '../organisation/colleague-store.ts'
import type { Trx } from '../platform/database.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { type Placed, worksThen } from './spread-rules.ts'

/**
 * Those who go on all of some days, as colleagues of the unit; refuses with the days on which one of them has no
 * assignment there.
 */
export async function demandOnAll(
  trx: Trx,
  asked: {
    readonly unit: UnitId
    readonly going: readonly StaffId[]
    readonly days: readonly Day[]
    readonly field: 'going' | 'until'
  },
): Promise<Colleague[]> {
  const { unit, going, field } = asked
  const colleagues = await colleaguesNamed(trx, unit, going)
  if (going.some((id) => !colleagues.some((one) => one.id === id)))
    throw new Refused('visit.staffNotInUnit', { status: 422, field: 'going' })
  const periods = await assignmentsAt(trx, unit, going)
  const holds = (id: StaffId, day: Day) =>
    periods.some(({ staff, from, to }) => staff === id && from <= day && (to === null || to >= day))
  const without = asked.days.filter((day) => !going.every((id) => holds(id, day)))
  if (without.length > 0)
    throw new Refused('visit.staffNotInUnitOn', { status: 422, field, data: { days: without.join(', ') } })
  return going.flatMap((id) => colleagues.find((one) => one.id === id) ?? [])
}

/** The days on which none of those who go works at a visit's time, as far as anybody has said who works. */
export async function offRosterOn(
  trx: Trx,
  asked: {
    readonly unit: UnitId
    readonly going: readonly StaffId[]
    readonly slots: readonly Omit<Placed, 'visit'>[]
  },
): Promise<Day[]> {
  const days = asked.slots.map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const roster = await rosterOf(trx, asked.unit, { start: addDays(first, -1), end: last })
  return asked.slots.flatMap((slot) => {
    const stated = roster.some(({ day, shifts }) => day === slot.day && shifts !== null)
    if (!stated) return []
    const works = asked.going.some((id) => worksThen(slot, worksDuring(roster, id, slot.day)))
    return works ? [] : [slot.day]
  })
}
