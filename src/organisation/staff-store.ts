import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, StaffId } from '../shared/id.ts'
import type { LicensedProfession } from './organisation.ts'
import type { Licence, StaffState, StoredStaff } from './staff.ts'

/** One member of staff, wherever they work. */
export async function findStaffMember(
  trx: Trx,
  which: { readonly staff: StaffId } | { readonly hsaId: string },
): Promise<StoredStaff | undefined> {
  const row = await trx
    .selectFrom('staff')
    .select(['id', 'hsa_id', 'subject', 'given_name', 'family_name', 'phone', 'protected', 'version'])
    .where((eb) => ('staff' in which ? eb('id', '=', which.staff) : eb('hsa_id', '=', which.hsaId)))
    .executeTakeFirst()
  return (
    row && {
      staff: row.id,
      givenName: row.given_name,
      familyName: row.family_name,
      hsaId: row.hsa_id,
      signInName: row.subject,
      phone: row.phone,
      protectedStaff: row.protected,
      version: row.version,
    }
  )
}

/** The providers at which somebody has, or has had, an assignment. */
export async function providersOf(trx: Trx, staff: StaffId): Promise<OwnerId[]> {
  const rows = await trx
    .selectFrom('assignment')
    .select('owner_id')
    .distinct()
    .where('staff_id', '=', staff)
    .execute()
  return rows.map((row) => row.owner_id)
}

export async function licencesOf(trx: Trx, staff: StaffId): Promise<Licence[]> {
  const rows = await trx
    .selectFrom('licence')
    .select(['profession', 'number', 'prescriber_code'])
    .where('staff_id', '=', staff)
    .orderBy('profession')
    .execute()
  return rows.map(({ profession, number, prescriber_code }) => ({
    profession,
    number,
    prescriberCode: prescriber_code,
  }))
}

/** Registers somebody; false when the HSA-id or the sign-in name is somebody else's. */
export async function insertStaff(trx: Trx, staff: StoredStaff): Promise<boolean> {
  const inserted = await trx
    .insertInto('staff')
    .values({ id: staff.staff, ...rowOf(staff), version: staff.version })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Writes somebody's new state over the version that was seen; false when somebody was faster. */
export async function updateStaff(
  trx: Trx,
  staff: StoredStaff,
  change: { readonly seen: CommandId; readonly by: CommandId },
): Promise<boolean> {
  const updated = await trx
    .updateTable('staff')
    .set({ ...rowOf(staff), version: change.by })
    .where('id', '=', staff.staff)
    .where('version', '=', change.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Who else has this HSA-id or this sign-in name. */
export async function staffTaking(
  trx: Trx,
  wanted: Pick<StaffState, 'hsaId' | 'signInName'>,
  but: StaffId,
): Promise<{ readonly field: 'hsaId' | 'signInName' } | undefined> {
  const row = await trx
    .selectFrom('staff')
    .select('hsa_id')
    .where('id', '<>', but)
    .where((eb) =>
      eb.or([
        eb('hsa_id', '=', wanted.hsaId),
        ...(wanted.signInName === null ? [] : [eb('subject', '=', wanted.signInName)]),
      ]),
    )
    .executeTakeFirst()
  return row && { field: row.hsa_id === wanted.hsaId ? 'hsaId' : 'signInName' }
}

export async function putLicence(trx: Trx, staff: StaffId, licence: Licence): Promise<void> {
  const row = { number: licence.number, prescriber_code: licence.prescriberCode }
  await trx
    .insertInto('licence')
    .values({ staff_id: staff, profession: licence.profession, ...row })
    .onConflict((conflict) => conflict.columns(['staff_id', 'profession']).doUpdateSet(row))
    .execute()
}

export async function deleteLicence(trx: Trx, staff: StaffId, profession: LicensedProfession): Promise<void> {
  await trx.deleteFrom('licence').where('staff_id', '=', staff).where('profession', '=', profession).execute()
}

/** Keeps others from changing somebody's assignments meanwhile, so that two rules hold at once. */
export async function lockStaff(trx: Trx, staff: StaffId): Promise<void> {
  await sql`select 1 from staff where id = ${staff} for update`.execute(trx)
}

function rowOf(staff: StaffState) {
  return {
    hsa_id: staff.hsaId,
    subject: staff.signInName,
    given_name: staff.givenName,
    family_name: staff.familyName,
    phone: staff.phone,
    protected: staff.protectedStaff,
  }
}
