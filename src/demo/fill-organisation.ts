import { sql } from 'kysely'
import { relate } from '../access/care-relation-store.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { assignments } from './cast/assignments.ts'
import { licences } from './cast/licences.ts'
import { type CastPerson, persons } from './cast/persons.ts'
import { providers, regionName } from './cast/providers.ts'
import { staff } from './cast/staff.ts'
import { type CastUnit, heads, type UnitKey, units } from './cast/units.ts'
import { idFor } from './cast.ts'
import { insertCastPerson } from './insert-person.ts'

/** The demo region has stood since before any day that demo or tests play on. */
const SINCE: Day = '2019-01-01'

/** Every row of the demo's organisation has this as its version: it was made before the first command. */
const FIRST = idFor<'command'>('command:first')

/**
 * Inserts the whole cast into an empty database: owners, units with phones and heads, staff with licences and
 * assignments, persons, and the care relations they have had all along (listed, home care, home help).
 */
export async function fillOrganisation(trx: Trx, now: Instant): Promise<void> {
  await trx.updateTable('instance').set({ region_name: regionName }).execute()
  await insertProviders(trx)
  await insertUnits(trx)
  await insertStaff(trx)
  for (const [unit, head] of Object.entries(heads)) {
    await trx
      .updateTable('unit')
      .set({ head_staff_id: idFor<'staff'>(head) })
      .where('id', '=', idFor<'unit'>(unit))
      .execute()
  }
  for (const person of persons) await insertCastPerson(trx, person, FIRST)
  for (const person of persons) await relateToCare(trx, person, now)
}

async function insertProviders(trx: Trx): Promise<void> {
  await trx
    .insertInto('care_provider')
    .values(
      providers.map((one) => ({
        id: idFor<'owner'>(one.key),
        name: one.name,
        kind: one.kind,
        area: one.area,
        hsa_id: one.hsaId,
        valid_from: SINCE,
      })),
    )
    .execute()
}

async function insertUnits(trx: Trx): Promise<void> {
  const rows = units.map((unit: CastUnit) => ({
    id: idFor<'unit'>(unit.key),
    owner_id: idFor<'owner'>(unit.provider),
    name: unit.name,
    kind: unit.kind,
    hsa_id: unit.hsaId,
    care_model: unit.careModel ?? null,
    municipality_code: unit.municipality ?? null,
    notice_phone: unit.noticePhone === undefined ? null : displayPhone(unit.noticePhone),
    valid_from: SINCE,
  }))
  await trx.insertInto('unit').values(rows).execute()
  const phones = units.flatMap((unit) =>
    unit.phones.map(({ line, phone, from, to, ...rest }) => ({
      unit_id: idFor<'unit'>(unit.key),
      line,
      phone,
      from_time: from,
      to_time: to,
      days: 'days' in rest ? rest.days : ('every' as const),
    })),
  )
  await trx.insertInto('unit_phone').values(phones).execute()
}

/** `subject` is the cast's key: the demo's identity provider and its first page know the staff by it. */
async function insertStaff(trx: Trx): Promise<void> {
  const rows = staff.map((one) => ({
    id: idFor<'staff'>(one.key),
    hsa_id: one.hsaId,
    subject: one.key,
    given_name: one.givenName,
    family_name: one.familyName,
    phone: one.phone,
  }))
  await trx.insertInto('staff').values(rows).execute()
  const licensed = licences.map((one) => ({
    staff_id: idFor<'staff'>(one.staff),
    profession: one.profession,
    number: one.number,
    prescriber_code: one.prescriberCode ?? null,
  }))
  await trx.insertInto('licence').values(licensed).execute()
  const assigned = assignments.map((one) => ({
    id: idFor<'assignment'>(one.key),
    staff_id: idFor<'staff'>(one.staff),
    unit_id: idFor<'unit'>(one.unit),
    owner_id: ownerOf(one.unit),
    profession: one.profession,
    purpose: one.purpose,
    title: one.title,
    mas: one.mas === true,
    valid_from: SINCE,
    version: FIRST,
  }))
  await trx.insertInto('assignment').values(assigned).execute()
}

async function relateToCare(trx: Trx, person: CastPerson, from: Instant): Promise<void> {
  const related = [
    { unit: person.listedAt, reason: 'listed' as const },
    { unit: person.homeCare, reason: 'homeCare' as const },
    { unit: person.homeHelp, reason: 'homeCare' as const },
  ]
  for (const { unit, reason } of related) {
    if (unit === null) continue
    const owner = ownerOf(unit)
    await sql`select set_config('hemma.owner', ${owner}, true)`.execute(trx)
    await relate(trx, {
      owner,
      unit: idFor(unit),
      person: idFor(person.key),
      reason,
      from: RELATED_SINCE < from ? RELATED_SINCE : from,
    })
  }
}

/** Listing and home care go back to before the scenes, which play in the weeks before the moment of filling. */
const RELATED_SINCE: Instant = '2024-01-01T00:00:00.000Z'

function ownerOf(key: UnitKey): OwnerId {
  const unit = units.find((one) => one.key === key)
  if (unit === undefined) throw new Error(`the cast has no unit ${key}`)
  return idFor<'owner'>(unit.provider)
}
