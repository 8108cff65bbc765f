import { holdsOn } from '../organisation/holds-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'

/** What a unit's notices can reach. */
export interface KnownWays {
  readonly unit: UnitId
  readonly name: string
  readonly noticePhone: string | null
  readonly browsers: readonly { readonly id: string; readonly staff: StaffId }[]
  readonly phones: readonly PhoneHours[]
}

/** The ways to one unit, or to all open units of a provider that work with persons, by name. */
export async function waysTo(
  trx: Trx,
  which: { readonly unit: UnitId } | { readonly owner: OwnerId },
  today: Day,
): Promise<KnownWays[]> {
  const units = await trx
    .selectFrom('unit')
    .select(['id', 'name', 'notice_phone'])
    .where((eb) =>
      'unit' in which
        ? eb('id', '=', which.unit)
        : eb.and([
            eb('owner_id', '=', which.owner),
            eb('kind', '!=', 'administration'),
            holdsOn('unit', today),
          ]),
    )
    .orderBy('name')
    .execute()
  const ids = units.map(({ id }) => id)
  const [phones, browsers] = [await unitPhones(trx, ids), await browsersAt(trx, ids, today)]
  return units.map(({ id, name, notice_phone }) => ({
    unit: id,
    name,
    noticePhone: notice_phone,
    browsers: browsers
      .filter(({ unit }) => unit === id)
      .map(({ id: browser, staff }) => ({ id: browser, staff })),
    phones: phones.get(id) ?? [],
  }))
}

/** Browsers subscribed by staff with an assignment in care at these units on a day. */
async function browsersAt(trx: Trx, units: readonly UnitId[], today: Day) {
  if (units.length === 0) return []
  return await trx
    .selectFrom('push_subscription as p')
    .innerJoin('assignment', 'assignment.staff_id', 'p.staff_id')
    .select(['p.id', 'p.staff_id as staff', 'assignment.unit_id as unit'])
    .distinct()
    .where('assignment.unit_id', 'in', [...units])
    .where('assignment.purpose', '=', 'care')
    .where(holdsOn('assignment', today))
    .where('p.ended_at', 'is', null)
    .orderBy('p.id')
    .execute()
}
