import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import { type PhoneHours, phoneHours } from '../shared/phone-hours.ts'
import { holdsOn } from './holds-store.ts'
import type { UnitKind } from './organisation.ts'
import type { StoredUnit, UnitState } from './unit.ts'

const columns = [
  'unit.id',
  'unit.owner_id',
  'unit.name',
  'unit.kind',
  'unit.hsa_id',
  'unit.care_model',
  'unit.municipality_code',
  'unit.head_staff_id',
  'unit.notice_phone',
  'unit.valid_from',
  'unit.valid_to',
  'unit.version',
] as const

/** One unit of a provider; undefined when it is another's or does not exist. Locked, where it is to be changed. */
export async function findUnit(
  trx: Trx,
  owner: OwnerId,
  which: { readonly unit: UnitId } | { readonly hsaId: string },
): Promise<StoredUnit | undefined> {
  const row = await trx
    .selectFrom('unit')
    .select(columns)
    .where('owner_id', '=', owner)
    .where((eb) => ('unit' in which ? eb('id', '=', which.unit) : eb('hsa_id', '=', which.hsaId)))
    .executeTakeFirst()
  return row && stored(row)
}

/** Every unit of a provider by name, with its head's name and how many work there on a day. */
export async function unitsOf(trx: Trx, owner: OwnerId, today: Day) {
  const rows = await trx
    .selectFrom('unit')
    .leftJoin('staff as head', 'head.id', 'unit.head_staff_id')
    .select([...columns, 'head.given_name', 'head.family_name'])
    .select((eb) =>
      eb
        .selectFrom('assignment')
        .select((inner) => inner.fn.count<number>('assignment.staff_id').distinct().as('staff'))
        .whereRef('assignment.unit_id', '=', 'unit.id')
        .where(holdsOn('assignment', today))
        .as('staff'),
    )
    .where('unit.owner_id', '=', owner)
    .orderBy('unit.name')
    .execute()
  return rows.map((row) => ({
    ...stored(row),
    headName: row.given_name === null ? null : `${row.given_name} ${row.family_name}`,
    staff: Number(row.staff ?? 0),
  }))
}

/** The phones of units by unit, the day's line first. */
export async function unitPhones(
  trx: Trx,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly PhoneHours[]>> {
  if (units.length === 0) return new Map()
  const rows = await trx
    .selectFrom('unit_phone')
    .select(['unit_id', 'line', 'phone', 'from_time', 'to_time', 'days'])
    .where('unit_id', 'in', [...new Set(units)])
    .orderBy(sql`array_position(array['day', 'duty', 'evening', 'night'], line)`)
    .execute()
  const found = Map.groupBy(rows, (row) => row.unit_id)
  return new Map(
    units.map((unit) => [
      unit,
      (found.get(unit) ?? []).map(({ line, phone, from_time, to_time, days }) =>
        phoneHours.parse({ line, phone, from: from_time, to: to_time, days }),
      ),
    ]),
  )
}

/** Puts these phones in the place of those the unit had. */
export async function replacePhones(trx: Trx, unit: UnitId, phones: readonly PhoneHours[]): Promise<void> {
  await trx.deleteFrom('unit_phone').where('unit_id', '=', unit).execute()
  if (phones.length === 0) return
  await trx
    .insertInto('unit_phone')
    .values(
      phones.map(({ line, phone, from, to, days }) => ({
        unit_id: unit,
        days,
        line,
        phone,
        from_time: from,
        to_time: to,
      })),
    )
    .execute()
}

/** Makes a unit; false when its HSA-id is taken. */
export async function insertUnit(trx: Trx, unit: StoredUnit): Promise<boolean> {
  const inserted = await trx
    .insertInto('unit')
    .values({ id: unit.unit, owner_id: unit.owner, ...rowOf(unit), version: unit.version })
    .onConflict((conflict) => conflict.column('hsa_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Writes a unit's new state over the version that was seen; false when somebody was faster. */
export async function updateUnit(
  trx: Trx,
  unit: StoredUnit,
  change: { readonly seen: CommandId; readonly by: CommandId },
): Promise<boolean> {
  const updated = await trx
    .updateTable('unit')
    .set({ ...rowOf(unit), version: change.by })
    .where('id', '=', unit.unit)
    .where('owner_id', '=', unit.owner)
    .where('version', '=', change.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whose HSA-id this is among units, at any provider. */
export async function unitWithHsaId(trx: Trx, hsaId: string) {
  return await trx
    .selectFrom('unit')
    .select(['id', 'owner_id'])
    .where('hsa_id', '=', hsaId)
    .executeTakeFirst()
}

/** How many processes of the unit are not closed. */
export async function openMatters(trx: Trx, owner: OwnerId, unit: UnitId): Promise<number> {
  const row = await trx
    .selectFrom('process')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner_id', '=', owner)
    .where('unit_id', '=', unit)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function rowOf(unit: UnitState) {
  return {
    name: unit.name,
    kind: unit.kind,
    hsa_id: unit.hsaId,
    care_model: unit.careModel,
    municipality_code: unit.municipality,
    head_staff_id: unit.head,
    notice_phone: unit.noticePhone,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }
}

function stored(row: {
  id: UnitId
  owner_id: OwnerId
  name: string
  kind: UnitKind
  hsa_id: string
  care_model: string | null
  municipality_code: string | null
  head_staff_id: StaffId | null
  notice_phone: string | null
  valid_from: Day
  valid_to: Day | null
  version: CommandId
}): StoredUnit {
  return {
    unit: row.id,
    owner: row.owner_id,
    name: row.name,
    kind: row.kind,
    hsaId: row.hsa_id,
    careModel: row.care_model,
    municipality: row.municipality_code,
    head: row.head_staff_id,
    noticePhone: row.notice_phone,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  }
}
