import { receiverOf } from '../exchanges/message-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { Holder, HolderInput } from './responsibility.ts'

/** A holder with what decides whether they may hold. */
export interface KnownHolder {
  readonly holder: Holder
  /** Of the reader's own unit. */
  readonly own: boolean
  readonly ownerKind: 'region' | 'municipality' | 'private' | null
  readonly profession: Profession | null
}

/** Finds who is meant, as they stand today. Throws when a colleague does not work at the unit. */
export async function knownHolder(
  trx: Trx,
  input: HolderInput,
  here: { unit: UnitId; today: Day },
): Promise<KnownHolder> {
  if ('staff' in input) return await colleague(trx, input.staff, here)
  if ('unit' in input) {
    const unit = await receiverOf(trx, input.unit, here.today)
    const holder = {
      staff: null,
      unit: unit.unit,
      name: input.name ?? unit.unitName,
      title: input.title ?? '',
    }
    return {
      holder: { ...holder, unitName: unit.unitName, phone: null },
      own: unit.unit === here.unit,
      ownerKind: unit.kind,
      profession: null,
    }
  }
  const { name, title, unitName, phone } = input
  return {
    holder: { staff: null, unit: null, name, title, unitName, phone: phone === '' ? null : phone },
    own: false,
    ownerKind: null,
    profession: null,
  }
}

async function colleague(trx: Trx, staff: StaffId, here: { unit: UnitId; today: Day }): Promise<KnownHolder> {
  const found = (await colleaguesOf(trx, here)).find((each) => each.staff === staff)
  if (found === undefined) throw new Refused('responsibility.notAColleague', { status: 422, field: 'holder' })
  const { unit, ownerKind } = await receiverOf(trx, here.unit, here.today).then((it) => ({
    unit: it.unitName,
    ownerKind: it.kind,
  }))
  return {
    holder: { staff, unit: here.unit, name: found.name, title: found.title, unitName: unit, phone: null },
    own: true,
    ownerKind,
    profession: found.profession,
  }
}

/** Who works at a unit today under a care assignment, by name. */
export async function colleaguesOf(trx: Trx, here: { unit: UnitId; today: Day }) {
  const rows = await trx
    .selectFrom('assignment as a')
    .innerJoin('staff as s', 's.id', 'a.staff_id')
    .select(['s.id as staff', 's.given_name', 's.family_name', 'a.title', 'a.profession'])
    .where('a.unit_id', '=', here.unit)
    .where('a.purpose', '=', 'care')
    .where('a.valid_from', '<=', here.today)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', here.today)]))
    .orderBy('s.given_name')
    .orderBy('s.family_name')
    .execute()
  return rows.map(({ given_name, family_name, ...row }) => ({ ...row, name: `${given_name} ${family_name}` }))
}
