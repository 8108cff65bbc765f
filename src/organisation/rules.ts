import { addDays, type Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { overlapsDays } from '../shared/period.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { parsePhoneNumber, takesSms } from '../shared/phone-number.ts'
import type { FieldRefusal } from '../shared/refused.ts'
import type { LicensedProfession, Purpose, Standing, UnitKind, Validity } from './organisation.ts'

/** A change of who may do what needs a sign-in that is at most this old. */
const FRESH_MS = 5 * 60_000

/** Has the administrator signed in recently enough to change roles? */
export function isFresh(signedInAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(signedInAt) <= FRESH_MS
}

/** Where a period of days stands on a day. */
export function standingOn({ validFrom, validTo }: Validity, today: Day): Standing {
  if (validTo !== null && validTo < today) return 'over'
  return validFrom > today ? 'coming' : 'now'
}

/** Professions that may work only with a licence in the national register (patientsäkerhetslagen 4 kap.). */
export function needsLicence(profession: Profession): profession is LicensedProfession {
  return ['physician', 'nurse', 'occupationalTherapist', 'physiotherapist'].includes(profession)
}

/** Only the region's administrators bring new providers into its Hemma; each then administers its own. */
export function mayAddProviders(reader: {
  readonly ownerKind: 'region' | 'municipality' | 'private'
}): boolean {
  return reader.ownerKind === 'region'
}

/** What is wrong with the first provider of all: only a region can bring in the others after it (mayAddProviders). */
export function beginningAmiss(provider: {
  readonly kind: 'region' | 'municipality' | 'private'
}): FieldRefusal[] {
  return mayAddProviders({ ownerKind: provider.kind })
    ? []
    : [{ field: 'provider.kind', code: 'organisation.regionFirst' }]
}

/** What is wrong with a period of days; a day that begins and ends in the same moment is a day. */
export function validityAmiss({ validFrom, validTo }: Validity): FieldRefusal[] {
  return validTo !== null && validTo < validFrom ? [{ field: 'validTo', code: 'input.endBeforeStart' }] : []
}

/** A unit as somebody wants it. */
export interface UnitWanted extends Validity {
  readonly kind: UnitKind
  readonly careModel: string | null
  readonly noticePhone: string | null
}

/**
 * What is wrong with a unit. A team works by a care model that Hemma knows, no other unit does (design 4). Its phone
 * for notices is one that takes an SMS.
 */
export function unitAmiss(unit: UnitWanted, models: readonly string[]): FieldRefusal[] {
  const amiss = validityAmiss(unit)
  const { careModel, kind } = unit
  if (kind === 'team' && careModel === null)
    amiss.push({ field: 'careModel', code: 'organisation.modelNeeded' })
  if (kind !== 'team' && careModel !== null)
    amiss.push({ field: 'careModel', code: 'organisation.modelOnlyForTeams' })
  if (kind === 'team' && careModel !== null && !models.includes(careModel))
    amiss.push({ field: 'careModel', code: 'organisation.modelUnknown' })
  return [...amiss, ...noticePhoneAmiss(unit.noticePhone)]
}

function noticePhoneAmiss(phone: string | null): FieldRefusal[] {
  if (phone === null || phone === '') return []
  const read = parsePhoneNumber(phone)
  if ('error' in read) return [{ field: 'noticePhone', code: `phoneNumber.${read.error}` }]
  return takesSms(read.number) ? [] : [{ field: 'noticePhone', code: 'organisation.noticePhoneNotMobile' }]
}

/** What is wrong with a unit's phones: each line once, a number one can dial, and hours that are hours. */
export function phonesAmiss(phones: readonly PhoneHours[]): FieldRefusal[] {
  return phones.flatMap((phone, index): FieldRefusal[] => {
    const at = (field: string) => `phones.${index}.${field}`
    const read = parsePhoneNumber(phone.phone)
    const amiss: FieldRefusal[] = []
    if (phones.findIndex((other) => other.line === phone.line) < index)
      amiss.push({ field: at('line'), code: 'organisation.lineTwice' })
    if ('error' in read) amiss.push({ field: at('phone'), code: `phoneNumber.${read.error}` })
    if (phone.from === phone.to) amiss.push({ field: at('to'), code: 'organisation.hoursEmpty' })
    return amiss
  })
}

/** An assignment as somebody wants it. */
export interface AssignmentWanted extends Validity {
  readonly profession: Profession
  readonly purpose: Purpose
}

/** What an assignment is judged against. */
export interface AssignmentContext {
  readonly licences: readonly Profession[]
  readonly unit: Validity
  /** The other assignments of the same person at the same unit. */
  readonly others: readonly AssignmentWanted[]
}

/** What is wrong with an assignment: its days, the unit's days, the licence, and one of its kind at a time. */
export function assignmentAmiss(wanted: AssignmentWanted, context: AssignmentContext): FieldRefusal[] {
  const amiss = validityAmiss(wanted)
  if (amiss.length > 0) return amiss
  const { unit } = context
  if (wanted.validFrom < unit.validFrom)
    amiss.push({ field: 'validFrom', code: 'organisation.beforeUnit', data: { day: unit.validFrom } })
  if (unit.validTo !== null && unit.validTo < (wanted.validTo ?? '9999-12-31'))
    amiss.push({ field: 'validTo', code: 'organisation.afterUnit', data: { day: unit.validTo } })
  if (needsLicence(wanted.profession) && !context.licences.includes(wanted.profession))
    amiss.push({ field: 'profession', code: 'organisation.licenceNeeded' })
  const twice = context.others.some(
    (other) =>
      other.profession === wanted.profession &&
      other.purpose === wanted.purpose &&
      overlapsDays(daysOf(other), daysOf(wanted)),
  )
  if (twice) amiss.push({ field: 'validFrom', code: 'organisation.assignmentTwice' })
  return amiss
}

function daysOf({ validFrom, validTo }: Validity) {
  return { start: validFrom, end: validTo ?? undefined }
}

/**
 * The days that an assignment has after it was ended. At once: the day before `today` is its last, so that nothing
 * more is done under it; else the day named.
 */
export function lastDayOf(when: 'now' | Day, today: Day): Day {
  return when === 'now' ? addDays(today, -1) : when
}

/** Which commands are open on a unit now. */
export function allowedOnUnit(unit: Validity, today: Day): string[] {
  const closing = unit.validTo !== null
  const always = ['unit.change', 'unit.phones.set']
  if (standingOn(unit, today) === 'over') return ['unit.reopen']
  return [...always, closing ? 'unit.reopen' : 'unit.close', 'assignment.create']
}

/** Which commands are open on an assignment now. One that is over may be changed: ended by mistake is taken back. */
export function allowedOnAssignment(assignment: Validity, today: Day): string[] {
  return standingOn(assignment, today) === 'over'
    ? ['assignment.change']
    : ['assignment.change', 'assignment.end']
}
