import type { PhoneHours } from '../shared/phone-hours.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { type FieldRefusal, Refused } from '../shared/refused.ts'
import { phoneHours as hoursText } from '../shared/texts/sv/phone-hours.ts'
import { type Acting, endSessions, note, type Saved, stale } from './acting-handlers.ts'
import { administratorsOf, assignmentsAt } from './assignment-store.ts'
import { type ChangeKind, differing } from './change.ts'
import { phonesAmiss, standingOn, unitAmiss } from './rules.ts'
import { findStaffMember } from './staff-store.ts'
import type { StoredUnit, UnitState } from './unit.ts'
import {
  insertUnit,
  openMatters,
  replacePhones,
  unitPhones,
  unitWithHsaId,
  updateUnit,
} from './unit-store.ts'

/** Makes a unit of the acting administrator's provider. Throws what is wrong with it, field by field. */
export async function addUnit(act: Acting, given: UnitState & Pick<StoredUnit, 'unit'>): Promise<void> {
  const unit = { ...given, noticePhone: writtenPhone(given.noticePhone) }
  refuseAmiss([
    ...unitAmiss(unit, act.models),
    ...(await idAmiss(act, unit)),
    ...(await headAmiss(act, unit)),
  ])
  const made = await insertUnit(act.trx, { ...unit, owner: act.owner, version: act.command })
  if (!made) throw new Refused('organisation.hsaIdTaken', { status: 409, field: 'hsaId' })
  await note(act, {
    what: 'unit.created',
    unit: unit.unit,
    fields: differing(null, await historyOf(act, unit)),
  })
}

/** Gives a unit its new state. Nothing changes, and nothing is noted, when it is as it was. */
export async function saveUnit(
  act: Acting,
  before: StoredUnit,
  given: { readonly after: UnitState; readonly what?: ChangeKind },
): Promise<Saved> {
  const after = { ...given.after, noticePhone: writtenPhone(given.after.noticePhone) }
  const fields = differing(await historyOf(act, before), await historyOf(act, after))
  if (Object.keys(fields).length === 0) return { version: before.version, endedSessions: 0 }
  refuseAmiss([
    ...unitAmiss(after, act.models),
    ...(after.hsaId === before.hsaId ? [] : await idAmiss(act, { ...after, unit: before.unit })),
    ...(after.head === before.head ? [] : await headAmiss(act, after)),
    ...(await useAmiss(act, before, after)),
  ])
  const written = await updateUnit(
    act.trx,
    { ...before, ...after },
    { seen: before.version, by: act.command },
  )
  if (!written) throw stale()
  await note(act, { what: given.what ?? 'unit.changed', unit: before.unit, fields })
  const closed = standingOn(before, act.today) === 'now' && standingOn(after, act.today) !== 'now'
  return { version: act.command, endedSessions: closed ? await afterClosing(act, before) : 0 }
}

/** Puts phones in the place of those a unit had; the same again changes nothing. */
export async function savePhones(
  act: Acting,
  unit: StoredUnit,
  phones: readonly PhoneHours[],
): Promise<Saved> {
  refuseAmiss(phonesAmiss(phones))
  const before = (await unitPhones(act.trx, [unit.unit])).get(unit.unit) ?? []
  const after = phones.map((one) => ({ ...one, phone: displayPhone(one.phone) }))
  const fields = differing(linesOf(before), linesOf(after))
  if (Object.keys(fields).length === 0) return { version: unit.version, endedSessions: 0 }
  const written = await updateUnit(act.trx, unit, { seen: unit.version, by: act.command })
  if (!written) throw stale()
  await replacePhones(act.trx, unit.unit, after)
  await note(act, { what: 'unit.phones', unit: unit.unit, fields })
  return { version: act.command, endedSessions: 0 }
}

/** Sessions under a unit that has just closed end, and a provider is never left without an administrator. */
async function afterClosing(act: Acting, unit: StoredUnit): Promise<number> {
  if ((await administratorsOf(act.trx, act.owner, act.today)) === 0)
    throw new Refused('organisation.lastAdministrator')
  const assignments = await assignmentsAt(act.trx, act.owner, { unit: unit.unit })
  return await endSessions(act, assignments)
}

function refuseAmiss(fields: readonly FieldRefusal[]): void {
  if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
}

async function idAmiss(act: Acting, unit: Pick<StoredUnit, 'unit' | 'hsaId'>): Promise<FieldRefusal[]> {
  const other = await unitWithHsaId(act.trx, unit.hsaId)
  return other === undefined || other.id === unit.unit
    ? []
    : [{ field: 'hsaId', code: 'organisation.hsaIdTaken' }]
}

async function headAmiss(act: Acting, { head }: UnitState): Promise<FieldRefusal[]> {
  if (head === null) return []
  const assignments = await assignmentsAt(act.trx, act.owner, { staff: head })
  return assignments.some((one) => standingOn(one, act.today) !== 'over')
    ? []
    : [{ field: 'head', code: 'organisation.headUnknown' }]
}

/** What stands at the unit already must go on standing: its matters under their care model, its assignments' days. */
async function useAmiss(act: Acting, before: StoredUnit, after: UnitState): Promise<FieldRefusal[]> {
  const amiss: FieldRefusal[] = []
  const count = await openMatters(act.trx, act.owner, before.unit)
  if (after.careModel !== before.careModel && count > 0)
    amiss.push({ field: 'careModel', code: 'organisation.modelInUse', data: { count } })
  if (after.validTo !== null && after.validTo <= act.today && after.validTo !== before.validTo && count > 0)
    amiss.push({ field: 'validTo', code: 'organisation.unitBusy', data: { count } })
  if (after.validFrom > before.validFrom) {
    const [first] = (await assignmentsAt(act.trx, act.owner, { unit: before.unit })).slice(-1)
    if (first !== undefined && first.validFrom < after.validFrom)
      amiss.push({
        field: 'validFrom',
        code: 'organisation.unitHasAssignments',
        data: { day: first.validFrom },
      })
  }
  return amiss
}

/** A unit as its history keeps it: the head by name. */
async function historyOf(act: Acting, unit: UnitState) {
  const { name, kind, hsaId, careModel, municipality, noticePhone, validFrom, validTo } = unit
  const head = unit.head === null ? undefined : await findStaffMember(act.trx, { staff: unit.head })
  const headName = head === undefined ? null : `${head.givenName} ${head.familyName}`
  return { name, kind, hsaId, careModel, municipality, head: headName, noticePhone, validFrom, validTo }
}

/** A phone as it is kept: as one reads it, nothing where nothing is written. */
function writtenPhone(phone: string | null): string | null {
  return phone === null || phone === '' ? null : displayPhone(phone)
}

function linesOf(phones: readonly PhoneHours[]): Record<PhoneHours['line'], string | null> {
  const lines: Record<PhoneHours['line'], string | null> = {
    day: null,
    evening: null,
    night: null,
    duty: null,
  }
  for (const { line, phone, from, to, days } of phones)
    lines[line] = `${displayPhone(phone)} (${hoursText.days[days](from, to)})`
  return lines
}
