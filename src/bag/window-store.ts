import { dutyAt, rosterOf } from '../duty/roster-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { BagVisit, OnCallFacts } from './bag.ts'

interface Window {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly staff: StaffId
  readonly days: readonly Day[]
  /** One person's only. */
  readonly person?: PersonId
}

/** States in which a visit of an earlier day still waits for who went. */
const UNENDED = ['planned', 'arrived', 'documented']

/** A member of staff's visits in the unit on these days, and earlier ones that nobody has ended. */
export async function visitsInWindow(trx: Trx, given: Window): Promise<BagVisit[]> {
  const { owner, unit, staff, days, person } = given
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  return await trx
    .selectFrom('visit_staff as s')
    .innerJoin('visit as v', 'v.id', 's.visit_id')
    .innerJoin('process as p', 'p.id', 'v.id')
    .select(['v.id as visit', 'v.person_id as person', 'v.day'])
    .where('s.staff_id', '=', staff)
    .where('s.owner_id', '=', owner)
    .where('s.going', '=', true)
    .where('v.owner_id', '=', owner)
    .where('v.unit_id', '=', unit)
    .where('v.day', '<=', last)
    .where('p.state', '<>', 'asked')
    .where((eb) => eb.or([eb('v.day', '>=', first), eb('p.state', 'in', UNENDED)]))
    .$if(person !== undefined, (q) => q.where('v.person_id', '=', person ?? null))
    .orderBy('v.day')
    .orderBy('v.from_time')
    .orderBy('v.id')
    .execute()
}

/** Who holds the unit's duty phone now or carries it on these days, and who works on them, by what the unit has said. */
export async function onCallFacts(
  trx: Trx,
  given: Window & { readonly now: Instant; readonly visits: number },
): Promise<OnCallFacts> {
  const { unit, staff, days, now, visits } = given
  const [start, end] = [days[0], days.at(-1)]
  const roster = start && end ? await rosterOf(trx, unit, { start, end }) : []
  const { holder } = await dutyAt(trx, unit, now)
  const shifts = roster.flatMap((one) => one.shifts ?? [])
  const isSaid = roster.some((one) => one.shifts !== null)
  return {
    staff,
    phone: [
      ...shifts.filter(({ phone }) => phone).map((shift) => shift.staff),
      ...(holder ? [holder.staff] : []),
    ],
    working: isSaid ? shifts.map((shift) => shift.staff) : null,
    visits,
  }
}
