import { displayPhone, parsePhoneNumber } from '../shared/phone-number.ts'
import { type FieldRefusal, Refused } from '../shared/refused.ts'
import { type Acting, note, requireFresh, type Saved, stale } from './acting-handlers.ts'
import { assignmentsAt, endSessionsOf } from './assignment-store.ts'
import { differing } from './change.ts'
import { isNational } from './hsa-id.ts'
import type { LicensedProfession } from './organisation.ts'
import { needsLicence, standingOn } from './rules.ts'
import type { Licence, StaffState, StoredStaff } from './staff.ts'
import {
  deleteLicence,
  insertStaff,
  licencesOf,
  providersOf,
  putLicence,
  staffTaking,
  updateStaff,
} from './staff-store.ts'

/** Registers a member of staff. Throws what is wrong, field by field. */
export async function addStaff(
  act: Acting,
  given: StaffState & Pick<StoredStaff, 'staff'>,
): Promise<StoredStaff> {
  const staff = { ...stateOf(given), staff: given.staff, version: act.command }
  refuseAmiss([...staffAmiss(staff), ...(await takenAmiss(act, staff))])
  if (!(await insertStaff(act.trx, staff))) throw new Refused('organisation.idTaken', { field: 'staff' })
  await note(act, { what: 'staff.created', staff: staff.staff, fields: differing(null, stateOf(staff)) })
  return staff
}

/**
 * Writes what is new about somebody. Whoever they sign in as may be changed by a sole employer alone, after a fresh
 * sign-in, and ends every session of theirs: else one provider could put somebody into another's place.
 */
export async function saveStaff(act: Acting, before: StoredStaff, given: StaffState): Promise<Saved> {
  const after = { ...before, ...stateOf(given) }
  const fields = differing(stateOf(before), stateOf(after))
  if (Object.keys(fields).length === 0) return { version: before.version, endedSessions: 0 }
  refuseAmiss([...staffAmiss(after), ...(await takenAmiss(act, after))])
  const field = after.hsaId !== before.hsaId ? 'hsaId' : 'signInName'
  const signsInAnew = after.hsaId !== before.hsaId || after.signInName !== before.signInName
  if (signsInAnew) {
    const elsewhere = (await providersOf(act.trx, before.staff)).some((owner) => owner !== act.owner)
    if (elsewhere) throw new Refused('organisation.staffElsewhere', { status: 403, field })
    requireFresh(act)
  }
  if (!(await updateStaff(act.trx, after, { seen: before.version, by: act.command }))) throw stale()
  await note(act, { what: 'staff.changed', staff: before.staff, fields })
  const endedSessions = signsInAnew ? await endSessionsOf(act.trx, before.staff, act.now) : 0
  return { version: act.command, endedSessions }
}

/** Registers or corrects a licence; the same again changes nothing. */
export async function saveLicence(act: Acting, staff: StoredStaff, licence: Licence): Promise<Saved> {
  const known = await licencesOf(act.trx, staff.staff)
  const before = known.find((one) => one.profession === licence.profession)
  const fields = differing(before === undefined ? null : { ...before }, { ...licence })
  if (Object.keys(fields).length === 0) return { version: staff.version, endedSessions: 0 }
  await touch(act, staff)
  await putLicence(act.trx, staff.staff, licence)
  await note(act, {
    what: 'licence.set',
    staff: staff.staff,
    fields: { ...fields, profession: [before?.profession ?? null, licence.profession] },
  })
  return { version: act.command, endedSessions: 0 }
}

/** Takes a licence away that no assignment at this provider stands on any more. */
export async function dropLicence(
  act: Acting,
  staff: StoredStaff,
  profession: LicensedProfession,
): Promise<Saved> {
  const known = (await licencesOf(act.trx, staff.staff)).find((one) => one.profession === profession)
  if (known === undefined)
    throw new Refused('organisation.licenceUnknown', { status: 422, field: 'profession' })
  const inUse = (await assignmentsAt(act.trx, act.owner, { staff: staff.staff })).some(
    (one) => one.profession === profession && standingOn(one, act.today) !== 'over',
  )
  if (inUse && needsLicence(profession))
    throw new Refused('organisation.licenceInUse', { field: 'profession' })
  await touch(act, staff)
  await deleteLicence(act.trx, staff.staff, profession)
  await note(act, {
    what: 'licence.removed',
    staff: staff.staff,
    fields: { profession: [profession, null], number: [known.number, null] },
  })
  return { version: act.command, endedSessions: 0 }
}

/** A licence counts as the member of staff: its version moves. */
async function touch(act: Acting, staff: StoredStaff): Promise<void> {
  if (!(await updateStaff(act.trx, staff, { seen: staff.version, by: act.command }))) throw stale()
}

function refuseAmiss(fields: readonly FieldRefusal[]): void {
  if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
}

/** What is wrong with somebody as they are described. */
function staffAmiss(staff: StaffState): FieldRefusal[] {
  const amiss: FieldRefusal[] = []
  if (staff.phone !== null) {
    const read = parsePhoneNumber(staff.phone)
    if ('error' in read) amiss.push({ field: 'phone', code: `phoneNumber.${read.error}` })
  }
  if (!isNational(staff.hsaId) && staff.signInName === null)
    amiss.push({ field: 'signInName', code: 'organisation.signInNameNeeded' })
  return amiss
}

async function takenAmiss(act: Acting, staff: StoredStaff): Promise<FieldRefusal[]> {
  const taken = await staffTaking(act.trx, staff, staff.staff)
  if (taken === undefined) return []
  const code = taken.field === 'hsaId' ? 'organisation.hsaIdTaken' : 'organisation.signInNameTaken'
  return [{ field: taken.field, code }]
}

function stateOf(staff: StaffState) {
  const { givenName, familyName, hsaId, signInName, protectedStaff } = staff
  const phone = staff.phone === null || staff.phone === '' ? null : displayPhone(staff.phone)
  return { givenName, familyName, hsaId, signInName, phone, protectedStaff }
}
