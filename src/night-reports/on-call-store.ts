import { openAt } from '../duty/opening-rules.ts'
import { openingsOf } from '../duty/opening-store.ts'
import { shiftPeriod } from '../duty/roster-rules.ts'
import { rosterOf } from '../duty/roster-store.ts'
import type { Trx } from '../platform/database.ts'
import { addDays, type Day, instantAt } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import { contains } from '../shared/period.ts'

/**
 * Which units have somebody there at midnight of a night: by the roster of that evening, else by their opening hours;
 * who has said neither is left out. Only whether, never who.
 */
export async function staffedAt(
  trx: Trx,
  units: readonly UnitId[],
  night: Day,
): Promise<ReadonlyMap<UnitId, boolean>> {
  const midnight = instantAt(addDays(night, 1), '00:00')
  const openings = await openingsOf(trx, units, night)
  const found = new Map<UnitId, boolean>()
  for (const unit of units) {
    const [evening] = await rosterOf(trx, unit, { start: night, end: night })
    const opening = openings.get(unit)
    if (evening !== undefined && evening.shifts !== null)
      found.set(
        unit,
        evening.shifts.some((shift) => contains(shiftPeriod(night, shift), midnight)),
      )
    else if (opening !== undefined && opening.said !== null)
      found.set(unit, openAt(opening, midnight) !== undefined)
  }
  return found
}
